import { and, desc, eq, isNull, lte } from 'drizzle-orm'
import { authorize, can } from '#access'
import type { Db, Tx } from '#db/open.server'
import { awardHolds, awards } from '#db/schema/bounties'
import { entries } from '#db/schema/programmes'
import { statements } from '#db/schema/sanctions'
import { clausesInForce } from '#domain/moderation'
import { clauseAt } from '#domain/policies'
import { issueStatement } from '#domain/sanctions'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { told } from './awards.server.ts'
import { bountyEvents } from './events.server.ts'
import type { HoldInput } from './input.server.ts'
import { isHeld } from './model.ts'
import { findAward, listPayouts } from './records.server.ts'

/** Holds an approved award back for some days. Each of its payees gets a statement of reasons in the same transaction, and can appeal. */
export function holdAward(ctx: Ctx, id: string, { clause: code, facts, reasons, days }: HoldInput) {
  return transact(ctx, async (tx) => {
    const award = await findAward(tx, ctx.actor, id)
    authorize(ctx.actor, 'award.hold', award)
    if (award.state !== 'approved') throw new Refused('conflict', 'Only an award that is approved and not yet paid can be held back.')
    if (await findHold(tx, ctx, id)) throw new Refused('conflict', 'This award is held back already.')
    const found = await clauseAt(tx, code, await conductAt(tx, award.entryId))
    if (!found?.clause.isFlaggable)
      throw new Refused('bad-input', 'This clause was not in force when the entry was made. Choose one of the list.')

    const holdId = newId('hld')
    const endsAt = new Date(ctx.now.getTime() + days * 86_400_000)
    await tx
      .update(awardHolds)
      .set({ endedAt: ctx.now, endedBy: 'its end' })
      .where(and(eq(awardHolds.awardId, id), isNull(awardHolds.endedAt), lte(awardHolds.endsAt, ctx.now)))
    const made = await tx
      .insert(awardHolds)
      .values({ id: holdId, awardId: id, heldById: ctx.actor.id ?? '', heldAt: ctx.now, endsAt })
      .onConflictDoNothing()
      .returning({ id: awardHolds.id })
    if (made.length === 0) throw new Refused('conflict', 'A hold on this award rests during an appeal. Wait for its outcome.')
    for (const personId of award.payeeIds)
      await issueStatement(tx, ctx, {
        decisionId: holdId,
        personId,
        restrictions: ['award_hold'],
        clauses: [code],
        policyVersionId: found.version.id,
        ...{ facts, reasons, startsAt: ctx.now, endsAt },
        source: 'own_initiative',
        isAutomated: false,
      })
    await record(tx, ctx, bountyEvents.held, id, { ...told(award), holdId, endsAt: endsAt.toISOString() })
    return { holdId }
  })
}

/** Ends a hold before its time. */
export function releaseAward(ctx: Ctx, id: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const award = await findAward(tx, ctx.actor, id)
    authorize(ctx.actor, 'award.hold', award)
    const hold = await findHold(tx, ctx, id)
    if (!hold) throw new Refused('conflict', 'This award is not held back.')
    await endHold(tx, ctx, hold.id, { by: ctx.actor.id ?? '' })
  })
}

/** The hold on an award that holds now, or null. */
export async function findHold(db: Db, { now }: Pick<Ctx, 'now'>, awardId: string) {
  const [hold] = await db
    .select()
    .from(awardHolds)
    .where(and(eq(awardHolds.awardId, awardId), isNull(awardHolds.endedAt)))
    .orderBy(desc(awardHolds.heldAt))
    .limit(1)
  return hold && isHeld(hold, now) ? hold : null
}

/** Nothing of an award is paid while it is held back. */
export async function requireNotHeld(tx: Tx, ctx: Ctx, awardId: string): Promise<void> {
  if (await findHold(tx, ctx, awardId))
    throw new Refused('conflict', 'A decision holds this award back. It is due again when the hold ends or is overturned.')
}

/** What a reader of an award is told of its hold: until when, and the statement that says why; a payee’s own, for staff any. */
export async function showHold(ctx: Ctx, awardId: string) {
  const { read } = ctx.store
  const hold = await findHold(read, ctx, awardId)
  if (!hold) return null
  const rows = await read
    .select({ reference: statements.reference, personId: statements.personId })
    .from(statements)
    .where(eq(statements.decisionId, hold.id))
  const own = rows.find(({ personId }) => personId === ctx.actor.id)
  const reference = (own ?? rows.find(({ personId }) => can(ctx.actor, 'statement.read', { personId })))?.reference ?? null
  return { endsAt: hold.endsAt, reference, holdId: own ? hold.id : null }
}

/** Ends a hold by its id, for the appeal that overturned it too; nothing else was changed by it, so all is as it was. Says whether there was one. */
export async function endHold(tx: Tx, ctx: Ctx, holdId: string, { by }: { by: string }): Promise<boolean> {
  const [hold] = await tx
    .update(awardHolds)
    .set({ endedAt: ctx.now, endedBy: by })
    .where(and(eq(awardHolds.id, holdId), isNull(awardHolds.endedAt)))
    .returning({ awardId: awardHolds.awardId })
  if (!hold) return false
  const [award] = await tx.select({ programmeId: awards.programmeId }).from(awards).where(eq(awards.id, hold.awardId))
  const payeeIds = (await listPayouts(tx, hold.awardId)).map(({ personId }) => personId)
  const programmeId = award?.programmeId ?? ''
  await record(tx, ctx, bountyEvents.released, hold.awardId, { programmeId, payeeIds, holdId, by })
  return true
}

/** Lets a hold rest while its appeal is overdue, or hold again. Says which. */
export async function restHold(tx: Tx, ctx: Ctx, holdId: string, rests: boolean): Promise<string[]> {
  const rows = await tx
    .update(awardHolds)
    .set({ stayedAt: rests ? ctx.now : null })
    .where(and(eq(awardHolds.id, holdId), isNull(awardHolds.endedAt)))
    .returning({ id: awardHolds.id })
  return rows.map(({ id }) => id)
}

/** The clauses that a hold may cite: those in force when the entry was made. */
export const listHoldClauses = async (db: Db, entryId: string) =>
  (await clausesInForce(db, await conductAt(db, entryId))).map(({ code, title }) => ({ code, title }))

async function conductAt(db: Db, entryId: string): Promise<Date> {
  const [entry] = await db.select({ at: entries.joinedAt }).from(entries).where(eq(entries.id, entryId))
  if (!entry) throw new Error(`There is no entry ${entryId}`)
  return entry.at
}
