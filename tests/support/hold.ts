import { roleGrants } from '#db/schema/accounts'
import { confirmHold, proposeHold } from '#domain/bounties'
import { castMembers } from './cast.ts'
import type { World } from './world.ts'

type Given = Parameters<typeof proposeHold>[2]

/** Makes Gwen the second admin of the town. */
export async function secondAdmin({ store, now, as }: World) {
  const grant = { id: 'gra_gwen_admin', personId: castMembers.gwen.id, role: 'admin' as const, reason: 'A second person', startsAt: now() }
  await store.transact(async (tx) => void (await tx.insert(roleGrants).values(grant).onConflictDoNothing()))
  return as('gwen')
}

/** An award that Root proposed to hold back, as Gwen confirmed. */
export async function heldBack(place: World, awardId: string, given: Given): Promise<{ holdId: string }> {
  await proposeHold(await place.as('root'), awardId, given)
  return confirmHold(await secondAdmin(place), awardId)
}
