import { and, eq, gt, lte, or } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db, Tx } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { assignments } from '#db/schema/triage'
import { findReport, moveReport } from '#domain/reports'
import { type ReportState, reportMachine } from '#domain/reports/model'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { triageEvents } from './events.server.ts'
import { leaseMinutes } from './model.ts'

/** Takes a report to screen it. Gives one lease however many ask; whoever holds it already keeps it longer. Refuses (409) while another holds it. */
export function claimReport(ctx: Ctx, reportId: string) {
  return transact(ctx, async (tx) => {
    const report = await findReport(tx, ctx.actor, reportId)
    authorize(ctx.actor, 'report.judge', report)
    return take(tx, ctx, report)
  })
}

/** The same inside the transaction of whoever takes several. */
export async function take(tx: Tx, ctx: Ctx, report: Held) {
  const reportId = report.id
  if (report.state !== 'screening') reportMachine.next(report.state, 'screen')
  const isMineAlready = (await findHolder(tx, ctx.now, reportId))?.id === ctx.actor.id
  const [lease] = await tx
    .insert(assignments)
    .values({ reportId, moderatorId: ctx.actor.id!, claimedAt: ctx.now, leaseUntil: leaseFrom(ctx.now) })
    .onConflictDoUpdate({
      target: assignments.reportId,
      set: { moderatorId: ctx.actor.id!, leaseUntil: leaseFrom(ctx.now), ...(isMineAlready ? {} : { claimedAt: ctx.now }) },
      setWhere: or(lte(assignments.leaseUntil, ctx.now), eq(assignments.moderatorId, ctx.actor.id!)),
    })
    .returning()
  if (!lease) throw await heldByAnother(tx, ctx.now, reportId)
  // A longer lease is no news: nothing about the report changes, so nothing is recorded.
  if (isMineAlready) return lease

  if (report.state === 'submitted') await moveReport(tx, ctx, report, 'screen')
  await record(tx, ctx, triageEvents.claimed, reportId, {})
  return lease
}

/** Gives a report back to the queue, undecided. */
export function releaseReport(ctx: Ctx, reportId: string) {
  return transact(ctx, async (tx) => {
    const report = await findReport(tx, ctx.actor, reportId)
    authorize(ctx.actor, 'report.judge', report)

    await giveBack(tx, ctx, report)
    await record(tx, ctx, triageEvents.released, reportId, {})
  })
}

type Held = { id: string; state: ReportState; movedAt: Date }

/** Puts a report that the actor holds back into the queue. The caller records the event. */
export async function giveBack(tx: Tx, ctx: Ctx, report: Held): Promise<void> {
  await requireLease(tx, ctx, report.id)
  await moveReport(tx, ctx, report, 'release')
  await endAssignment(tx, report.id)
}

/** Working on a report keeps it: the lease of its holder starts anew. Does nothing for anyone else. */
export async function renewLease(ctx: Ctx, reportId: string): Promise<void> {
  const holder = await findHolder(ctx.store.read, ctx.now, reportId)
  const age = holder && leaseFrom(ctx.now).getTime() - holder.leaseUntil.getTime()
  // Reading a page several times within a minute costs no write.
  if (!holder || holder.id !== ctx.actor.id || age! < 60_000) return

  await transact(ctx, async (tx) => {
    await tx
      .update(assignments)
      .set({ leaseUntil: leaseFrom(ctx.now) })
      .where(and(eq(assignments.reportId, reportId), eq(assignments.moderatorId, ctx.actor.id!), gt(assignments.leaseUntil, ctx.now)))
  })
}

/** Who screens a report now; nobody once the lease is over. */
export async function findHolder(db: Db, now: Date, reportId: string) {
  const [holder] = await db
    .select({ id: people.id, handle: people.handle, leaseUntil: assignments.leaseUntil })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.moderatorId))
    .where(and(eq(assignments.reportId, reportId), gt(assignments.leaseUntil, now)))
  return holder ?? null
}

/** Refuses (409) unless the actor holds the report now. */
export async function requireLease(tx: Tx, ctx: Ctx, reportId: string): Promise<void> {
  const holder = await findHolder(tx, ctx.now, reportId)
  if (holder?.id === ctx.actor.id) return
  if (holder) throw await heldByAnother(tx, ctx.now, reportId)
  throw new Refused('conflict', `Claim this report first. A claim ends after ${leaseMinutes} minutes without work on it.`)
}

export async function endAssignment(tx: Tx, reportId: string): Promise<void> {
  await tx.delete(assignments).where(eq(assignments.reportId, reportId))
}

async function heldByAnother(tx: Tx, now: Date, reportId: string): Promise<Refused> {
  const holder = await findHolder(tx, now, reportId)
  return new Refused('conflict', `${holder?.handle ?? 'Another moderator'} holds this report now. Take another one, or come back later.`)
}

const leaseFrom = (now: Date) => new Date(now.getTime() + leaseMinutes * 60_000)
