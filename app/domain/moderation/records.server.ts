import { and, eq, gt, inArray, isNull, ne, not, or, sql } from 'drizzle-orm'
import { authorize, can } from '#access'
import type { Db } from '#db/open.server'
import { events } from '#db/schema/events'
import { cases, flags } from '#db/schema/moderation'
import { organisationMembers } from '#db/schema/systems'
import type { Actor } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
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
    actor.roles.includes('moderator') ? undefined : or(eq(cases.state, 'held'), openedBy(me, now)),
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
  if (!found) throw notFound()
  return { ...found, involved: await involvedIn(db, found) }
}

/** What the forms about a case say of it. */
export async function findCaseHead(ctx: Ctx, caseId: string) {
  const { id, subjectType, clause } = await findCase(ctx.store.read, ctx, caseId)
  return { id, subjectType, clause }
}

/** A refused staff action leaves its trace, in a transaction of its own, and says which part in the matter it was refused for. */
export async function remembering<T>(ctx: Ctx, caseId: string, step: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refused) || error.reason !== 'forbidden') throw error
    const found = await findCase(ctx.store.read, ctx, caseId)
    const part = partOf(found.involved, ctx.actor)
    await transact(ctx, async (tx) => void (await record(tx, ctx, moderationEvents.refused, caseId, { step, part: part ?? 'role' })))
    throw part ? new Refused('forbidden', `Not allowed: ${partNames[part]}, so somebody else decides this.`) : error
  }
}

/** Whether the actor may open the desk of cases at all. */
export const requireDesk = (ctx: Ctx) => authorize(ctx.actor, 'case.read')
export const mayDecide = (ctx: Ctx, { involved }: FoundCase) => can(ctx.actor, 'case.decide', involved)
