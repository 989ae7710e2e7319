import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { events } from '#db/schema/events'
import { cases } from '#db/schema/moderation'
import { reportComments, reportGroups, reportHarms, reportParticulars, reports } from '#db/schema/reports'
import type { Ctx } from '#kernel/context.server'
import { emptyDetails } from '#kernel/erasing.server'
import { record } from '#kernel/record.server'
import { reportEvents } from './events.server.ts'
import { reportMachine } from './model.ts'
import { moveReport } from './moves.server.ts'

const removed = 'Removed by its author'
const undecided = ['submitted', 'screening', 'needs_info', 'no_response', 'withdrawn'] as const
/** As long as a decision can be appealed, what it was about is needed. */
const appealable = 184 * 86_400_000

/** What nobody but its author ever saw: drafts, and drafts thrown away. */
export const draftsOf = (personId: string): SQL =>
  and(
    eq(reports.authorId, personId),
    or(eq(reports.state, 'draft'), and(eq(reports.state, 'withdrawn'), isNull(reports.submittedAt))),
  ) as SQL

/** What a person may still take back: submitted, relied on by no issue, and in no case. */
export const takeableOf = ({ actor, now }: Ctx): SQL =>
  and(
    eq(reports.authorId, actor.id ?? ''),
    inArray(reports.state, [...undecided]),
    isNotNull(reports.submittedAt),
    inNoCase('report', reports.id, now),
  ) as SQL

/** Deletes somebody's drafts. Their evidence has to be gone already. */
export async function dropDrafts(tx: Tx, personId: string): Promise<void> {
  const drafts = tx.select({ id: reports.id }).from(reports).where(draftsOf(personId))
  await tx.delete(reportHarms).where(inArray(reportHarms.reportId, drafts))
  await tx.delete(reportGroups).where(inArray(reportGroups.reportId, drafts))
  await tx.delete(reportParticulars).where(inArray(reportParticulars.reportId, drafts))
  await tx.delete(reports).where(draftsOf(personId))
}

/** Takes back every report of the actor that can be, and removes its words and those of their comments. Evidence has to be gone already. */
export async function removeOwnWords(tx: Tx, ctx: Ctx): Promise<void> {
  const personId = ctx.actor.id ?? ''
  const taken = await tx.select({ id: reports.id, state: reports.state, movedAt: reports.movedAt }).from(reports).where(takeableOf(ctx))
  for (const report of taken) {
    if (reportMachine.can(report.state, 'withdraw')) {
      await moveReport(tx, ctx, report, 'withdraw')
      await record(tx, ctx, reportEvents.withdrawn, report.id, { text: '' })
    }
    await tx.delete(reportParticulars).where(eq(reportParticulars.reportId, report.id))
    await tx.update(reportGroups).set({ detail: '' }).where(eq(reportGroups.reportId, report.id))
    await tx.update(reports).set({ title: removed, body: removed, warning: null }).where(eq(reports.id, report.id))
    await emptyDetails(tx, and(eq(events.subjectId, report.id), eq(events.actorId, personId)) as SQL)
  }
  await tx
    .update(reportComments)
    .set({ body: removed })
    .where(and(eq(reportComments.authorId, personId), inNoCase('comment', reportComments.id, ctx.now)))
}

function inNoCase(type: 'report' | 'comment', id: { getSQL(): SQL }, now: Date): SQL {
  const since = new Date(now.getTime() - appealable)
  const holds = or(isNull(cases.closedAt), sql`${cases.movedAt} > ${cases.movedAt.mapToDriverValue(since)}`)
  return sql`not exists (select 1 from ${cases} where ${cases.subjectType} = ${type} and ${cases.subjectId} = ${id} and ${holds})`
}
