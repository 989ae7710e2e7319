import { roleGrants } from '#db/schema/accounts'
import { confirmHold, proposeHold } from '#domain/bounties'
import { type CastName, castMembers } from './cast.ts'
import type { World } from './world.ts'

type Given = Parameters<typeof proposeHold>[2]

/** Makes somebody, Gwen unless said, the second admin of the town. */
export async function secondAdmin({ store, now, as }: World, name: CastName = 'gwen') {
  const grant = {
    id: 'gra_second_admin',
    personId: castMembers[name].id,
    role: 'admin' as const,
    reason: 'A second person',
    startsAt: now(),
  }
  await store.transact(async (tx) => void (await tx.insert(roleGrants).values(grant).onConflictDoNothing()))
  return as(name)
}

/** An award that Root proposed to hold back, as another admin confirmed. */
export async function heldBack(place: World, awardId: string, given: Given): Promise<{ holdId: string }> {
  await proposeHold(await place.as('root'), awardId, given)
  return confirmHold(await secondAdmin(place), awardId)
}
