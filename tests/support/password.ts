import { eq } from 'drizzle-orm'
import { people, roleGrants } from '#db/schema/accounts'
import type { Role } from '#kernel/actor'
import { hashPassword } from '../../app/domain/accounts/passwords.server.ts'
import { type CastName, castMembers } from './cast.ts'
import type { World } from './world.ts'

export const password = 'four plain words of the cast'

/** One of the cast who can sign in with the password. */
export async function withPassword(place: World, name: CastName): Promise<World> {
  const passwordHash = await hashPassword(password)
  await place.store.transact(async (tx) => void (await tx.update(people).set({ passwordHash }).where(eq(people.id, castMembers[name].id))))
  return place
}

/** A role for one of the cast who has none. */
export async function giveRole({ store, now }: World, name: CastName, role: Role): Promise<void> {
  await store.transact(
    async (tx) =>
      void (await tx
        .insert(roleGrants)
        .values({ id: `gra_${name}_${role}`, personId: castMembers[name].id, role, reason: 'The test', startsAt: now() })),
  )
}
