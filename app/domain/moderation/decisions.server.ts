import { and, eq } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { decisions } from '#db/schema/moderation-decisions'
import { canonical } from '#kernel/canonical'
import type { Ctx } from '#kernel/context.server'
import { requireFreshFactor } from '#kernel/fresh-factor.server'
import { newId, sha256 } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { moveCase, requireHold } from './claims.server.ts'
import { enact } from './enactment.server.ts'
import { moderationEvents } from './events.server.ts'
import type { DecisionInput } from './input.server.ts'
import { caseMachine, decisionMachine, type Measures } from './model.ts'
import { type FoundCase, findCase, remembering } from './records.server.ts'
import { requireRules, requireSense, whyTwo } from './rules.server.ts'
import { readSnapshot } from './snapshots.server.ts'
import { loadSubject } from './subjects.server.ts'

export type Decision = typeof decisions.$inferSelect
export type Proposal = Omit<DecisionInput, 'token' | 'snapshot'>

/** Says what becomes of a case. The claim's token decides, not the person: of two forms one counts. The same form twice decides once. */
export function decideCase(ctx: Ctx, caseId: string, { token, snapshot, ...proposal }: DecisionInput) {
  return remembering(ctx, caseId, 'decide', () =>
    transact(ctx, async (tx) => {
      const found = await findCase(tx, ctx, caseId)
      const key = sha256(canonical({ caseId, token, by: ctx.actor.id, proposal }))
      const [same] = await tx.select({ id: decisions.id, state: decisions.state }).from(decisions).where(eq(decisions.key, key))
      if (same) return { id: same.id, isHeld: same.state === 'held' }

      caseMachine.next(found.state, 'decide')
      authorize(ctx.actor, 'case.decide', found.involved)
      requireHold(found, ctx, token)
      if (snapshot !== '' && snapshot !== found.snapshotId) throw newerWords()
      return decide(tx, ctx, found, { proposal, key, isBulk: false })
    }),
  )
}

/** The part that one decision and many at once share. The case is the actor's own claim by now. */
export async function decide(tx: Tx, ctx: Ctx, found: FoundCase, given: { proposal: Proposal; key: string; isBulk: boolean }) {
  const { proposal, key, isBulk } = given
  // Whoever proposes gives a code too, not only whoever makes it effective.
  if (proposal.account === 'suspension' || proposal.account === 'ban') requireFreshFactor(ctx)
  const subject = await loadSubject(tx, { type: found.subjectType, id: found.subjectId })
  const snapshot = await readSnapshot(tx, found.snapshotId)
  const { clauses, versionId } = await requireRules(tx, proposal.clauses, { madeAt: snapshot.madeAt, now: ctx.now })
  requireSense(proposal, { found, clauses })
  const why = isBulk ? 'more than ten at once' : await whyTwo(tx, ctx, { found, proposal, subject })

  const id = newId('dec')
  const [decision] = await tx
    .insert(decisions)
    .values({
      id,
      caseId: found.id,
      subjectType: found.subjectType,
      subjectId: found.subjectId,
      personId: found.authorId,
      snapshotId: found.snapshotId,
      outcome: proposal.outcome,
      state: decisionMachine.next('proposed', why ? 'hold' : 'enact'),
      clauses: clauses.map(({ code }) => code),
      law: lawOf(proposal),
      policyVersionId: versionId,
      facts: proposal.facts,
      reasons: proposal.reasons,
      measures: measuresOf(proposal),
      source: found.involved.flaggerIds.length > 0 ? 'flags' : 'notice',
      needsSecond: why !== null,
      key,
      decidedBy: ctx.actor.id,
      decidedAt: ctx.now,
      effectiveAt: why ? null : ctx.now,
    })
    .returning()
  if (why) {
    await moveCase(tx, ctx, found, 'hold')
    await record(tx, ctx, moderationEvents.held, found.id, { decisionId: id, why })
  } else {
    await enact(tx, ctx, found, { decision: decision as Decision, snapshot, subject })
    await moveCase(tx, ctx, found, 'decide')
    await record(tx, ctx, moderationEvents.decided, found.id, { decisionId: id, outcome: proposal.outcome })
  }
  return { id, isHeld: why !== null }
}

