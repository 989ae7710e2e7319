import { and, desc, eq, gt, isNull, lte } from 'drizzle-orm'
import { authorize, can } from '#access'
import type { Db, Tx } from '#db/open.server'
import { awardHolds, awards, holdProposals } from '#db/schema/bounties'
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
import { type FoundAward, findAward, listPayouts } from './records.server.ts'

/** Holds an approved award back for some days, as two admins agreed. Each of its payees gets a statement of reasons, and can appeal. */
export async function holdWithin(tx: Tx, ctx: Ctx, award: FoundAward, { clause: code, facts, reasons, days }: HoldInput) {
  const { id } = award
  const version = await requireHoldable(tx, ctx, award, code)
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
      policyVersionId: version.id,
      ...{ facts, reasons, startsAt: ctx.now, endsAt },
      source: 'own_initiative',
      isAutomated: false,
    })
  await record(tx, ctx, bountyEvents.held, id, { ...told(award), holdId, endsAt: endsAt.toISOString() })
  return { holdId }
}

/** What can be held back at all, and the version in which the clause stood when the entry was made. */
export async function requireHoldable(tx: Tx, ctx: Ctx, { id, state, entryId }: FoundAward, code: string) {
  if (state !== 'approved') throw new Refused('conflict', 'Only an award that is approved and not yet paid can be held back.')
  if (await findHold(tx, ctx, id)) throw new Refused('conflict', 'This award is held back already.')
  const found = await clauseAt(tx, code, await conductAt(tx, entryId))
  if (!found?.clause.isFlaggable)
    throw new Refused('bad-input', 'This clause was not in force when the entry was made. Choose one of the list.')
  return found.version
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

/** Nothing of an award is paid while it is held back, or while a second person is asked whether it should be. */
export async function requireNotHeld(tx: Tx, ctx: Ctx, awardId: string): Promise<void> {
  if (await findHold(tx, ctx, awardId))
    throw new Refused('conflict', 'A decision holds this award back. It is due again when the hold ends or is overturned.')
  if (await findHoldProposal(tx, ctx, awardId))
    throw new Refused(
      'conflict',
      'An admin proposed to hold this award back. It can be paid once another one has answered, or that lapses.',
    )
}

/** The proposal of a hold that waits for a second admin, or null. */
export async function findHoldProposal(db: Db, { now }: Pick<Ctx, 'now'>, awardId: string) {
  const [proposal] = await db
    .select()
    .from(holdProposals)
    .where(and(eq(holdProposals.awardId, awardId), isNull(holdProposals.endedAt), gt(holdProposals.lapsesAt, now)))
  return proposal ?? null
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
