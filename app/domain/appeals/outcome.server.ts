import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { appeals } from '#db/schema/appeals'
import { decisions } from '#db/schema/moderation-decisions'
import { reports } from '#db/schema/reports'
import { endHold, restHold } from '#domain/bounties'
import { concludeRegrading } from '#domain/grading'
import { reverseDecision } from '#domain/moderation'
import { outdateRepairs } from '#domain/repairs'
import { restate, resumeSanctionsOf, reverseSanctionsOf, softenSanction } from '#domain/sanctions'
import { restoreRefused } from '#domain/triage'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { withoutPart } from './assignment.server.ts'
import { appealEvents } from './events.server.ts'
import type { OutcomeInput } from './input.server.ts'
import { appealMachine, moveOf } from './model.ts'
import type { FoundAppeal } from './records.server.ts'
import { toldBefore } from './told.server.ts'

/** Decides an appeal, and does what the outcome says, in the same transaction. Refuses (409) without having taken it. */
export function decideAppeal(ctx: Ctx, id: string, input: OutcomeInput) {
  return withoutPart(ctx, id, 'decide', async (tx, appeal) => {
    const state = appealMachine.next(appeal.state, moveOf[input.outcome])
    if (appeal.reviewerId !== ctx.actor.id) throw new Refused('conflict', 'Somebody else holds this appeal.')
    const told = await toldBefore(tx, appeal)

    await apply(tx, ctx, appeal, input)
    await tx
      .update(appeals)
      .set({ state, reasons: input.reasons, decidedAt: ctx.now })
      .where(and(eq(appeals.id, id), eq(appeals.state, appeal.state)))
    await record(tx, ctx, appealEvents.decided, id, { appellantId: appeal.appellantId, title: appeal.title, outcome: input.outcome, told })
    return { id, state }
  })
}

async function apply(tx: Tx, ctx: Ctx, { id, matter, subjectType, subjectId }: FoundAppeal, input: OutcomeInput): Promise<void> {
  const { decisionId, sanctionId } = matter
  if (input.outcome === 'modified') {
    if (!sanctionId) throw new Refused('bad-input', 'There is no sanction here that could be milder: uphold or overturn.')
    await restate(tx, ctx, { ...(await softenSanction(tx, ctx, sanctionId, input)), reasons: input.reasons })
  }
  if (subjectType === 'score') return concludeRegrading(tx, ctx, subjectId, input.outcome === 'overturned')
  // What rested during the appeal holds again first, so that nothing is left resting by an outcome.
  if (decisionId && input.outcome !== 'overturned') await holdAgain(tx, ctx, decisionId)
  if (input.outcome !== 'overturned') return

  if (decisionId) await undo(tx, ctx, decisionId, id)
  if (subjectType === 'report') await restoreReport(tx, ctx, subjectId, input.reasons)
}

async function holdAgain(tx: Tx, ctx: Ctx, decisionId: string): Promise<void> {
  await resumeSanctionsOf(tx, ctx, decisionId)
  await restHold(tx, ctx, decisionId, false)
}

/** The decision of a case is taken back whole by its own room: content, sanctions, points and the outcomes of flags. */
async function undo(tx: Tx, ctx: Ctx, decisionId: string, appealId: string): Promise<void> {
  const [decision] = await tx.select({ id: decisions.id }).from(decisions).where(eq(decisions.id, decisionId))
  if (decision) {
    await reverseDecision(tx, ctx, decisionId, { by: appealId })
    await outdateRepairs(tx, ctx, decisionId)
  } else await reverseSanctionsOf(tx, ctx, decisionId)
  await endHold(tx, ctx, decisionId, { by: appealId })
}

async function restoreReport(tx: Tx, ctx: Ctx, reportId: string, text: string): Promise<void> {
  const [report] = await tx
    .select({ id: reports.id, state: reports.state, movedAt: reports.movedAt })
    .from(reports)
    .where(eq(reports.id, reportId))
  if (!report) throw new Error(`An appeal is about report ${reportId}, which does not exist`)
  await restoreRefused(tx, ctx, report, text)
}
