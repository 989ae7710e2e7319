import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { cases, flags } from '#db/schema/moderation'
import { contentMeasures, decisions } from '#db/schema/moderation-decisions'
import { reverseSanctionsOf } from '#domain/sanctions'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { moderationEvents } from './events.server.ts'
import { decisionMachine, flagMachine } from './model.ts'
import { findOpenCase, openCase } from './opening.server.ts'
import { loadSubject } from './subjects.server.ts'

/**
 * Takes a decision back, in the transaction of the appeal that says so: its measure and its sanction end, what it had ended stands again, its
 * points are void, and who flagged was right or wrong the other way round. Where it had found no breach, a new case opens for somebody else.
 */
export async function reverseDecision(tx: Tx, ctx: Ctx, decisionId: string, { by }: { by: string }) {
  const [decision] = await tx.select().from(decisions).where(eq(decisions.id, decisionId))
  if (!decision) throw notFound()
  const reversed = await tx
    .update(decisions)
    .set({ state: decisionMachine.next(decision.state, 'reverse'), endedAt: ctx.now })
    .where(and(eq(decisions.id, decisionId), eq(decisions.state, decision.state)))
    .returning({ id: decisions.id })
  if (reversed.length === 0) throw new Refused('conflict', 'This decision has changed meanwhile. Reload the page to see where it stands.')

  await tx
    .update(contentMeasures)
    .set({ undoneAt: ctx.now, undoneBy: by })
    .where(and(eq(contentMeasures.decisionId, decisionId), isNull(contentMeasures.undoneAt)))
  await tx.update(contentMeasures).set({ undoneAt: null, undoneBy: null }).where(eq(contentMeasures.undoneBy, decisionId))
  const lifted = await reverseSanctionsOf(tx, ctx, decisionId)
  await turnFlags(tx, decisionId)
  const reopenedCaseId = decision.outcome === 'no_breach' ? await askAnew(tx, ctx, decision) : null
  await record(tx, ctx, moderationEvents.reversed, decision.caseId, { decisionId, by, reopenedCaseId })
  return { decision, lifted, reopenedCaseId }
}

async function turnFlags(tx: Tx, decisionId: string): Promise<void> {
  await tx
    .update(flags)
    .set({
      state: sql`case ${flags.state} when 'agreed' then ${flagMachine.next('agreed', 'overturn')} else ${flagMachine.next('disagreed', 'overturn')} end`,
    })
    .where(and(eq(flags.decisionId, decisionId), sql`${flags.state} in ('agreed', 'disagreed')`))
}

async function askAnew(tx: Tx, ctx: Ctx, { caseId, subjectType, subjectId, snapshotId, clauses }: typeof decisions.$inferSelect) {
  const [before] = await tx.select().from(cases).where(eq(cases.id, caseId))
  if (!before) return null
  const subject = await loadSubject(tx, { type: subjectType, id: subjectId })
  const open = await findOpenCase(tx, subject)
  if (open) return open.id
  const { severity, isIllegal, isUrgent } = before
  const { found } = await openCase(tx, ctx, subject, { clause: clauses[0] ?? before.clause, severity, snapshotId, isIllegal, isUrgent })
  return found.id
}
