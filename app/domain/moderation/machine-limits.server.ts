import { and, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { cases, flags } from '#db/schema/moderation'
import { contentMeasures, decisions } from '#db/schema/moderation-decisions'
import { clauseAt } from '#domain/policies'
import { issueStatement } from '#domain/sanctions'
import type { Ctx } from '#kernel/context.server'
import { newId, sha256 } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { moderationEvents } from './events.server.ts'
import { decisionMachine } from './model.ts'
import type { Case } from './opening.server.ts'
import { countActiveMembers, flaggersOf } from './weighing.server.ts'
import { isForMachine, lapseHours, mayActAlone, weigh } from './weights.ts'

/** Takes a thing off the lists for at most 72 hours, where many independent people say one of the few things a rule may act on. Tells the author at once. */
export async function limitIfMany(tx: Tx, ctx: Ctx, found: Case): Promise<void> {
  const clause = await clauseForMachine(tx, found)
  if (!clause || !(await isEnough(tx, ctx, found)) || (await isLimited(tx, found))) return
  const cited = await clauseAt(tx, clause, ctx.now)
  if (!cited) return

  const id = newId('dec')
  const endsAt = new Date(ctx.now.getTime() + lapseHours * 3_600_000)
  const { subjectType, subjectId, snapshotId, authorId } = found
  const told = {
    facts: `Several people, independent of each other, flagged this under ${clause}.`,
    reasons: `A rule took it off the lists for at most ${lapseHours} hours, until a person decides. Nobody has found a breach so far.`,
  }
  await tx.insert(decisions).values({
    id,
    caseId: found.id,
    subjectType,
    subjectId,
    personId: authorId,
    snapshotId,
    outcome: 'interim',
    state: decisionMachine.next('proposed', 'enact'),
    clauses: [clause],
    policyVersionId: cited.version.id,
    ...told,
    measures: { content: 'limit_reach', hazard: null, topic: null, account: null, capabilities: [], days: null },
    source: 'rule',
    needsSecond: false,
    key: sha256(id),
    decidedAt: ctx.now,
    effectiveAt: ctx.now,
  })
  const about = { subjectType, subjectId, clause, caseId: found.id }
  await tx
    .insert(contentMeasures)
    .values({ id: newId('mea'), kind: 'limit_reach', ...about, isAutomatic: true, decisionId: id, appliedAt: ctx.now, until: endsAt })
  if (!authorId) return
  const quoted = { clauses: [clause], policyVersionId: cited.version.id, ...told }
  const when = { startsAt: ctx.now, endsAt }
  await issueStatement(tx, ctx, {
    decisionId: id,
    personId: authorId,
    restrictions: ['limit_reach'],
    ...quoted,
    ...when,
    source: 'rule',
    isAutomated: true,
  })
}

/** One limit of a rule whose time is over, or whose people turned out not to be independent, is taken back. Says whether there was one. */
export async function endMachineLimit(ctx: Ctx): Promise<boolean> {
  const { read } = ctx.store
  const standing = and(eq(contentMeasures.kind, 'limit_reach'), isNull(contentMeasures.undoneAt), isNotNull(contentMeasures.until))
  const [over] = await read
    .select()
    .from(contentMeasures)
    .where(and(standing, lte(contentMeasures.until, ctx.now)))
    .limit(1)
  if (over) return endOne(ctx, over, 'time')
  for (const measure of await read.select().from(contentMeasures).where(standing).limit(50)) {
    const [found] = await read.select().from(cases).where(eq(cases.id, measure.caseId))
    const { weight, independent } = weigh(found ? await flaggersOf(read, ctx.now, found.id, found) : [])
    // That members have gone quiet is no reason; that the flaggers are not what they seemed is.
    if (!mayActAlone({ weight, independent, activeMembers: Number.POSITIVE_INFINITY })) return endOne(ctx, measure, 'weights')
  }
  return false
}

function endOne(ctx: Ctx, { id, caseId, decisionId }: typeof contentMeasures.$inferSelect, why: 'time' | 'weights'): Promise<boolean> {
  return transact(ctx, async (tx) => {
    const ended = await tx
      .update(contentMeasures)
      .set({ undoneAt: ctx.now, undoneBy: why })
      .where(and(eq(contentMeasures.id, id), isNull(contentMeasures.undoneAt)))
      .returning({ id: contentMeasures.id })
    if (ended.length === 0) return true
    await tx
      .update(decisions)
      .set({ state: decisionMachine.next('effective', 'lapse'), endedAt: ctx.now })
      .where(and(eq(decisions.id, decisionId ?? ''), eq(decisions.state, 'effective')))
    await record(tx, ctx, moderationEvents.lapsed, caseId, { why })
    return true
  })
}

/** The first rule named in an open flag that a machine may act on. */
async function clauseForMachine(tx: Tx, { id }: Case): Promise<string | null> {
  const named = await tx
    .selectDistinct({ clause: flags.clause })
    .from(flags)
    .where(and(eq(flags.caseId, id), eq(flags.state, 'attached')))
  return named.map(({ clause }) => clause).find(isForMachine) ?? null
}

async function isEnough(tx: Tx, ctx: Ctx, found: Case): Promise<boolean> {
  const { weight, independent } = weigh(await flaggersOf(tx, ctx.now, found.id, found))
  if (!mayActAlone({ weight, independent, activeMembers: Number.POSITIVE_INFINITY })) return false
  return mayActAlone({ weight, independent, activeMembers: await countActiveMembers(ctx, tx) })
}

/** A rule acts once in a case, and not on what is restricted already. */
async function isLimited(tx: Tx, { id, subjectId }: Case): Promise<boolean> {
  const before = await tx
    .select({ id: contentMeasures.id })
    .from(contentMeasures)
    .where(and(eq(contentMeasures.subjectId, subjectId), eq(contentMeasures.caseId, id)))
    .limit(1)
  return before.length > 0
}
