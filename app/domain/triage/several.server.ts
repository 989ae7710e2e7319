import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { batches, batchReports } from '#db/schema/triage'
import { findReport } from '#domain/reports'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { giveBack, take } from './assignment.server.ts'
import { type Batch, type Chosen, listChosen } from './chosen.server.ts'
import { triageEvents } from './events.server.ts'
import type { Seen, SeveralVerdict, Verdict } from './input.server.ts'
import { batchAlone, type SeveralStep } from './model.ts'
import { passVerdict } from './verdict.server.ts'

/** What a step on several reports would do to each of them, before it is sent. */
export async function previewSeveral(ctx: Ctx, step: SeveralStep, ids: readonly string[]) {
  authorize(ctx.actor, 'queue.read')
  const asked = new Set(ids)
  const rows = asked.size ? await listChosen(ctx.store.read, ctx, step, [...asked]) : []
  const isVerdict = step === 'reject' || step === 'ask'
  const fitting = rows.filter(({ why }) => why === null)
  return {
    step,
    rows: rows.map(({ holderId: _, ...row }) => row),
    unseen: asked.size - rows.length,
    needsSecond: isVerdict && fitting.length > batchAlone,
  }
}
export type SeveralPreview = Awaited<ReturnType<typeof previewSeveral>>

/** Takes several reports to screen them. What somebody else holds, or what has changed since it was seen, is left out and named. */
export function claimSeveral(ctx: Ctx, seen: Seen) {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'queue.read')
    return eachAsSeen(tx, ctx, 'claim', seen, async (report) => void (await take(tx, ctx, report)))
  })
}

/** Gives several reports back to the queue, undecided. */
export function releaseSeveral(ctx: Ctx, seen: Seen) {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'queue.read')
    return eachAsSeen(tx, ctx, 'release', seen, async (report) => {
      await giveBack(tx, ctx, report)
      await record(tx, ctx, triageEvents.released, report.id, {})
    })
  })
}

/** One verdict on several reports. On more than ten it is only proposed: a second person has to agree. */
export function judgeSeveral(ctx: Ctx, { verdict, seen, text }: SeveralVerdict) {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'queue.read')
    if (new Set(seen.map(({ id }) => id)).size > batchAlone) return propose(tx, ctx, { verdict, seen, text })

    const judged = await eachAsSeen(tx, ctx, verdict, seen, async (report) => {
      await take(tx, ctx, report)
      await passVerdict(tx, ctx, await findReport(tx, ctx.actor, report.id), worded(verdict, text))
    })
    return { ...judged, batchId: null }
  })
}

async function propose(tx: Tx, ctx: Ctx, { verdict, seen, text }: SeveralVerdict) {
  const { fitting, leftOut } = await asSeen(tx, ctx, verdict, seen)
  const id = newId('bat')
  await tx.insert(batches).values({ id, verdict, text, state: 'proposed', proposedBy: ctx.actor.id!, proposedAt: ctx.now })
  await tx.insert(batchReports).values(fitting.map((report) => ({ batchId: id, reportId: report.id, seen: report.mark })))
  await record(tx, ctx, triageEvents.batchProposed, id, { verdict, reports: fitting.length })
  return { done: fitting.length, leftOut, batchId: id as string | null }
}

/** The verdict as one report alone would get it. Several are rejected at once as spam and as nothing else. */
export const worded = (verdict: SeveralVerdict['verdict'], text: string): Verdict =>
  verdict === 'reject' ? { verdict, reason: 'spam', text } : { verdict, text }

type Found = Awaited<ReturnType<typeof findReport>>

/** Does one thing to each report that still is as it was seen, in one transaction; says what it left out and why. */
export async function eachAsSeen(tx: Tx, ctx: Ctx, step: SeveralStep, seen: Seen, act: (report: Found) => Promise<void>, batch?: Batch) {
  const { fitting, leftOut } = await asSeen(tx, ctx, step, seen, batch)
  for (const { id } of fitting) {
    const report = await findReport(tx, ctx.actor, id)
    authorize(ctx.actor, 'report.judge', report)
    await act(report)
  }
  return { done: fitting.length, leftOut }
}

async function asSeen(tx: Tx, ctx: Ctx, step: SeveralStep, seen: Seen, batch?: Batch) {
  const marks = new Map(seen.map(({ id, mark }) => [id, mark]))
  const rows = await listChosen(tx, ctx, step, [...marks.keys()], batch)
  const changed = ({ id, mark }: Chosen) => (marks.get(id) === mark ? null : 'it has changed since you looked')
  const looked = rows.map((row) => ({ ...row, why: row.why ?? changed(row) }))
  const fitting = looked.filter(({ why }) => why === null)
  if (fitting.length === 0)
    throw new Refused('conflict', 'None of these reports stands as you saw it any more, so nothing was done. Look at the list again.')
  return { fitting, leftOut: looked.filter(({ why }) => why !== null).map(({ title, why }) => ({ title, why: why ?? '' })) }
}
