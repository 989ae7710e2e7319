import { and, eq, inArray, isNull } from 'drizzle-orm'
import { authorize, can } from '#access'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { analyses, evidence } from '#db/schema/evidence'
import { issueReports, issues } from '#db/schema/issues'
import { releases, systems } from '#db/schema/systems'
import { findingOf } from '#domain/evidence'
import { listCandidates } from '#domain/issues'
import { answerClock, findReport, listHarms } from '#domain/reports'
import { isWithModerators } from '#domain/reports/model'
import type { Ctx } from '#kernel/context.server'
import { findHolder } from './assignment.server.ts'
import { lastHandOver } from './hand-over.server.ts'
import { mayBeShown } from './model.ts'
import { listVerdicts } from './records.server.ts'

/** One report as it lies on a moderator's desk. Its text comes along only where it is harmless or was asked for. */
export async function getDeskReport(ctx: Ctx, reportId: string, isTextWanted: boolean) {
  const db = ctx.store.read
  const found = await findReport(db, ctx.actor, reportId)
  authorize(ctx.actor, 'report.judge', found)

  const holder = await findHolder(db, ctx.now, reportId)
  const isCovered = found.warning !== null || (found.hazard !== null && found.hazard !== 'H0')
  const { id, title, state, kind, depth, track, hazard, warning, systemName, systemSlug, submittedAt } = found
  return {
    ...{ id, title, state, kind, depth, track, hazard, warning, systemName, systemSlug, submittedAt, isCovered },
    body: mayBeShown(hazard) && (isTextWanted || !isCovered) ? found.body : null,
    ...(await getSurroundings(db, found)),
    finding: await findingOf(db, id),
    evidence: (await describeEvidence(db, [id])).get(id) ?? null,
    similar: await listCandidates(ctx, found.systemId!, title),
    lastVerdict: (await listVerdicts(db, id))[0] ?? null,
    harms: await listHarms(db, id),
    handOver: isWithModerators(state) ? await lastHandOver(db, ctx.actor.id, id) : null,
    clock: answerClock(found, ctx.now),
    holder: holder && { handle: holder.handle, leaseUntil: holder.leaseUntil, isMe: holder.id === ctx.actor.id },
    may: { confirmSystem: can(ctx.actor, 'system.confirm', { suggestedBy: found.authorId }) },
  }
}
export type DeskReport = Awaited<ReturnType<typeof getDeskReport>>

type Found = Awaited<ReturnType<typeof findReport>>

/** Who wrote it, about which release, and which issue it is joined to. */
async function getSurroundings(db: Db, { id, authorId, systemId, releaseId }: Found) {
  const [author] = await db.select({ handle: people.handle }).from(people).where(eq(people.id, authorId))
  const [system] = await db
    .select({ level: systems.accessLevel, state: systems.state })
    .from(systems)
    .where(eq(systems.id, systemId ?? ''))
  const [release] = await db
    .select({ name: releases.name, level: releases.accessLevel, gating: releases.gating })
    .from(releases)
    .where(eq(releases.id, releaseId ?? ''))
  const [issue] = await db
    .select({ publicId: issues.publicId, role: issueReports.role })
    .from(issueReports)
    .innerJoin(issues, eq(issues.id, issueReports.issueId))
    .where(eq(issueReports.reportId, id))
  return {
    author: author?.handle ?? 'a closed account',
    level: release?.level ?? system?.level ?? null,
    release: release ?? null,
    isSystemListed: system?.state === 'confirmed',
    issue: issue ?? null,
  }
}

/** What evidence each of these reports has, in a few words: "1,200 trials", "trials, no figures yet", "transcript". At most four pages of pieces. */
export async function describeEvidence(db: Db, reportIds: string[]): Promise<Map<string, string>> {
  if (reportIds.length === 0) return new Map()
  const pieces = await db
    .select({ reportId: evidence.reportId, kind: evidence.kind, result: analyses.result })
    .from(evidence)
    .leftJoin(analyses, and(eq(analyses.evidenceId, evidence.id), isNull(analyses.replacedAt)))
    .where(and(inArray(evidence.reportId, reportIds), isNull(evidence.removedAt)))
    .limit(100)

  const words = new Map<string, string>()
  for (const { reportId, kind, result } of pieces) {
    const rows = result?.rowsUsed
    const said = kind !== 'trials' ? kind : rows === undefined ? 'trials' : `${rows.toLocaleString('en')} trials`
    words.set(reportId, words.has(reportId) ? `${words.get(reportId)}, ${said}` : said)
  }
  return words
}
