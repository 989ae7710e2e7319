import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { roleGrants } from '#db/schema/accounts'
import { issueReports, issues } from '#db/schema/issues'
import { reportComments, reports } from '#db/schema/reports'
import { organisationMembers, systems } from '#db/schema/systems'
import { assignments, handOvers, reportVerdicts } from '#db/schema/triage'

/** What a sentence about a report needs. The system is absent only while it is a draft. */
export async function aboutReport(tx: Tx, reportId: string) {
  const [row] = await tx
    .select({ title: reports.title, authorId: reports.authorId, systemName: systems.name, organisationId: systems.organisationId })
    .from(reports)
    .leftJoin(systems, eq(systems.id, reports.systemId))
    .where(eq(reports.id, reportId))
  if (!row) throw new Error(`An event is about report ${reportId}, which does not exist`)
  return { ...row, title: row.title || 'without a title', systemName: row.systemName ?? 'a system' }
}

export async function aboutSystem(tx: Tx, systemId: string) {
  const [row] = await tx
    .select({ name: systems.name, slug: systems.slug, suggestedBy: systems.suggestedBy, organisationId: systems.organisationId })
    .from(systems)
    .where(eq(systems.id, systemId))
  if (!row) throw new Error(`An event is about system ${systemId}, which does not exist`)
  return row
}

export async function aboutIssue(tx: Tx, issueId: string) {
  const [issue] = await tx
    .select({ publicId: issues.publicId, notifiedAt: issues.notifiedAt, systemName: systems.name, organisationId: systems.organisationId })
    .from(issues)
    .innerJoin(systems, eq(systems.id, issues.systemId))
    .where(eq(issues.id, issueId))
  if (!issue) throw new Error(`An event is about issue ${issueId}, which does not exist`)

  const joined = await tx
    .select({ reportId: reports.id, authorId: reports.authorId })
    .from(issueReports)
    .innerJoin(reports, eq(reports.id, issueReports.reportId))
    .where(eq(issueReports.issueId, issueId))
    .limit(100)
  return {
    ...issue,
    isNotified: issue.notifiedAt !== null,
    reportIds: joined.map(({ reportId }) => reportId),
    authorIds: joined.map(({ authorId }) => authorId),
  }
}

export async function ownersOf(tx: Tx, organisationId: string | null): Promise<string[]> {
  if (!organisationId) return []
  const rows = await tx
    .select({ id: organisationMembers.personId })
    .from(organisationMembers)
    .where(eq(organisationMembers.organisationId, organisationId))
  return rows.map(({ id }) => id)
}

/** Moderators who may judge: neither its author nor of the organisation it is about. */
export async function moderatorsFor(
  tx: Tx,
  { organisationId, authorId }: { organisationId: string | null; authorId: string },
): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: roleGrants.personId })
    .from(roleGrants)
    .where(and(eq(roleGrants.role, 'moderator'), isNull(roleGrants.revokedAt)))
  const insiders = new Set([authorId, ...(await ownersOf(tx, organisationId))])
  return rows.map(({ id }) => id).filter((id) => !insiders.has(id))
}

/** Whom a report was handed to; nobody where it went back to the queue. */
export async function receiverOf(tx: Tx, handOverId: string): Promise<string | null> {
  const [row] = await tx.select({ id: handOvers.toId }).from(handOvers).where(eq(handOvers.id, handOverId))
  return row?.id ?? null
}

export async function adminsOf(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: roleGrants.personId })
    .from(roleGrants)
    .where(and(eq(roleGrants.role, 'admin'), isNull(roleGrants.revokedAt)))
  return rows.map(({ id }) => id)
}

/** Moderators who have had to do with a report: hold it, judged it, or spoke in its talk. */
export async function moderatorsOn(tx: Tx, reportId: string): Promise<string[]> {
  const [report] = await tx.select({ authorId: reports.authorId }).from(reports).where(eq(reports.id, reportId))
  const holders = await tx.select({ id: assignments.moderatorId }).from(assignments).where(eq(assignments.reportId, reportId))
  const judges = await tx
    .select({ id: reportVerdicts.moderatorId })
    .from(reportVerdicts)
    .where(eq(reportVerdicts.reportId, reportId))
    .limit(50)
  const speakers = await tx
    .selectDistinct({ id: reportComments.authorId })
    .from(reportComments)
    .where(eq(reportComments.reportId, reportId))
    .limit(50)
  return [...new Set([...holders, ...judges, ...speakers].map(({ id }) => id))].filter((id) => id !== report?.authorId)
}
