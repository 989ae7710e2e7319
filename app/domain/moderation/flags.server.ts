import { and, desc, eq, gt, lt, or, sql } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { cases, contentSnapshots, flags, notices } from '#db/schema/moderation'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { fromCursor, pageSize, toPage } from '#kernel/paging'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact, transactEvenShutOut } from '#kernel/transact.server'
import { requireClause } from './clauses.server.ts'
import { moderationEvents } from './events.server.ts'
import type { FlagInput } from './input.server.ts'
import { limitIfMany } from './machine-limits.server.ts'
import { caseMachine, flagMachine, flagsADayAtFirst } from './model.ts'
import { openCase, reweigh } from './opening.server.ts'
import { keepSnapshot, revisionOf } from './snapshots.server.ts'
import { findSubject, loadSubject, type Subject } from './subjects.server.ts'
import { loadFlaggers } from './weighing.server.ts'
import { type Flagger, tierOf, weightOf } from './weights.ts'

/** Says that something here breaks a clause. Whoever says it twice has said it once. */
export function raiseFlag(ctx: Ctx, { on, ...given }: FlagInput) {
  return transact(ctx, async (tx) => {
    const subject = await findSubject(tx, ctx, on)
    const { id: flaggerId } = authorize(ctx.actor, 'flag.raise')
    if (subject.authorId === flaggerId) throw new Refused('bad-input', 'This is your own. You can change or withdraw it yourself.')

    const open = await findOpenFlag(tx, flaggerId ?? '', subject)
    if (open) return { id: open.id, isNew: false }
    const rule = await requireClause(tx, given.clause, ctx.now)
    await requireNews(tx, subject, given)
    const flagger = await requireMeasure(tx, ctx, flaggerId ?? '', subject)

    const snapshotId = await keepSnapshot(tx, ctx, subject)
    const claim = { clause: given.clause, severity: rule.severity ?? 'low', snapshotId, isIllegal: false, isUrgent: false }
    const { found, isNew: opensCase } = await openCase(tx, ctx, subject, claim)
    const id = newId('flg')
    await tx.insert(flags).values({
      ...given,
      id,
      caseId: found.id,
      snapshotId,
      subjectType: subject.type,
      subjectId: subject.id,
      flaggerId: flagger.id,
      policyVersionId: rule.versionId,
      state: flagMachine.next('submitted', 'attach'),
      weight: weightOf(flagger),
      at: ctx.now,
    })
    await reweigh(tx, ctx, found, subject)
    await limitIfMany(tx, ctx, found)
    const about = { caseId: found.id, clause: given.clause }
    await record(tx, ctx, moderationEvents.flagRaised, id, { ...about, subjectType: subject.type, opensCase })
    return { id, isNew: true }
  })
}

/** Takes an open flag back. Where nobody else asked, its case closes. */
export function retractFlag(ctx: Ctx, flagId: string) {
  return transactEvenShutOut(ctx, async (tx) => {
    const [flag] = await tx
      .select()
      .from(flags)
      .where(and(eq(flags.id, flagId), eq(flags.flaggerId, ctx.actor.id ?? '')))
    if (!flag) throw notFound()
    authorize(ctx.actor, 'flag.retract', flag)

    const state = flagMachine.next(flag.state, 'retract')
    await tx
      .update(flags)
      .set({ state, endedAt: ctx.now })
      .where(and(eq(flags.id, flagId), eq(flags.state, flag.state)))
    const closesCase = await dropIfForsaken(tx, ctx, flag.caseId)
    await record(tx, ctx, moderationEvents.flagRetracted, flagId, { caseId: flag.caseId, closesCase })
  })
}

