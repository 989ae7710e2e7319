import { and, eq } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db, Tx } from '#db/open.server'
import { policyClauses } from '#db/schema/policies'
import { repairs } from '#db/schema/repairs'
import { keepSnapshot, loadSubject, readSnapshot, revisionOf } from '#domain/moderation'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transactEvenShutOut } from '#kernel/transact.server'
import { repairEvents } from './events.server.ts'
import type { Mending } from './input.server.ts'
import { mendedOf, putAtOnce } from './mending.server.ts'
import { repairMachine, repairsAtMost, type Words } from './model.ts'
import { type Decision, findOwnDecision, isInForce, listRepairs } from './records.server.ts'

/** What the author of something restricted sees: what was decided and under which rule, the words as they stand, and what was asked before. */
export async function getMending(ctx: Ctx, decisionId: string) {
  const { read } = ctx.store
  const decision = await findOwnDecision(read, ctx, decisionId)
  const subject = await loadSubject(read, { type: decision.subjectType, id: decision.subjectId })
  const asked = await listRepairs(read, decisionId)
  const open = asked.find(({ state }) => state === 'asked') ?? null
  const holds = await isInForce(read, decision)
  return {
    decisionId,
    type: subject.type,
    path: subject.path,
    kind: decision.kind,
    label: { hazard: decision.measures.hazard, topic: decision.measures.topic },
    facts: decision.facts,
    reasons: decision.reasons,
    decidedAt: decision.decidedAt,
    clause: await clauseOf(read, decision),
    words: (open && !putAtOnce[subject.type] ? (await readSnapshot(read, open.mendedId)).content : subject.content) as Words,
    openId: open?.id ?? null,
    asked: asked.map(({ id, state, said, askedAt, endedAt, answer }) => ({ id, state, said, askedAt, endedAt, answer })),
    left: Math.max(0, repairsAtMost - asked.length),
    isInForce: holds,
    isOverturned: decision.state === 'reversed',
  }
}
export type Mended = Awaited<ReturnType<typeof getMending>>

/** The gravest rule cited, as it stood. */
async function clauseOf(db: Db, { clauses, policyVersionId }: Decision) {
  const code = clauses[0] ?? ''
  const [clause] = await db
    .select({ title: policyClauses.title })
    .from(policyClauses)
    .where(and(eq(policyClauses.versionId, policyVersionId), eq(policyClauses.code, code)))
  return { code, title: clause?.title ?? '' }
}

/** Mends the words and asks that the measure be lifted; open to the suspended too. Both revisions are kept. */
export function askForRepair(ctx: Ctx, decisionId: string, given: Mending): Promise<{ id: string }> {
  return transactEvenShutOut(ctx, async (tx) => {
    const decision = await findOwnDecision(tx, ctx, decisionId)
    authorize(ctx.actor, 'repair.ask', decision)
    await requireAskable(tx, decision)
    const subject = await loadSubject(tx, { type: decision.subjectType, id: decision.subjectId })
    const decidedOn = await readSnapshot(tx, decision.snapshotId)
    const mended = { ...subject, content: mendedOf(subject, given), madeAt: ctx.now }
    if (revisionOf(mended) === decidedOn.revision)
      throw new Refused('bad-input', 'These are still the words that were decided on. Change what the reasons name, then ask.')

    await keepSnapshot(tx, ctx, subject)
    const id = newId('rpr')
    const mendedId = await keepSnapshot(tx, ctx, mended)
    const asked = await tx
      .insert(repairs)
      .values({ id, decisionId, personId: ctx.actor.id ?? '', state: 'asked', mendedId, said: given.said, askedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: repairs.id })
    if (asked.length === 0) throw alreadyAsked()
    if (revisionOf(mended) !== revisionOf(subject)) await putAtOnce[subject.type]?.(tx, ctx, subject.id, mended.content)
    await record(tx, ctx, repairEvents.asked, decision.caseId, { repairId: id, decisionId })
    return { id }
  })
}

async function requireAskable(tx: Tx, decision: Decision): Promise<void> {
  const asked = await listRepairs(tx, decision.id)
  if (asked.some(({ state }) => state === 'asked')) throw alreadyAsked()
  if (!(await isInForce(tx, decision))) throw new Refused('conflict', 'This measure holds no longer, so there is nothing to lift.')
  if (asked.length >= repairsAtMost)
    throw new Refused('conflict', `You have asked ${repairsAtMost} times about this decision. An appeal is still open to you.`)
}

const alreadyAsked = () => new Refused('conflict', 'You have asked already, and a moderator has not answered yet.')

/** Takes a request back. The mended words stay as they are. */
export function withdrawRepair(ctx: Ctx, id: string): Promise<{ decisionId: string }> {
  return transactEvenShutOut(ctx, async (tx) => {
    const [repair] = await tx
      .select()
      .from(repairs)
      .where(and(eq(repairs.id, id), eq(repairs.personId, ctx.actor.id ?? '')))
    if (!repair) throw notFound()
    const decision = await findOwnDecision(tx, ctx, repair.decisionId)
    authorize(ctx.actor, 'repair.ask', decision)
    const taken = await tx
      .update(repairs)
      .set({ state: repairMachine.next(repair.state, 'withdraw'), endedAt: ctx.now })
      .where(and(eq(repairs.id, id), eq(repairs.state, 'asked')))
      .returning({ id: repairs.id })
    if (taken.length === 0) throw new Refused('conflict', 'A moderator has answered meanwhile. Reload the page to read the answer.')
    await record(tx, ctx, repairEvents.withdrawn, decision.caseId, { repairId: id, decisionId: decision.id })
    return { decisionId: decision.id }
  })
}
