import { and, asc, eq, not, notExists, sql } from 'drizzle-orm'
import { authorize, can } from '#access'
import type { Db, Tx } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { reports } from '#db/schema/reports'
import { systems } from '#db/schema/systems'
import { batches, batchReports } from '#db/schema/triage'
import { findReport } from '#domain/reports'
import type { Actor } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { endAssignment, take } from './assignment.server.ts'
import { listChosen, stillWaits } from './chosen.server.ts'
import { triageEvents } from './events.server.ts'
import type { Seen } from './input.server.ts'
import { batchEndsAt, batchHours, batchMachine } from './model.ts'
import { judgeable } from './records.server.ts'
import { eachAsSeen, worded } from './several.server.ts'
import { passVerdict } from './verdict.server.ts'

/** The batches that the actor may know of: a moderator without a part in any of their reports. */
function visibleBatches(db: Db, actor: Actor) {
  const barred = db
    .select({ id: reports.id })
    .from(batchReports)
    .innerJoin(reports, eq(reports.id, batchReports.reportId))
    .innerJoin(systems, eq(systems.id, reports.systemId))
    .where(and(eq(batchReports.batchId, batches.id), not(judgeable(actor) ?? sql`true`)))
  return notExists(barred)
}

/** What waits for a second person, the oldest first. */
export async function listBatches(ctx: Ctx) {
  authorize(ctx.actor, 'queue.read')
  const db = ctx.store.read
  const rows = await db
    .select({
      ...{ id: batches.id, verdict: batches.verdict, proposedAt: batches.proposedAt, proposedBy: people.handle },
      reports: sql<number>`(select count(*) from ${batchReports} where ${batchReports.batchId} = ${batches.id})`.mapWith(Number),
    })
    .from(batches)
    .innerJoin(people, eq(people.id, batches.proposedBy))
    .where(and(stillWaits(ctx.now), visibleBatches(db, ctx.actor)))
    .orderBy(asc(batches.proposedAt), asc(batches.id))
    .limit(50)
  return rows.map((row) => ({ ...row, endsAt: batchEndsAt(row.proposedAt), isMine: row.proposedBy === ctx.actor.handle }))
}
export type BatchRow = Awaited<ReturnType<typeof listBatches>>[number]

/** One batch with what would happen to each report now. */
export async function getBatch(ctx: Ctx, id: string) {
  authorize(ctx.actor, 'queue.read')
  const db = ctx.store.read
  const batch = await findBatch(db, ctx.actor, id)
  const marks = new Map(batch.seen.map((one) => [one.id, one.mark]))
  const rows = await listChosen(db, ctx, batch.verdict, [...marks.keys()], batch)
  const { verdict, text, state, proposer, proposedAt } = batch
  const endsAt = batchEndsAt(proposedAt)
  const isOpen = state === 'proposed' && endsAt > ctx.now
  return {
    ...{ id, verdict, text, state: isOpen || state !== 'proposed' ? state : ('lapsed' as const), proposer, proposedAt, endsAt },
    rows: rows.map(({ holderId: _, mark, why, ...row }) => ({
      ...row,
      mark,
      why: isOpen ? (why ?? (marks.get(row.id) === mark ? null : 'it has changed since')) : null,
    })),
    may: {
      agree: isOpen && can(ctx.actor, 'batch.end', batch),
      withdraw: isOpen && can(ctx.actor, 'batch.withdraw', batch),
    },
  }
}
export type BatchPage = Awaited<ReturnType<typeof getBatch>>

/** A second person agrees: each report that still is as it was seen gets the verdict in the words of who proposed it. */
export function agreeToBatch(ctx: Ctx, id: string) {
  return transact(ctx, async (tx) => {
    const batch = await findOpenBatch(tx, ctx, id)
    authorize(ctx.actor, 'batch.end', batch)
    await end(tx, ctx, batch, 'agree')

    const { done, leftOut } = await eachAsSeen(
      tx,
      ctx,
      batch.verdict,
      batch.seen,
      async (report) => {
        // Whoever proposed it may still hold it; the verdict is passed by who agrees.
        await endAssignment(tx, report.id)
        await take(tx, ctx, report)
        await passVerdict(tx, ctx, await findReport(tx, ctx.actor, report.id), worded(batch.verdict, batch.text), batch.proposedById)
      },
      batch,
    )
    await record(tx, ctx, triageEvents.batchAgreed, id, { reports: done, leftOut: leftOut.length })
    return { done, leftOut }
  })
}

/** A second person does not agree: nothing happens to the reports, which wait in the queue as before. */
export function refuseBatch(ctx: Ctx, id: string, { text }: { text: string }) {
  return transact(ctx, async (tx) => {
    const batch = await findOpenBatch(tx, ctx, id)
    authorize(ctx.actor, 'batch.end', batch)
    await end(tx, ctx, batch, 'refuse')
    await record(tx, ctx, triageEvents.batchRefused, id, { text })
  })
}

/** Whoever proposed it takes it back. */
export function withdrawBatch(ctx: Ctx, id: string) {
  return transact(ctx, async (tx) => {
    const batch = await findOpenBatch(tx, ctx, id)
    authorize(ctx.actor, 'batch.withdraw', batch)
    await end(tx, ctx, batch, 'withdraw')
    await record(tx, ctx, triageEvents.batchWithdrawn, id, {})
  })
}

async function findOpenBatch(tx: Tx, ctx: Ctx, id: string) {
  authorize(ctx.actor, 'queue.read')
  const batch = await findBatch(tx, ctx.actor, id)
  if (batch.state === 'proposed' && batchEndsAt(batch.proposedAt) <= ctx.now)
    throw new Refused('conflict', `Nobody answered this within ${batchHours} hours, so it was given up. Propose it anew.`)
  return batch
}

async function findBatch(db: Db, actor: Actor, id: string) {
  const [batch] = await db
    .select({
      ...{ id: batches.id, verdict: batches.verdict, text: batches.text, state: batches.state },
      ...{ proposedById: batches.proposedBy, proposedAt: batches.proposedAt, proposer: people.handle },
    })
    .from(batches)
    .innerJoin(people, eq(people.id, batches.proposedBy))
    .where(and(eq(batches.id, id), visibleBatches(db, actor)))
  if (!batch) throw new Refused('not-found', 'There is no such proposal.')
  const seen: Seen = await db
    .select({ id: batchReports.reportId, mark: batchReports.seen })
    .from(batchReports)
    .where(eq(batchReports.batchId, id))
  return { ...batch, seen }
}

type Found = Awaited<ReturnType<typeof findBatch>>

async function end(tx: Tx, ctx: Ctx, { id, state: before }: Found, move: 'agree' | 'refuse' | 'withdraw'): Promise<void> {
  const state = batchMachine.next(before, move)
  const ended = await tx
    .update(batches)
    .set({ state, endedBy: ctx.actor.id, endedAt: ctx.now })
    .where(and(eq(batches.id, id), eq(batches.state, before)))
    .returning({ id: batches.id })
  if (ended.length === 0) throw new Refused('conflict', 'Somebody has decided on this meanwhile. Reload the page to see it.')
}
