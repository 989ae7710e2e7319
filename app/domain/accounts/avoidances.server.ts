import { and, count, desc, eq, inArray, ne } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db } from '#db/open.server'
import { people, personAvoidances } from '#db/schema/accounts'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { accountEvents } from './events.server.ts'
import { type Avoidance, avoidances } from './model.ts'
import { findPerson } from './roles.server.ts'

/** As many as one page of settings lists. */
const avoidedAtMost = 200

/** Mutes or blocks somebody, or changes the one into the other. They are not told, and nothing that they see differs. */
export function avoidPerson(ctx: Ctx, handle: string, how: Avoidance): Promise<void> {
  return transact(ctx, async (tx) => {
    const { id: personId } = authorize(ctx.actor, 'account.use')
    const other = await findPerson(tx, handle)
    if (!personId || other.id === personId) throw new Refused('conflict', 'This is yourself.')
    const others = and(eq(personAvoidances.personId, personId), ne(personAvoidances.otherId, other.id))
    const [listed] = await tx.select({ count: count() }).from(personAvoidances).where(others)
    if (Number(listed?.count ?? 0) >= avoidedAtMost)
      throw new Refused(
        'conflict',
        `You keep away from ${avoidedAtMost} people already. Take somebody off the list in your settings first.`,
      )

    const set = { how, at: ctx.now }
    await tx
      .insert(personAvoidances)
      .values({ personId, otherId: other.id, ...set })
      .onConflictDoUpdate({ target: [personAvoidances.personId, personAvoidances.otherId], set })
    await record(tx, ctx, accountEvents.avoided, personId, { otherId: other.id, how })
  })
}

/** Takes somebody off the list: what they said meanwhile is read again, what was not told stays untold. */
export function endAvoidance(ctx: Ctx, handle: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const { id: personId } = authorize(ctx.actor, 'account.use')
    const other = await findPerson(tx, handle)
    const ended = await tx
      .delete(personAvoidances)
      .where(and(eq(personAvoidances.personId, personId ?? ''), eq(personAvoidances.otherId, other.id)))
      .returning({ id: personAvoidances.otherId })
    if (ended.length === 0) throw notFound()
    await record(tx, ctx, accountEvents.avoidanceEnded, personId ?? '', { otherId: other.id })
  })
}

/** Whom the actor keeps away from, the newest first. */
export async function listAvoided(ctx: Ctx): Promise<{ handle: string; how: Avoidance; at: Date }[]> {
  const { how, at, personId, otherId } = personAvoidances
  return ctx.store.read
    .select({ handle: people.handle, how, at })
    .from(personAvoidances)
    .innerJoin(people, eq(people.id, otherId))
    .where(eq(personId, ctx.actor.id ?? ''))
    .orderBy(desc(at), desc(otherId))
    .limit(avoidedAtMost)
}

/** How the actor keeps away from somebody, or null. Refuses (404) where there is nobody of that name. */
export async function getAvoidance(ctx: Ctx, handle: string): Promise<{ handle: string; how: Avoidance | null }> {
  const other = await findPerson(ctx.store.read, handle)
  if (other.id === ctx.actor.id) throw notFound()
  const [row] = await ctx.store.read
    .select({ how: personAvoidances.how })
    .from(personAvoidances)
    .where(and(eq(personAvoidances.personId, ctx.actor.id ?? ''), eq(personAvoidances.otherId, other.id)))
  return { handle: other.handle, how: row?.how ?? null }
}

/** Of some people those who hear somebody's own words: in a talk all but who muted or blocked them, when invited all but who blocked them. */
export async function whoHears(db: Db, speakerId: string, ids: readonly string[], words: 'talk' | 'invitation'): Promise<string[]> {
  if (ids.length === 0) return []
  const deaf = words === 'talk' ? avoidances : (['block'] as const)
  const rows = await db
    .select({ id: personAvoidances.personId })
    .from(personAvoidances)
    .where(
      and(eq(personAvoidances.otherId, speakerId), inArray(personAvoidances.personId, [...ids]), inArray(personAvoidances.how, [...deaf])),
    )
  const away = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => !away.has(id))
}
