import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '#db/open.server'
import { cases } from '#db/schema/moderation'
import type { HazardClass } from '#domain/reports/model'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { involvedIn, isAnybodyFree } from './involvement.server.ts'
import { caseMachine, type Gravity, graver, hoursToDecide, openCaseStates, rankOf } from './model.ts'
import type { Subject } from './subjects.server.ts'
import { flaggersOf } from './weighing.server.ts'
import { isBrigade, reachOf, weigh } from './weights.ts'

export type Case = typeof cases.$inferSelect
export type Claim = { clause: string; severity: Gravity; snapshotId: string; isIllegal: boolean; isUrgent: boolean; hazard?: HazardClass }

/** The open case of a subject, or a new one: by unique index there is never a second. */
export async function openCase(tx: Tx, ctx: Ctx, subject: Subject, claim: Claim): Promise<{ found: Case; isNew: boolean }> {
  const known = await findOpenCase(tx, subject)
  if (known) return { found: await sharpen(tx, ctx, known, claim, subject), isNew: false }

  const { isIllegal, isUrgent, clause, severity, snapshotId } = claim
  const pressing = { severity, reach: reachOf(subject.type, subject.isPublic), weight: 0, isIllegal, isUrgent }
  const [found] = await tx
    .insert(cases)
    .values({
      id: newId('cas'),
      subjectType: subject.type,
      subjectId: subject.id,
      authorId: subject.authorId,
      organisationId: subject.organisationId,
      snapshotId,
      state: 'queued',
      clause,
      severity,
      hazard: claim.hazard ?? subject.hazard,
      isIllegal,
      isUrgent,
      isBrigade: false,
      weight: 0,
      rank: rankOf(pressing, ctx.now),
      openedAt: ctx.now,
      dueAt: new Date(ctx.now.getTime() + hoursToDecide({ severity, isIllegal, isUrgent }) * 3_600_000),
      movedAt: ctx.now,
    })
    .returning()
  return { found: found as Case, isNew: true }
}

export async function findOpenCase(db: Db, { type, id }: { type: Subject['type']; id: string }): Promise<Case | null> {
  const [found] = await db
    .select()
    .from(cases)
    .where(and(eq(cases.subjectType, type), eq(cases.subjectId, id), inArray(cases.state, openCaseStates)))
  return found ?? null
}

/** One more claim can make a case graver and its clock shorter, never the other way round. */
async function sharpen(tx: Tx, ctx: Ctx, known: Case, claim: Claim, { hazard }: Subject): Promise<Case> {
  const severity = graver(known.severity, claim.severity)
  const isIllegal = known.isIllegal || claim.isIllegal
  const isUrgent = known.isUrgent || claim.isUrgent
  const due = ctx.now.getTime() + hoursToDecide({ severity, isIllegal, isUrgent }) * 3_600_000
  const changed = {
    severity,
    isIllegal,
    isUrgent,
    hazard: claim.hazard ?? known.hazard ?? hazard,
    snapshotId: claim.snapshotId,
    clause: severity === known.severity ? known.clause : claim.clause,
    dueAt: new Date(Math.min(due, known.dueAt.getTime())),
  }
  await tx.update(cases).set(changed).where(eq(cases.id, known.id))
  return { ...known, ...changed }
}

/** Weighs an open case anew after its flags have changed, and sees whether anybody is left to decide it. */
export async function reweigh(tx: Tx, ctx: Ctx, found: Case, subject: Subject) {
  const flaggers = await flaggersOf(tx, ctx.now, found.id, found)
  const { weight, independent } = weigh(flaggers)
  const reach = reachOf(subject.type, subject.isPublic)
  const { severity, isIllegal, isUrgent, openedAt } = found
  const isFree = await isAnybodyFree(tx, ctx.now, await involvedIn(tx, found))
  const isBlocked = !isFree && caseMachine.can(found.state, 'block')
  await tx
    .update(cases)
    .set({
      weight,
      isBrigade: found.isBrigade || isBrigade(flaggers),
      rank: rankOf({ severity, reach, weight, isIllegal, isUrgent }, openedAt),
      ...(isBlocked
        ? { state: caseMachine.next(found.state, 'block'), movedAt: ctx.now, leaseToken: null, leaseUntil: null, deferredUntil: null }
        : {}),
    })
    .where(eq(cases.id, found.id))
  return { weight, independent, isBlocked }
}
