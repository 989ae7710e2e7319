import { and, asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { evidence } from '#db/schema/evidence'
import { reportComments, reports } from '#db/schema/reports'
import { systems } from '#db/schema/systems'
import { assignments, batches, batchReports, reportVerdicts } from '#db/schema/triage'
import type { Ctx } from '#kernel/context.server'
import { batchAtMost, batchHours, type SeveralStep } from './model.ts'
import { judgeable } from './records.server.ts'

export type Batch = { id: string; proposedById: string }

/**
 * Reports as they stand for a step on several, the longest waiting first: each with the reason why it is left out, or null where it goes
 * along, and with a mark that changes with whatever a verdict would rest on. What the actor may not judge is not there.
 */
export async function listChosen(db: Db, ctx: Ctx, step: SeveralStep, ids: readonly string[], batch?: Batch) {
  const rows = await db
    .select({
      id: reports.id,
      title: reports.title,
      state: reports.state,
      hazard: reports.hazard,
      depth: reports.depth,
      systemName: systems.name,
      authorId: reports.authorId,
      holderId: assignments.moderatorId,
      holder: people.handle,
      verdicts: counted(sql`${reportVerdicts} where ${reportVerdicts.reportId} = ${reports.id}`),
      pieces: counted(sql`${evidence} where ${evidence.reportId} = ${reports.id} and ${evidence.removedAt} is null`),
      comments: counted(sql`${reportComments} where ${reportComments.reportId} = ${reports.id}`),
    })
    .from(reports)
    .innerJoin(systems, eq(systems.id, reports.systemId))
    .leftJoin(assignments, and(eq(assignments.reportId, reports.id), gt(assignments.leaseUntil, ctx.now)))
    .leftJoin(people, eq(people.id, assignments.moderatorId))
    .where(and(inArray(reports.id, ids.slice(0, batchAtMost)), judgeable(ctx.actor)))
    .orderBy(asc(reports.submittedAt), asc(reports.id))
    .limit(batchAtMost)

  const [authors, waiting] = [await handlesOf(db, rows), await waitingIn(db, ctx.now, ids, batch)]
  return rows.map(({ depth, verdicts, pieces, comments, authorId, ...row }) => ({
    ...{ id: row.id, title: row.title, systemName: row.systemName, state: row.state, holderId: row.holderId },
    author: authors.get(authorId) ?? 'a closed account',
    mark: [depth, verdicts, pieces, comments].join('-'),
    why: whyNot(step, row, { actorId: ctx.actor.id, proposerId: batch?.proposedById ?? null, isWaiting: waiting.has(row.id) }),
  }))
}
export type Chosen = Awaited<ReturnType<typeof listChosen>>[number]

type Row = { state: string; hazard: string | null; holderId: string | null; holder: string | null }
type Known = { actorId: string | null; proposerId: string | null; isWaiting: boolean }

function whyNot(step: SeveralStep, { state, hazard, holderId, holder }: Row, { actorId, proposerId, isWaiting }: Known): string | null {
  const isMine = holderId !== null && holderId === actorId
  if (step === 'release') return isMine && state === 'screening' ? null : 'you do not hold it'
  if (state !== 'submitted' && state !== 'screening')
    return state === 'needs_info' ? 'its reporter was asked' : `it is ${state.replaceAll('_', ' ')} now`
  if (step === 'claim' && isMine) return 'you hold it already'
  if (holderId !== null && !isMine && holderId !== proposerId) return `${holder} holds it`
  if (step === 'claim') return null
  if (hazard === 'H4') return 'what is of class H4 is judged alone'
  return isWaiting ? 'it waits for a second person already' : null
}

const counted = (from: SQL) => sql<number>`(select count(*) from ${from})`.mapWith(Number)

async function handlesOf(db: Db, rows: { authorId: string }[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.map(({ authorId }) => authorId))]
  const found = ids.length ? await db.select({ id: people.id, handle: people.handle }).from(people).where(inArray(people.id, ids)) : []
  return new Map(found.map(({ id, handle }) => [id, handle]))
}

/** Read from the date, so that a verdict is given up at its hour even where no clock runs. */
export const stillWaits = (now: Date) =>
  and(eq(batches.state, 'proposed'), gt(batches.proposedAt, new Date(now.getTime() - batchHours * 3_600_000)))

/** Which of these stand in another proposal that is not decided. */
async function waitingIn(db: Db, now: Date, ids: readonly string[], batch?: Batch): Promise<Set<string>> {
  const rows = await db
    .select({ reportId: batchReports.reportId, batchId: batches.id })
    .from(batchReports)
    .innerJoin(batches, and(eq(batches.id, batchReports.batchId), stillWaits(now)))
    .where(inArray(batchReports.reportId, ids.slice(0, batchAtMost)))
  return new Set(rows.filter(({ batchId }) => batchId !== batch?.id).map(({ reportId }) => reportId))
}
