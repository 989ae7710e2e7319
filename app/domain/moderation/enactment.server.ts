import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { flags, notices } from '#db/schema/moderation'
import { contentMeasures } from '#db/schema/moderation-decisions'
import { imposeSanction, issueStatement } from '#domain/sanctions'
import { endAfter, type Restriction } from '#domain/sanctions/model'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { queueMail } from '#kernel/outbox.server'
import type { Decision } from './decisions.server.ts'
import { flagMachine, outcomeNames } from './model.ts'
import type { Case } from './opening.server.ts'
import type { readSnapshot } from './snapshots.server.ts'
import type { Subject } from './subjects.server.ts'

type Enacting = { decision: Decision; snapshot: Awaited<ReturnType<typeof readSnapshot>>; subject: Subject }

/** What follows from a decision, in its own transaction: measures, sanction, the statement of reasons, and what came of flags and notices. */
export async function enact(tx: Tx, ctx: Ctx, found: Case, given: Enacting): Promise<void> {
  const { decision } = given
  await endProvisional(tx, ctx, decision)
  if (decision.outcome === 'breach') {
    await applyMeasure(tx, ctx, found, decision)
    const endsAt = await sanction(tx, ctx, given)
    if (found.authorId) await state(tx, ctx, found.authorId, decision, endsAt)
  }
  await resolveFlags(tx, ctx, found, decision)
  await answerNotices(tx, ctx, found, decision)
}

/** What stood only until somebody decided: a rule's limit, a seal. */
async function endProvisional(tx: Tx, ctx: Ctx, { id, subjectType, subjectId, caseId }: Decision): Promise<void> {
  await tx
    .update(contentMeasures)
    .set({ undoneAt: ctx.now, undoneBy: id })
    .where(
      and(
        eq(contentMeasures.subjectType, subjectType),
        eq(contentMeasures.subjectId, subjectId),
        eq(contentMeasures.caseId, caseId),
        isNull(contentMeasures.undoneAt),
      ),
    )
}

async function applyMeasure(
  tx: Tx,
  ctx: Ctx,
  found: Case,
  { id, measures, clauses, law, subjectType, subjectId }: Decision,
): Promise<void> {
  // Child abuse stays sealed: nobody, not even its author, sees it again.
  const kind = found.hazard === 'H4' ? ('quarantine' as const) : measures.content
  if (!kind) return
  await tx.insert(contentMeasures).values({
    id: newId('mea'),
    subjectType,
    subjectId,
    kind,
    hazard: measures.hazard,
    topic: measures.topic,
    clause: clauses[0] ?? '',
    law,
    decisionId: id,
    caseId: found.id,
    appliedAt: ctx.now,
  })
}

async function sanction(tx: Tx, ctx: Ctx, { decision, snapshot }: Enacting): Promise<Date | null> {
  const { measures, personId, clauses, subjectType, subjectId } = decision
  if (!measures.account || !personId) return null
  const kind = measures.account
  const endsAt = endAfter(kind, ctx.now, measures.days)
  await imposeSanction(tx, ctx, {
    decisionId: decision.id,
    personId,
    kind,
    capabilities: kind === 'limit' ? measures.capabilities : undefined,
    startsAt: ctx.now,
    endsAt,
    clauses: clauses.slice(0, 1),
    subject: { type: subjectType, id: subjectId, revision: snapshot.revision },
  })
  return endsAt
}

/** Every breach has at least one measure, so its author gets a statement whatever it was. */
async function state(tx: Tx, ctx: Ctx, personId: string, decision: Decision, endsAt: Date | null): Promise<void> {
  const { id, clauses, law, policyVersionId, facts, reasons, source, measures } = decision
  const restrictions: Restriction[] = [measures.content, measures.account].filter((one) => one !== null)
  const quoted = { clauses, law, policyVersionId, facts, reasons }
  await issueStatement(tx, ctx, {
    decisionId: id,
    personId,
    restrictions,
    capabilities: measures.account === 'limit' ? measures.capabilities : null,
    ...quoted,
    startsAt: ctx.now,
    endsAt,
    source,
    isAutomated: false,
  })
}

const cameTo = { breach: 'agree', no_breach: 'disagree', invalid: 'invalidate' } as const

async function resolveFlags(tx: Tx, ctx: Ctx, found: Case, decision: Decision): Promise<void> {
  if (decision.outcome === 'interim') return
  await tx
    .update(flags)
    .set({ state: flagMachine.next('attached', cameTo[decision.outcome]), endedAt: ctx.now, decisionId: decision.id })
    .where(and(eq(flags.caseId, found.id), eq(flags.state, 'attached')))
}

/** Who sent a notice and confirmed the address hears once what came of it. */
async function answerNotices(tx: Tx, ctx: Ctx, found: Case, decision: Decision): Promise<void> {
  const waiting = and(eq(notices.caseId, found.id), eq(notices.state, 'confirmed'), isNull(notices.repliedAt))
  const rows = await tx.select({ id: notices.id, email: notices.email }).from(notices).where(waiting)
  if (rows.length === 0) return
  const text = `Hello,\n\nyour notice of illegal content was decided by a person. What came of it: ${outcomeNames[decision.outcome].toLowerCase()}.\n\nThe reasons, in the decider’s words:\n${decision.reasons}\n\nYou can go to a certified body for out-of-court disputes or to a court.\n`
  for (const { email } of rows) if (email) await queueMail(tx, ctx.now, { address: email, subject: 'What came of your notice', text })
  await tx
    .update(notices)
    .set({ repliedAt: ctx.now })
    .where(
      inArray(
        notices.id,
        rows.map(({ id }) => id),
      ),
    )
}
