import { and, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/open.server'
import { regradings } from '#db/schema/grading'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { findGradable } from './conflicts.server.ts'
import { gradingEvents } from './events.server.ts'
import { requireWanted } from './grades.server.ts'
import { findRegrading, listPanels } from './rounds.server.ts'

/** Has a settled score graded anew, because an author appealed it. After an appeal that was taken back the same regrading goes on. */
export async function askRegrading(tx: Tx, ctx: Ctx, entryId: string): Promise<void> {
  const entry = await findGradable(tx, entryId)
  requireWanted({ ...entry, isGradedAnew: true })
  await tx
    .insert(regradings)
    .values({ entryId, askedAt: ctx.now })
    .onConflictDoUpdate({ target: regradings.entryId, set: { endedAt: null } })
  await record(tx, ctx, gradingEvents.regradingAsked, entryId, {})
}

/** The appeal was taken back: the first score stays, and whoever was asked to grade it anew need not. */
export async function dropRegrading(tx: Tx, ctx: Ctx, entryId: string): Promise<void> {
  await end(tx, ctx, entryId, false)
}

/** Ends a regrading as its appeal was decided. Refuses (409) before other graders have settled a score, and what does not follow from it (422). */
export async function concludeRegrading(tx: Tx, ctx: Ctx, entryId: string, isOverturned: boolean): Promise<void> {
  const { follows } = await scoresOf(tx, entryId)
  if (follows === null) throw new Refused('conflict', 'Other graders have not settled a score yet. Decide the appeal once they have.')
  if (isOverturned !== (follows === 'overturned'))
    throw new Refused(
      'bad-input',
      follows === 'overturned'
        ? 'Other graders came to a higher score, and they decide: overturn.'
        : 'Other graders came to no higher score, and they decide: uphold.',
    )
  await end(tx, ctx, entryId, isOverturned)
}

/** Both scores, and what follows from them: the higher one counts, so that an appeal makes nothing worse. */
export async function scoresOf(db: Db, entryId: string) {
  const [first, second] = await listPanels(db, entryId)
  const regrading = await findRegrading(db, entryId)
  const [before, after] = [first?.score ?? null, second?.score ?? null]
  const follows = before === null || after === null ? null : after > before ? ('overturned' as const) : ('upheld' as const)
  return { before, after, follows, isEnded: regrading !== null && regrading.endedAt !== null }
}

async function end(tx: Tx, ctx: Ctx, entryId: string, counts: boolean): Promise<void> {
  const ended = await tx
    .update(regradings)
    .set({ endedAt: ctx.now, countsFrom: counts ? ctx.now : null })
    .where(and(eq(regradings.entryId, entryId), isNull(regradings.endedAt)))
    .returning({ entryId: regradings.entryId })
  if (ended.length === 0) throw new Refused('conflict', 'This score is not being graded anew.')
  await record(tx, ctx, gradingEvents.regradingEnded, entryId, { counts })
}
