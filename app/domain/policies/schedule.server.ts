import { and, asc, eq, lte } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db } from '#db/open.server'
import { policyVersions } from '#db/schema/policies'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { moveVersion } from './approval.server.ts'
import { policyEvents } from './events.server.ts'
import { listVersions } from './in-force.server.ts'
import { noticeDays, policyVersionMachine } from './model.ts'
import { findPreparation, type Preparation } from './preparation.server.ts'

const day = 86_400_000

/** Publishes an approved version with the instant from which it holds: in the future, and far enough off where everybody must be told. */
export function scheduleVersion(ctx: Ctx, versionId: string, { effective_on: effectiveAt }: { effective_on: Date }): Promise<void> {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'policy.schedule')
    const approved = await findPreparation(tx, versionId)
    const state = policyVersionMachine.next(approved.state, 'schedule')
    await requireDay(tx, ctx, approved, effectiveAt)

    await moveVersion(tx, approved, { state, publishedAt: ctx.now, effectiveAt })
    const { policy, version, isMaterial } = approved
    await record(tx, ctx, policyEvents.scheduled, versionId, { policy, version, isMaterial, effectiveAt: effectiveAt.toISOString() })
  })
}

/** The first day on which a version may begin. */
export function firstDayFor({ isMaterial }: { isMaterial: boolean }, now: Date): Date {
  const earliest = now.getTime() + (isMaterial ? noticeDays * day : 0)
  return new Date((Math.floor(earliest / day) + 1) * day)
}

/** Puts the version in force whose instant has come, and ends the one before it at the same instant. Says whether there was one. */
export async function enactDue(ctx: Ctx): Promise<boolean> {
  if ((await findDue(ctx.store.read, ctx.now)).length === 0) return false
  return transact(ctx, async (tx) => {
    const [due] = await findDue(tx, ctx.now)
    if (!due) return false
    const { policy, version, isMaterial, effectiveAt } = due
    const [before] = await tx
      .select()
      .from(policyVersions)
      .where(and(eq(policyVersions.policy, policy), eq(policyVersions.state, 'in_force')))
    if (before) await moveVersion(tx, before, { state: policyVersionMachine.next(before.state, 'supersede'), supersededAt: effectiveAt })
    await moveVersion(tx, due, { state: policyVersionMachine.next(due.state, 'enact') })
    await record(tx, ctx, policyEvents.enacted, due.id, { policy, version, isMaterial })
    return true
  })
}

const findDue = (db: Db, now: Date) =>
  db
    .select()
    .from(policyVersions)
    .where(and(eq(policyVersions.state, 'scheduled'), lte(policyVersions.effectiveAt, now)))
    .orderBy(asc(policyVersions.effectiveAt))
    .limit(1)

async function requireDay(db: Db, ctx: Ctx, version: Preparation, effectiveAt: Date): Promise<void> {
  const first = firstDayFor(version, ctx.now)
  if (effectiveAt < first) {
    const why = version.isMaterial ? `everybody is told ${noticeDays} days before it applies` : 'a version begins in the future'
    throw new Refused('bad-input', `Choose ${first.toISOString().slice(0, 10)} or a later day: ${why}.`)
  }
  const [newest] = await listVersions(db, version.policy, ctx.now)
  if (newest?.effectiveAt && effectiveAt <= newest.effectiveAt)
    throw new Refused(
      'bad-input',
      `Version ${newest.version} begins on ${newest.effectiveAt.toISOString().slice(0, 10)}. Choose a later day.`,
    )
}
