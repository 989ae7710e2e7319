import { and, eq, exists, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { people, roleGrants } from '#db/schema/accounts'
import { events } from '#db/schema/events'
import { flags } from '#db/schema/moderation'
import { policyAcceptances } from '#db/schema/policies'
import { reports } from '#db/schema/reports'
import { organisationMembers } from '#db/schema/systems'
import type { Ctx } from '#kernel/context.server'
import { activeMembersAtLeast, type Flagger } from './weights.ts'

const hour = 3_600_000
const flagsAtMost = 500

type Matter = { authorId: string | null; organisationId: string | null }

/** What counts of each of these people in a matter, as of now: nothing of it is stored, so what is learnt later counts at once. */
export async function loadFlaggers(db: Db, now: Date, ids: string[], matter: Matter): Promise<Flagger[]> {
  if (ids.length === 0) return []
  const rows = await db.select().from(people).where(inArray(people.id, ids))
  const memberships = await db.select().from(organisationMembers).where(inArray(organisationMembers.personId, ids))
  const staff = new Set((await staffAmong(db, now, ids)).map(({ id }) => id))
  const records = await recordsOf(db, ids)
  const contributors = await contributorsAmong(db, ids)
  const accepters = await acceptersAmong(db, ids)

  return rows.map((person) => {
    const organisationIds = memberships.filter(({ personId }) => personId === person.id).map(({ organisationId }) => organisationId)
    const ageHours = (now.getTime() - person.createdAt.getTime()) / hour
    return {
      id: person.id,
      emailKey: person.emailKey,
      organisationIds,
      ageHours,
      isMember: person.confirmedAt !== null && ageHours >= 72 && accepters.has(person.id) && contributors.has(person.id),
      agreed: records.get(person.id)?.agreed ?? 0,
      disagreed: records.get(person.id)?.disagreed ?? 0,
      isStaff: staff.has(person.id),
      isParty: person.id === matter.authorId || (matter.organisationId !== null && organisationIds.includes(matter.organisationId)),
    }
  })
}

/** Those with an open flag in a case. */
export async function flaggersOf(db: Db, now: Date, caseId: string, matter: Matter): Promise<Flagger[]> {
  const rows = await db
    .select({ id: flags.flaggerId })
    .from(flags)
    .where(and(eq(flags.caseId, caseId), eq(flags.state, 'attached')))
    .limit(flagsAtMost)
  return loadFlaggers(db, now, [...new Set(rows.map(({ id }) => id))], matter)
}

export function staffAmong(db: Db, now: Date, ids: string[]) {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectDistinct({ id: roleGrants.personId })
    .from(roleGrants)
    .where(
      and(
        inArray(roleGrants.personId, ids),
        inArray(roleGrants.role, ['moderator', 'appeal-reviewer', 'admin', 'hazard-reviewer']),
        isNull(roleGrants.revokedAt),
        or(isNull(roleGrants.expiresAt), gt(roleGrants.expiresAt, now)),
      ),
    )
}

/** How often each was right: only agreed and disagreed count. */
async function recordsOf(db: Db, ids: string[]): Promise<Map<string, { agreed: number; disagreed: number }>> {
  const rows = await db
    .select({ id: flags.flaggerId, state: flags.state, count: sql<number>`count(*)` })
    .from(flags)
    .where(and(inArray(flags.flaggerId, ids), inArray(flags.state, ['agreed', 'disagreed'])))
    .groupBy(flags.flaggerId, flags.state)
  const records = new Map<string, { agreed: number; disagreed: number }>()
  for (const { id, state, count } of rows) {
    const record = records.get(id) ?? { agreed: 0, disagreed: 0 }
    records.set(id, { ...record, [state]: Number(count) })
  }
  return records
}

async function contributorsAmong(db: Db, ids: string[]): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ id: reports.authorId })
    .from(reports)
    .where(and(inArray(reports.authorId, ids), eq(reports.state, 'accepted')))
  return new Set(rows.map(({ id }) => id))
}

async function acceptersAmong(db: Db, ids: string[]): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ id: policyAcceptances.personId })
    .from(policyAcceptances)
    .where(and(inArray(policyAcceptances.personId, ids), eq(policyAcceptances.decision, 'accepted')))
  return new Set(rows.map(({ id }) => id))
}

/** Members who did something within 30 days, counted up to what a machine needs to act. */
export async function countActiveMembers({ now }: Pick<Ctx, 'now'>, db: Db): Promise<number> {
  const since = new Date(now.getTime() - 30 * 24 * hour)
  const acted = db
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.actorId, people.id), gt(events.at, since)))
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(isNotNull(people.confirmedAt), exists(acted)))
    .limit(activeMembersAtLeast)
  return rows.length
}