/** The actor's own flags and what came of them, newest first. Never who decided. */
export async function listMyFlags(ctx: Ctx, cursor: string | null) {
  authorize(ctx.actor, 'account.use')
  const from = fromCursor(cursor)
  const moment = from && new Date(from.at)
  const rows = await ctx.store.read
    .select({
      id: flags.id,
      subjectType: flags.subjectType,
      clause: flags.clause,
      state: flags.state,
      at: flags.at,
      endedAt: flags.endedAt,
    })
    .from(flags)
    .where(
      and(
        eq(flags.flaggerId, ctx.actor.id ?? ''),
        from && moment ? or(lt(flags.at, moment), and(eq(flags.at, moment), lt(flags.id, from.id))) : undefined,
      ),
    )
    .orderBy(desc(flags.at), desc(flags.id))
    .limit(pageSize + 1)
  return toPage(rows, ({ at, id }) => ({ at: at.getTime(), id }))
}

async function findOpenFlag(tx: Tx, flaggerId: string, { type, id }: Subject) {
  const [open] = await tx
    .select({ id: flags.id })
    .from(flags)
    .where(and(eq(flags.flaggerId, flaggerId), eq(flags.subjectType, type), eq(flags.subjectId, id), eq(flags.state, 'attached')))
  return open ?? null
}

/** What was found to be no breach is not asked again about the same words, unless something is new. */
async function requireNews(tx: Tx, subject: Subject, { clause, evidence }: Pick<FlagInput, 'clause' | 'evidence'>): Promise<void> {
  const [decided] = await tx
    .select({ id: flags.id })
    .from(flags)
    .innerJoin(contentSnapshots, eq(contentSnapshots.id, flags.snapshotId))
    .where(
      and(
        eq(flags.subjectType, subject.type),
        eq(flags.subjectId, subject.id),
        eq(flags.clause, clause),
        eq(flags.state, 'disagreed'),
        eq(contentSnapshots.revision, revisionOf(subject)),
      ),
    )
    .limit(1)
  if (decided && evidence.length < 20)
    throw new Refused(
      'bad-input',
      `A moderator found no breach of ${clause} in this text before. Say under “What is new” what they could not know.`,
    )
}

/** New accounts flag a few times a day: enough to be heard, too few to flood. */
async function requireMeasure(tx: Tx, ctx: Ctx, flaggerId: string, subject: Subject): Promise<Flagger> {
  const [flagger] = await loadFlaggers(tx, ctx.now, [flaggerId], subject)
  if (!flagger) throw notFound()
  if (tierOf(flagger) !== 'new') return flagger
  const since = new Date(ctx.now.getTime() - 86_400_000)
  const recent = await tx
    .select({ id: flags.id })
    .from(flags)
    .where(and(eq(flags.flaggerId, flaggerId), gt(flags.at, since)))
    .limit(flagsADayAtFirst)
  if (recent.length < flagsADayAtFirst) return flagger
  throw new Refused('too-many', `New accounts flag at most ${flagsADayAtFirst} times a day. What you flagged is being looked at.`, 3600)
}

/** A case that only one person asked for goes with their flag, unless somebody works on it. */
async function dropIfForsaken(tx: Tx, ctx: Ctx, caseId: string): Promise<boolean> {
  const [found] = await tx.select().from(cases).where(eq(cases.id, caseId))
  if (!found) return false
  const [others] = await tx
    .select({ count: sql<number>`count(*)` })
    .from(flags)
    .where(and(eq(flags.caseId, caseId), eq(flags.state, 'attached')))
  const [noticed] = await tx.select({ id: notices.id }).from(notices).where(eq(notices.caseId, caseId)).limit(1)
  const isWanted = Number(others?.count) > 0 || noticed !== undefined || !['queued', 'blocked'].includes(found.state)
  if (isWanted) {
    await reweigh(tx, ctx, found, await loadSubject(tx, { type: found.subjectType, id: found.subjectId }))
    return false
  }
  await tx
    .update(cases)
    .set({ state: caseMachine.next(found.state, 'drop'), movedAt: ctx.now, closedAt: ctx.now })
    .where(and(eq(cases.id, caseId), eq(cases.state, found.state)))
  return true
}
