import { and, desc, eq, gt, lte, ne } from 'drizzle-orm'
import { authorize, can } from '#access'
import type { Db, Tx } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { unsealings } from '#db/schema/moderation-care'
import type { Ctx } from '#kernel/context.server'
import { requireFreshFactor } from '#kernel/fresh-factor.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { moderationEvents } from './events.server.ts'
import { unsealingMachine } from './model.ts'
import { type FoundCase, findCase, remembering } from './records.server.ts'

const hour = 3_600_000
/** A request waits a day for a second person; what two have opened is open for an hour. */
const waitsUntil = (askedAt: Date) => new Date(askedAt.getTime() + 24 * hour)
const openUntil = (agreedAt: Date) => new Date(agreedAt.getTime() + hour)

/** Asks that what is sealed be opened, with a reason and a fresh code. It stays sealed until another hazard reviewer agrees. */
export function askToUnseal(ctx: Ctx, caseId: string, { text }: { text: string }) {
  return remembering(ctx, caseId, 'ask to unseal', () =>
    transact(ctx, async (tx) => {
      await findSealed(tx, ctx, caseId)
      await lapse(tx, ctx, caseId)
      const waiting = await findCurrent(tx, ctx, caseId)
      if (waiting?.state === 'asked') throw new Refused('conflict', 'Somebody has asked to open it already. Agree to that request instead.')
      if (waiting) throw new Refused('conflict', 'Two reviewers have it open now. Ask again when their hour is over.')

      const id = newId('uns')
      const until = waitsUntil(ctx.now)
      const row = { id, caseId, state: 'asked' as const, reason: text, askedBy: ctx.actor.id ?? '', askedAt: ctx.now, until }
      await tx.insert(unsealings).values(row)
      await record(tx, ctx, moderationEvents.unsealingAsked, caseId, { unsealingId: id, text })
    }),
  )
}

/** Agrees to open it, as the second person and with a fresh code: from now both of them see it, for an hour. */
export function agreeToUnseal(ctx: Ctx, caseId: string) {
  return remembering(ctx, caseId, 'unseal', () =>
    transact(ctx, async (tx) => {
      await findSealed(tx, ctx, caseId)
      const waiting = await findCurrent(tx, ctx, caseId)
      if (waiting?.state !== 'asked') throw new Refused('conflict', 'Nobody asks to open it now. Reload the page to see where it stands.')
      if (waiting.askedBy === ctx.actor.id)
        throw new Refused('forbidden', 'Not allowed: you asked to open it, so somebody else has to agree.')

      const until = openUntil(ctx.now)
      const agreed = await tx
        .update(unsealings)
        .set({ state: unsealingMachine.next(waiting.state, 'agree'), agreedBy: ctx.actor.id, until })
        .where(and(eq(unsealings.id, waiting.id), eq(unsealings.state, waiting.state)))
        .returning({ id: unsealings.id })
      if (agreed.length === 0) throw new Refused('conflict', 'Somebody else has agreed meanwhile. Reload the page to see where it stands.')
      await record(tx, ctx, moderationEvents.unsealed, caseId, { unsealingId: waiting.id, until: until.toISOString() })
      return { until }
    }),
  )
}

/** What the case's page says of the seal: to hazard reviewers without a part in it, else nothing. */
export async function readSeal(db: Db, ctx: Ctx, found: FoundCase) {
  if (found.hazard !== 'H4' || !can(ctx.actor, 'case.unseal', found.involved)) return null
  const current = await findCurrent(db, ctx, found.id)
  const isOwn = current?.askedBy === ctx.actor.id
  const isOpenToMe = current?.state === 'agreed' && (isOwn || current.agreedBy === ctx.actor.id)
  if (!current) return { state: 'sealed' as const, isOwn, isOpenToMe }
  const { state, reason, until, asker } = current
  return { state, reason, until, asker, isOwn, isOpenToMe }
}
export type Seal = NonNullable<Awaited<ReturnType<typeof readSeal>>>

/** What the form to ask says of the case. */
export async function findSealedHead(ctx: Ctx, caseId: string) {
  const found = await findCase(ctx.store.read, ctx, caseId)
  authorize(ctx.actor, 'case.unseal', found.involved)
  if (found.hazard !== 'H4') throw notFound()
  return { id: found.id, subjectType: found.subjectType, clause: found.clause }
}

/** A sealed case, for whoever may open it with another. Refuses (403) everybody else, and (404) where nothing is sealed. */
async function findSealed(db: Db, ctx: Ctx, caseId: string): Promise<FoundCase> {
  const found = await findCase(db, ctx, caseId)
  authorize(ctx.actor, 'case.unseal', found.involved)
  if (found.hazard !== 'H4') throw notFound()
  requireFreshFactor(ctx)
  return found
}

async function findCurrent(db: Db, ctx: Ctx, caseId: string) {
  const [row] = await db
    .select({
      id: unsealings.id,
      state: unsealings.state,
      reason: unsealings.reason,
      askedBy: unsealings.askedBy,
      agreedBy: unsealings.agreedBy,
      until: unsealings.until,
      asker: people.handle,
    })
    .from(unsealings)
    .innerJoin(people, eq(people.id, unsealings.askedBy))
    .where(and(eq(unsealings.caseId, caseId), ne(unsealings.state, 'lapsed'), gt(unsealings.until, ctx.now)))
    .orderBy(desc(unsealings.askedAt), desc(unsealings.id))
    .limit(1)
  return row ?? null
}

/** What nobody agreed to in time makes room for the next request. */
async function lapse(tx: Tx, ctx: Ctx, caseId: string): Promise<void> {
  await tx
    .update(unsealings)
    .set({ state: unsealingMachine.next('asked', 'lapse') })
    .where(and(eq(unsealings.caseId, caseId), eq(unsealings.state, 'asked'), lte(unsealings.until, ctx.now)))
}
