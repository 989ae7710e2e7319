import { eq } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { issueReleases, issueReports, issues, sharingChecks } from '#db/schema/issues'
import { organisationMembers, releases, systems } from '#db/schema/systems'
import type { HazardClass, ReportKind, Severity, Track } from '#domain/reports/model'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { Refused } from '#kernel/refused'
import { firstSilenceAt, isShareable, publicationMachine, type SharingQuestion } from './model.ts'
import { drawPublicId } from './public-id.server.ts'

export type Opening = {
  report: {
    id: string
    systemId: string | null
    releaseId: string | null
    kind: ReportKind | null
    track: Track | null
    warning: string | null
    language: string
  }
  title: string
  summary: string
  finding: string | null
  severity: Severity
  hazard: HazardClass
  /** The sharing check, where the issue is to be public at once. */
  sharing: Record<SharingQuestion, true> | null
}

/**
 * Opens the issue behind an accepted report: its original, affected on the report's release, told to the owner at once (which is day 0 of the
 * owner's clock), and public at once on the open track after the sharing check. The event is the acceptance's, which the caller records.
 */
export async function openIssue(tx: Tx, ctx: Ctx, { report, sharing, ...given }: Opening) {
  const isOwned = report.systemId !== null && (await hasOwner(tx, report.systemId))
  if (!report.systemId || !report.kind || !report.track) throw new RangeError('Only a submitted report can become an issue')
  const isPublic = report.track === 'open' && sharing !== null && isShareable(given.hazard)
  const [issue] = await tx
    .insert(issues)
    .values({
      ...given,
      id: newId('iss'),
      publicId: await drawPublicId(tx, ctx.now),
      systemId: report.systemId,
      kind: report.kind,
      track: report.track,
      warning: report.warning,
      language: report.language,
      state: 'open',
      publication: isPublic ? publicationMachine.next('private', 'publish') : 'private',
      publishedAt: isPublic ? ctx.now : null,
      notifiedAt: isOwned ? ctx.now : null,
      silenceDueAt: isOwned ? firstSilenceAt(ctx.now) : null,
      openedAt: ctx.now,
      movedAt: ctx.now,
    })
    .returning()
  if (!issue) throw new Refused('conflict', 'The issue could not be opened. Try again.')

  await tx.insert(issueReports).values({ issueId: issue.id, reportId: report.id, role: 'original', joinedAt: ctx.now })
  await startStatuses(tx, ctx, issue, report.releaseId)
  if (isPublic) await keepSharingCheck(tx, ctx, issue.id, sharing)
  return issue
}

export async function keepSharingCheck(tx: Tx, ctx: Ctx, issueId: string, answers: Record<SharingQuestion, true>): Promise<void> {
  await tx.insert(sharingChecks).values({ id: newId('ans'), issueId, answers, checkedBy: ctx.actor.id ?? '', at: ctx.now })
}

/** Whether there is anybody to be told: an organisation that answers for the system and has a member. */
async function hasOwner(tx: Tx, systemId: string): Promise<boolean> {
  const owners = await tx
    .select({ id: organisationMembers.personId })
    .from(systems)
    .innerJoin(organisationMembers, eq(organisationMembers.organisationId, systems.organisationId))
    .where(eq(systems.id, systemId))
    .limit(1)
  return owners.length > 0
}

async function startStatuses(tx: Tx, ctx: Ctx, issue: { id: string; systemId: string }, affectedId: string | null): Promise<void> {
  const all = await tx.select({ id: releases.id }).from(releases).where(eq(releases.systemId, issue.systemId))
  if (all.length === 0) return
  const rows = all.map(({ id }) => ({
    issueId: issue.id,
    releaseId: id,
    status: id === affectedId ? ('affected' as const) : ('unknown' as const),
    updatedAt: ctx.now,
  }))
  await tx.insert(issueReleases).values(rows)
}
