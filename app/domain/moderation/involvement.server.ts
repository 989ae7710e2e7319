import { and, eq, gt, inArray, isNull, lte, ne, or } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { roleGrants } from '#db/schema/accounts'
import { issueReports } from '#db/schema/issues'
import { type cases, flags } from '#db/schema/moderation'
import { decisions } from '#db/schema/moderation-decisions'
import { reports } from '#db/schema/reports'
import { organisationMembers } from '#db/schema/systems'
import type { Actor } from '#kernel/actor'
import type { Part } from './model.ts'

type Matter = Pick<typeof cases.$inferSelect, 'id' | 'snapshotId' | 'subjectType' | 'subjectId' | 'authorId' | 'organisationId'>

/** Everybody with a part in a matter, and which; the organisations in it count for all their members. Computed, never declared. */
export type Involved = { partOf: Map<string, Part>; involvedIds: string[]; flaggerIds: string[]; organisationIds: string[] }

export const involvedIn = async (db: Db, matter: Matter): Promise<Involved> => involve(db, matter, await decidersOf(db, matter))

/** The same without who decided: what somebody restricted they may lift again once it is mended. */
export const partiesTo = (db: Db, matter: Matter): Promise<Involved> => involve(db, matter, [])

async function involve(db: Db, matter: Matter, deciderIds: (string | null)[]): Promise<Involved> {
  const flaggerIds = await flaggersOf(db, matter.id)
  const partOf = new Map<string, Part>()
  const add = (ids: (string | null)[], part: Part) => {
    for (const id of ids) if (id && !partOf.has(id)) partOf.set(id, part)
  }
  add([matter.authorId], 'author')
  add(flaggerIds, 'flagger')
  add(deciderIds, 'decider')
  add(await rivalsOf(db, matter), 'rival')

  const sides = [matter.authorId, ...flaggerIds].filter((id) => id !== null)
  const memberships = sides.length
    ? await db
        .selectDistinct({ id: organisationMembers.organisationId })
        .from(organisationMembers)
        .where(inArray(organisationMembers.personId, sides))
    : []
  const organisationIds = new Set([matter.organisationId, ...memberships.map(({ id }) => id)].filter((id) => id !== null))
  return { partOf, involvedIds: [...partOf.keys()], flaggerIds, organisationIds: [...organisationIds] }
}

/** The part of one person, or null. */
export function partOf({ partOf: known, organisationIds }: Involved, actor: Actor): Part | null {
  const part = known.get(actor.id ?? '')
  if (part) return part
  return actor.memberships.some(({ organisationId }) => organisationIds.includes(organisationId)) ? 'organisation' : null
}

/** Whether any of those who hold one of these roles has no part in it. */
export async function isAnybodyFree(
  db: Db,
  now: Date,
  { partOf: known, organisationIds }: Involved,
  roles: readonly ('moderator' | 'admin')[] = ['moderator'],
): Promise<boolean> {
  const holders = await db
    .selectDistinct({ id: roleGrants.personId })
    .from(roleGrants)
    .where(
      and(
        inArray(roleGrants.role, roles),
        eq(roleGrants.scopeId, ''),
        isNull(roleGrants.revokedAt),
        lte(roleGrants.startsAt, now),
        or(isNull(roleGrants.expiresAt), gt(roleGrants.expiresAt, now)),
      ),
    )
    .limit(500)
  const outside = holders.map(({ id }) => id).filter((id) => !known.has(id))
  if (outside.length === 0 || organisationIds.length === 0) return outside.length > 0

  const insiders = await db
    .selectDistinct({ id: organisationMembers.personId })
    .from(organisationMembers)
    .where(and(inArray(organisationMembers.personId, outside), inArray(organisationMembers.organisationId, organisationIds)))
  return outside.length > insiders.length
}

async function flaggersOf(db: Db, caseId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: flags.flaggerId })
    .from(flags)
    .where(and(eq(flags.caseId, caseId), ne(flags.state, 'retracted')))
  return rows.map(({ id }) => id)
}

/** Who decided, or proposed to decide, on these very words before. */
async function decidersOf(db: Db, { snapshotId }: Matter): Promise<(string | null)[]> {
  const rows = await db
    .select({ decidedBy: decisions.decidedBy, secondBy: decisions.secondBy })
    .from(decisions)
    .where(eq(decisions.snapshotId, snapshotId))
    .limit(100)
  return rows.flatMap(({ decidedBy, secondBy }) => [decidedBy, secondBy])
}

/** Authors of other reports on the same flaw: they compete for it. */
async function rivalsOf(db: Db, { subjectType, subjectId }: Matter): Promise<string[]> {
  const own =
    subjectType === 'report'
      ? db.select({ id: issueReports.issueId }).from(issueReports).where(eq(issueReports.reportId, subjectId))
      : subjectType === 'issue'
        ? [subjectId]
        : null
  if (!own) return []
  const rows = await db
    .selectDistinct({ id: reports.authorId })
    .from(issueReports)
    .innerJoin(reports, eq(reports.id, issueReports.reportId))
    .where(inArray(issueReports.issueId, own))
    .limit(200)
  return rows.map(({ id }) => id)
}
