import { and, eq, gt, inArray, isNotNull, isNull, lte, ne, or } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { roleGrants } from '#db/schema/accounts'
import { appeals } from '#db/schema/appeals'
import { events } from '#db/schema/events'
import { organisationMembers } from '#db/schema/systems'
import { reportVerdicts } from '#db/schema/triage'
import { readStanding } from '#kernel/standing.server'
import type { Matter } from './matters.server.ts'

/**
 * Which part somebody has in a matter, or null. From what happened, not from the roles of today: who ever acted on it, who shares an
 * organisation with it or with the appellant, and who reviewed it before.
 */
export async function partIn(db: Db, personId: string, matter: Matter): Promise<string | null> {
  if (personId === matter.personId) return 'it is about them'
  if (matter.partyIds?.includes(personId)) return 'they have a side in it'
  const acted = await db
    .select({ id: events.id })
    .from(events)
    .where(and(inArray(events.subjectId, matter.subjectIds), eq(events.actorId, personId)))
    .limit(1)
  // Of a verdict on many reports one person is the author and another the actor.
  const judged = await db
    .select({ id: reportVerdicts.id })
    .from(reportVerdicts)
    .where(and(inArray(reportVerdicts.reportId, matter.subjectIds), eq(reportVerdicts.moderatorId, personId)))
    .limit(1)
  if (acted.length + judged.length > 0) return 'they took part in what is appealed'

  const reviewed = await db
    .select({ id: appeals.id })
    .from(appeals)
    .where(and(eq(appeals.matter, matter.key), eq(appeals.reviewerId, personId), isNotNull(appeals.reasons)))
    .limit(1)
  if (reviewed.length > 0) return 'they decided on it before'

  const own = await organisationsOf(db, personId)
  const others = [...(await organisationsOf(db, matter.personId)), ...matter.organisationIds]
  return own.some((id) => others.includes(id)) ? 'they share an organisation with it' : null
}

/** Whether anybody is left who may decide it: an appeal reviewer without a part, who can act. */
export async function hasReviewer(db: Db, matter: Matter, now: Date): Promise<boolean> {
  const reviewers = await db
    .selectDistinct({ id: roleGrants.personId })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.role, 'appeal-reviewer'),
        eq(roleGrants.scopeId, ''),
        isNull(roleGrants.revokedAt),
        lte(roleGrants.startsAt, now),
        or(isNull(roleGrants.expiresAt), gt(roleGrants.expiresAt, now)),
        ne(roleGrants.personId, matter.personId),
      ),
    )
    .limit(100)
  for (const { id } of reviewers) {
    if ((await partIn(db, id, matter)) === null && !(await readStanding(db, id, now)).isShutOut) return true
  }
  return false
}

async function organisationsOf(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .select({ id: organisationMembers.organisationId })
    .from(organisationMembers)
    .where(eq(organisationMembers.personId, personId))
  return rows.map(({ id }) => id)
}
