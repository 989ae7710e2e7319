import { and, eq, gt, inArray, isNull, ne, not, or, sql } from 'drizzle-orm'
import { authorize, can } from '#access'
import type { Db } from '#db/open.server'
import { events } from '#db/schema/events'
import { cases, flags } from '#db/schema/moderation'
import { organisationMembers } from '#db/schema/systems'
import type { Actor } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import { requireFreshFactor } from '#kernel/fresh-factor.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { moderationEvents } from './events.server.ts'
import { type Involved, involvedIn, partOf } from './involvement.server.ts'
import { partNames } from './model.ts'
import type { Case } from './opening.server.ts'

export type FoundCase = Case & { involved: Involved }

/**
 * The cases an actor may see at all, as a condition: not those about themself, nor those in which their organisation has a side, since a case
 * names who flagged. Moderators see the rest; an admin each that they opened with a reason, or that waits for a second person.
 */
export function visibleCases(actor: Actor, now: Date) {
  return and(listedCases(actor), actor.roles.includes('moderator') ? undefined : or(eq(cases.state, 'held'), openedBy(actor.id ?? '', now)))
}

/** The cases whose heads stand in the actor's list: an admin sees there which ones could be opened. */
export function listedCases(actor: Actor) {
  if (!actor.roles.includes('moderator') && !actor.roles.includes('admin')) return sql`0 = 1`
  const own = actor.memberships.map(({ organisationId }) => organisationId)
  const me = actor.id ?? ''
  const colleagues = own.length
    ? sql`(select ${organisationMembers.personId} from ${organisationMembers} where ${inArray(organisationMembers.organisationId, own)})`
    : null
  return and(
    or(isNull(cases.authorId), ne(cases.authorId, me)),
    own.length ? or(isNull(cases.organisationId), not(inArray(cases.organisationId, own))) : undefined,
    colleagues
      ? sql`(${cases.authorId} is null or ${cases.authorId} not in ${colleagues}) and not exists (select 1 from ${flags} where ${flags.caseId} = ${cases.id} and ${flags.flaggerId} in ${colleagues} and ${flags.flaggerId} <> ${me})`
      : undefined,
  )
}

/** For an hour, an admin sees a case that they gave a reason to see. */
const openedBy = (personId: string, now: Date) =>
  sql`exists (select 1 from ${events} where ${events.subjectId} = ${cases.id} and ${events.type} = 'case.opened' and ${and(
    eq(events.actorId, personId),
    gt(events.at, new Date(now.getTime() - 3_600_000)),
  )})`

/** A case with everybody who has a part in it, or 404 where it is not to be seen. */
export async function findCase(db: Db, ctx: Ctx, caseId: string): Promise<FoundCase> {
  const [found] = await db
    .select()
    .from(cases)
    .where(and(eq(cases.id, caseId), visibleCases(ctx.actor, ctx.now)))
  if (!found) throw await refusalOf(db, ctx, caseId)
  return { ...found, involved: await involvedIn(db, found) }
}

/** An admin is told that a reason is asked for; for everybody else an unseen case is none. */
async function refusalOf(db: Db, ctx: Ctx, caseId: string): Promise<Refused> {
  const [closed] = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.id, caseId), listedCases(ctx.actor)))
  return closed ? new Refused('forbidden', 'Not allowed before you say why you open this case.') : notFound()
}

/** Lets an admin see a case for an hour, with the reason on record and a fresh code. */
export function openWithReason(ctx: Ctx, caseId: string, { text }: { text: string }) {
  return transact(ctx, async (tx) => {
    await findListed(tx, ctx, caseId)
    authorize(ctx.actor, 'case.open')
    requireFreshFactor(ctx)
    await record(tx, ctx, moderationEvents.opened, caseId, { text })
  })
}

export async function findListed(db: Db, ctx: Ctx, caseId: string) {
  const [listed] = await db
    .select({ id: cases.id, subjectType: cases.subjectType, clause: cases.clause })
    .from(cases)
    .where(and(eq(cases.id, caseId), listedCases(ctx.actor)))
  if (!listed) throw notFound()
  return listed
}

/** Whether a reason stands between this admin and the case. */
export async function needsReason(ctx: Ctx, caseId: string): Promise<boolean> {
  if (ctx.actor.roles.includes('moderator') || !ctx.actor.roles.includes('admin')) return false
  const db = ctx.store.read
  const [seen] = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.id, caseId), visibleCases(ctx.actor, ctx.now)))
  return !seen && (await refusalOf(db, ctx, caseId)).reason === 'forbidden'
}

/** Reading what is restricted is on record. */
export async function noteReading(ctx: Ctx, { id, hazard }: { id: string; hazard: string | null }): Promise<void> {
  if (hazard === null || hazard === 'H0' || hazard === 'H1') return
  await transact(ctx, async (tx) => void (await record(tx, ctx, moderationEvents.textShown, id, { hazard })))
}

/** What the forms about a case say of it. */
export async function findCaseHead(ctx: Ctx, caseId: string) {
  const { id, subjectType, clause } = await findCase(ctx.store.read, ctx, caseId)
  return { id, subjectType, clause }
}

/** A refused staff action leaves its trace, in a transaction of its own: kept from it by a part in the matter, or not allowed for any other reason. */
export async function remembering<T>(ctx: Ctx, caseId: string, step: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refused) || error.reason !== 'forbidden') throw error
    const found = await findCase(ctx.store.read, ctx, caseId)
    const part = partOf(found.involved, ctx.actor)
    await transact(ctx, async (tx) => {
      if (part) await record(tx, ctx, moderationEvents.refused, caseId, { step, part })
      else await record(tx, ctx, moderationEvents.denied, caseId, { step })
    })
    throw part ? new Refused('forbidden', `Not allowed: ${partNames[part]}, so somebody else decides this.`) : error
  }
}

/** Whether the actor may open the desk of cases at all. */
export const requireDesk = (ctx: Ctx) => authorize(ctx.actor, 'case.read')
export const mayDecide = (ctx: Ctx, { involved }: FoundCase) => can(ctx.actor, 'case.decide', involved)
