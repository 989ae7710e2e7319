import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import { authorize, can, type ReportAsSubject } from '#access'
import type { Db, Tx } from '#db/open.server'
import { people, roleGrants } from '#db/schema/accounts'
import { assignments, handOvers } from '#db/schema/triage'
import { findReport } from '#domain/reports'
import { type Ctx, loadActor } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { giveBack, requireLease } from './assignment.server.ts'
import { triageEvents } from './events.server.ts'
import type { HandOver } from './input.server.ts'
import { handedHours } from './model.ts'

/** Gives a report on, with a note: to a moderator, for whom it waits a day, or back to the queue. Refuses (422) a moderator with a part in it. */
export function handOver(ctx: Ctx, reportId: string, { to, note }: HandOver) {
  return transact(ctx, async (tx) => {
    const report = await findReport(tx, ctx.actor, reportId)
    authorize(ctx.actor, 'report.judge', report)
    await requireLease(tx, ctx, reportId)

    const receiver = to === '' ? null : await findReceiver(tx, ctx, report, to)
    if (receiver) await assignTo(tx, ctx, reportId, receiver.id)
    else await giveBack(tx, ctx, report)
    const handOverId = newId('han')
    await tx.insert(handOvers).values({ id: handOverId, reportId, fromId: ctx.actor.id!, toId: receiver?.id ?? null, note, at: ctx.now })
    await record(tx, ctx, triageEvents.handedOver, reportId, { handOverId, isNamed: receiver !== null })
    return { to: receiver?.handle ?? null }
  })
}

async function assignTo(tx: Tx, ctx: Ctx, reportId: string, moderatorId: string): Promise<void> {
  const leaseUntil = new Date(ctx.now.getTime() + handedHours * 3_600_000)
  await tx.update(assignments).set({ moderatorId, claimedAt: ctx.now, leaseUntil }).where(eq(assignments.reportId, reportId))
}

async function findReceiver(tx: Tx, ctx: Ctx, report: ReportAsSubject, handle: string) {
  const [person] = await tx.select({ id: people.id, handle: people.handle }).from(people).where(eq(people.handle, handle))
  if (person && person.id !== ctx.actor.id && (await mayScreenToo(tx, ctx, report, person.id))) return person
  throw new Refused('bad-input', `${handle} cannot screen this report. Choose somebody of the list, or give it back to the queue.`)
}

/** Asked anew of each person: roles end, and a part in the matter may have come since. */
async function mayScreenToo(db: Db, ctx: Ctx, report: ReportAsSubject, personId: string): Promise<boolean> {
  return can(await loadActor(db, personId, ctx.now, ctx.store.waivesSecondFactor), 'report.judge', report)
}

/** Whom a report can be handed to, by handle: moderators who may judge it. */
export async function listReceivers(ctx: Ctx, reportId: string): Promise<string[]> {
  const db = ctx.store.read
  const report = await findReport(db, ctx.actor, reportId)
  authorize(ctx.actor, 'report.judge', report)
  const others = await db
    .selectDistinct({ id: people.id, handle: people.handle })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(
      and(eq(roleGrants.role, 'moderator'), eq(roleGrants.scopeId, ''), isNull(roleGrants.revokedAt), ne(people.id, ctx.actor.id ?? '')),
    )
    .orderBy(people.handle)
    .limit(100)
  const may = await Promise.all(others.map(({ id }) => mayScreenToo(db, ctx, report, id)))
  return others.filter((_, at) => may[at]).map(({ handle }) => handle)
}

/** What the last one who gave this report on wrote, for whoever screens it now. */
export async function lastHandOver(db: Db, actorId: string | null, reportId: string) {
  const [row] = await db
    .select({ from: people.handle, toId: handOvers.toId, note: handOvers.note, at: handOvers.at })
    .from(handOvers)
    .innerJoin(people, eq(people.id, handOvers.fromId))
    .where(eq(handOvers.reportId, reportId))
    .orderBy(desc(handOvers.at), desc(handOvers.id))
    .limit(1)
  return row ? { from: row.from, isToMe: row.toId !== null && row.toId === actorId, note: row.note, at: row.at } : null
}
