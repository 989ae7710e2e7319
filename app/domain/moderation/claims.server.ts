import { and, eq, inArray, lte, or } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { cases } from '#db/schema/moderation'
import type { Ctx } from '#kernel/context.server'
import { newSecret } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { moderationEvents } from './events.server.ts'
import { caseMachine, leaseMinutes } from './model.ts'
import type { Case } from './opening.server.ts'
import { type FoundCase, findCase, remembering } from './records.server.ts'

/** Takes a case to decide it: one conditional write, so of many at once one gets it. Every claim has a token of its own. */
export function claimCase(ctx: Ctx, caseId: string) {
  return remembering(ctx, caseId, 'claim', () =>
    transact(ctx, async (tx) => {
      const found = await findCase(tx, ctx, caseId)
      authorize(ctx.actor, 'case.decide', found.involved)
      if (found.state === 'escalated' && found.escalatedBy === ctx.actor.id)
        throw new Refused('conflict', 'You handed this case up. Somebody else takes it from here.')

      const isMineAlready = isHeldBy(found, ctx)
      if (isMineAlready) return renew(tx, ctx, found)
      const { leaseToken } = await takeCase(tx, ctx, found)
      await record(tx, ctx, moderationEvents.claimed, caseId, {})
      return { leaseToken: leaseToken ?? '' }
    }),
  )
}

/** The claim itself. The caller has seen that the actor has no part in it, and records the event. */
export async function takeCase(tx: Tx, ctx: Ctx, found: FoundCase): Promise<FoundCase> {
  if (isHeldBy(found, ctx)) return found
  const changed = {
    state: caseMachine.next(found.state, 'claim'),
    holderId: ctx.actor.id,
    leaseToken: newSecret(),
    leaseUntil: leaseFrom(ctx.now),
    deferredUntil: null,
    movedAt: ctx.now,
  }
  const isToBeHad = or(
    inArray(cases.state, ['queued', 'escalated', 'deferred']),
    and(eq(cases.state, 'claimed'), lte(cases.leaseUntil, ctx.now)),
  )
  const taken = await tx
    .update(cases)
    .set(changed)
    .where(and(eq(cases.id, found.id), isToBeHad))
    .returning({ id: cases.id })
  if (taken.length === 0) throw new Refused('conflict', 'Another moderator holds this case now. Take another one, or come back later.')
  return { ...found, ...changed }
}

/** Gives a case back to the queue, undecided. */
export function releaseCase(ctx: Ctx, caseId: string) {
  return transact(ctx, async (tx) => {
    const found = await findCase(tx, ctx, caseId)
    authorize(ctx.actor, 'case.decide', found.involved)
    requireHold(found, ctx)
    await moveCase(tx, ctx, found, 'release')
    await record(tx, ctx, moderationEvents.released, caseId, {})
  })
}

/** Puts a case away until a date; it comes back by itself. */
export function deferCase(ctx: Ctx, caseId: string, { text, until }: { text: string; until: Date }) {
  return transact(ctx, async (tx) => {
    const found = await findCase(tx, ctx, caseId)
    authorize(ctx.actor, 'case.decide', found.involved)
    requireHold(found, ctx)
    const latest = new Date(ctx.now.getTime() + 30 * 86_400_000)
    if (until <= ctx.now || until > latest) throw new Refused('bad-input', 'Choose a date after today and within 30 days.')

    await moveCase(tx, ctx, found, 'defer', { deferredUntil: until })
    await record(tx, ctx, moderationEvents.deferred, caseId, { until: until.toISOString(), text })
  })
}

/** Hands a case on to somebody else, with the reason; whoever did so does not take it again. */
export function escalateCase(ctx: Ctx, caseId: string, { text }: { text: string }) {
  return transact(ctx, async (tx) => {
    const found = await findCase(tx, ctx, caseId)
    authorize(ctx.actor, 'case.decide', found.involved)
    requireHold(found, ctx)
    await moveCase(tx, ctx, found, 'escalate', { escalatedBy: ctx.actor.id, escalations: found.escalations + 1 })
    await record(tx, ctx, moderationEvents.escalated, caseId, { text })
  })
}

/** Moves a case by its machine and ends whatever claim there was. Refuses (409) when it has moved meanwhile. */
export async function moveCase(
  tx: Tx,
  ctx: Ctx,
  found: Case,
  move: Parameters<typeof caseMachine.next>[1],
  also: Partial<typeof cases.$inferInsert> = {},
): Promise<void> {
  const state = caseMachine.next(found.state, move)
  const moved = await tx
    .update(cases)
    .set({ state, movedAt: ctx.now, leaseToken: null, leaseUntil: null, deferredUntil: null, ...also })
    .where(and(eq(cases.id, found.id), eq(cases.state, found.state), eq(cases.movedAt, found.movedAt)))
    .returning({ id: cases.id })
  if (moved.length === 0) throw new Refused('conflict', 'This case has changed meanwhile. Reload the page to see where it stands.')
}

/** Refuses (409) unless the actor holds the case now and, where one is given, by the claim of this token. */
export function requireHold(found: FoundCase, ctx: Ctx, token?: string): void {
  if (isHeldBy(found, ctx) && (token === undefined || token === found.leaseToken)) return
  throw new Refused(
    'conflict',
    found.state === 'claimed' && found.leaseUntil && found.leaseUntil > ctx.now
      ? 'This form belongs to a claim that has ended: somebody claimed the case since. What you typed is still here.'
      : `You do not hold this case now: a claim ends after ${leaseMinutes} minutes. Claim it again; what you typed is still here.`,
  )
}

const isHeldBy = ({ state, holderId, leaseUntil }: Case, ctx: Ctx) =>
  state === 'claimed' && holderId === ctx.actor.id && leaseUntil !== null && leaseUntil > ctx.now

/** A longer lease is no news. */
async function renew(tx: Tx, ctx: Ctx, found: FoundCase) {
  await tx
    .update(cases)
    .set({ leaseUntil: leaseFrom(ctx.now) })
    .where(eq(cases.id, found.id))
  return { leaseToken: found.leaseToken ?? '' }
}

const leaseFrom = (now: Date) => new Date(now.getTime() + leaseMinutes * 60_000)
