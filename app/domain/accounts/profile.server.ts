import { eq } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db, Tx } from '#db/open.server'
import { people } from '#db/schema/accounts'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { isCoveredBy, markOn, requireThere } from '#kernel/visibility.server'
import { accountEvents } from './events.server.ts'
import { normalHandle } from './handles.ts'

/** What everybody may know of a person; accounts whose address nobody confirmed are not shown. */
export async function getProfile(db: Db, { actor, now }: Pick<Ctx, 'actor' | 'now'>, handle: string) {
  const [person] = await db
    .select()
    .from(people)
    .where(eq(people.handle, normalHandle(handle)))
  if (person?.closedAt) throw new Refused('gone', 'This account was closed by its owner. What they contributed stays, under this name.')
  if (!person?.confirmedAt) throw notFound()
  const isInsider = person.id === actor.id || actor.roles.includes('moderator')
  const mark = await markOn(db, 'profile', person.id, now)
  if (mark.state === 'hidden' && !isInsider) throw notFound()
  await requireThere(db, 'profile', person.id, { what: 'This profile', isInsider })
  return {
    handle: person.handle,
    about: person.about,
    since: person.createdAt,
    isCovered: isCoveredBy(mark),
    topic: mark.topic,
  }
}

export function editProfile(ctx: Ctx, { about }: { about: string }): Promise<void> {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'account.use')
    await writeAbout(tx, ctx, about)
  })
}

/** What the actor says about themself, in a transaction that is under way. */
export async function writeAbout(tx: Tx, ctx: Ctx, about: string): Promise<void> {
  const id = ctx.actor.id ?? ''
  await tx
    .update(people)
    .set({ about: about || null })
    .where(eq(people.id, id))
  await record(tx, ctx, accountEvents.profileEdited, id, {})
}