/** A second person without a part in it agrees: only now does the decision take effect. */
export function approveDecision(ctx: Ctx, caseId: string) {
  return remembering(ctx, caseId, 'approve', () =>
    transact(ctx, async (tx) => {
      const found = await findCase(tx, ctx, caseId)
      const held = await requireHeld(tx, ctx, found)
      const changed = { state: decisionMachine.next(held.state, 'approve'), secondBy: ctx.actor.id, effectiveAt: ctx.now }
      await settle(tx, held, changed)
      const snapshot = await readSnapshot(tx, held.snapshotId)
      const subject = await loadSubject(tx, { type: found.subjectType, id: found.subjectId })
      await enact(tx, ctx, found, { decision: { ...held, ...changed }, snapshot, subject })
      await moveCase(tx, ctx, found, 'approve')
      await record(tx, ctx, moderationEvents.approved, found.id, { decisionId: held.id, outcome: held.outcome })
      return { id: held.id }
    }),
  )
}

/** A second person does not agree: the case goes back to the queue, for somebody who has not decided on it yet. */
export function refuseDecision(ctx: Ctx, caseId: string, { text }: { text: string }) {
  return remembering(ctx, caseId, 'return', () =>
    transact(ctx, async (tx) => {
      const found = await findCase(tx, ctx, caseId)
      const held = await requireHeld(tx, ctx, found)
      await settle(tx, held, { state: decisionMachine.next(held.state, 'refuse'), secondBy: ctx.actor.id, endedAt: ctx.now })
      await moveCase(tx, ctx, found, 'return')
      await record(tx, ctx, moderationEvents.returned, found.id, { decisionId: held.id, text })
    }),
  )
}

/** The decision that waits in a case. Refuses (409) where none does, and (403) whoever proposed it or has another part. */
async function requireHeld(tx: Tx, ctx: Ctx, found: FoundCase): Promise<Decision> {
  if (found.state !== 'held') throw nothingWaits()
  authorize(ctx.actor, 'case.approve', found.involved)
  const [held] = await tx
    .select()
    .from(decisions)
    .where(and(eq(decisions.caseId, found.id), eq(decisions.state, 'held')))
  if (!held) throw nothingWaits()
  if (found.hazard === 'H4' && !ctx.actor.roles.includes('hazard-reviewer'))
    throw new Refused('forbidden', 'Not allowed: what is sealed is decided by two hazard reviewers.')
  return held
}

/** A flag on newer words moves an open case to them: nobody decides on what they have not read. */
const newerWords = () =>
  new Refused(
    'conflict',
    'Other words of it were flagged since you read this case. Read the case again in another tab, then send this form.',
  )

const nothingWaits = () => new Refused('conflict', 'Nothing in this case waits for a second person now.')

async function settle(tx: Tx, held: Decision, changed: Partial<typeof decisions.$inferInsert>): Promise<void> {
  const settled = await tx
    .update(decisions)
    .set(changed)
    .where(and(eq(decisions.id, held.id), eq(decisions.state, held.state)))
    .returning({ id: decisions.id })
  if (settled.length === 0) throw new Refused('conflict', 'This decision has changed meanwhile. Reload the page to see where it stands.')
}

const lawOf = ({ outcome, ground, law }: Proposal) => (outcome === 'breach' && ground === 'law' ? law : null)

const measuresOf = ({ content, hazard, topic, account, capabilities, days }: Proposal): Measures => ({
  content: content ?? null,
  hazard: hazard ?? null,
  topic: topic || null,
  account: account ?? null,
  capabilities,
  days: days ?? null,
})
