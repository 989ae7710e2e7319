import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { analyses, evidence } from '#db/schema/evidence'
import { issueReports, issues } from '#db/schema/issues'
import { jobs } from '#db/schema/technical'
import { findReport } from '#domain/reports'
import type { Actor } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import { notFound } from '#kernel/refused'
import { free, takenDown } from '#kernel/visibility.server'

const atMost = 20

/** A piece of evidence with the report it belongs to; who may not see the report does not see it. */
export async function findEvidence(db: Db, actor: Actor, evidenceId: string) {
  const [row] = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.id, evidenceId), isNull(evidence.removedAt)))
  if (!row) throw notFound()
  return { ...row, report: await findReport(db, actor, row.reportId) }
}

/** A trials table for whoever may see its report, or anybody where an issue it belongs to is published in full. */
export async function findReadableEvidence(ctx: Ctx, evidenceId: string) {
  const { read } = ctx.store
  const there = [free('issue', issues.id, takenDown), free('report', evidence.reportId, takenDown)]
  const [open] = await read
    .select({ evidence })
    .from(evidence)
    .innerJoin(issueReports, eq(issueReports.reportId, evidence.reportId))
    .innerJoin(issues, eq(issues.id, issueReports.issueId))
    .where(
      and(eq(evidence.id, evidenceId), eq(evidence.kind, 'trials'), isNull(evidence.removedAt), eq(issues.publication, 'full'), ...there),
    )
  return open ? open.evidence : findEvidence(read, ctx.actor, evidenceId)
}

/** The trials tables of some reports, each with its newest analysis and how far that has come. The caller has found the reports. */
export async function listEvidence(db: Db, reportIds: string[]) {
  if (reportIds.length === 0) return []
  const rows = await db
    .select()
    .from(evidence)
    .where(and(inArray(evidence.reportId, reportIds), eq(evidence.kind, 'trials'), isNull(evidence.removedAt)))
    .orderBy(asc(evidence.addedAt), asc(evidence.id))
    .limit(atMost)
  return Promise.all(rows.map(async ({ preview: _, ...row }) => ({ ...row, analysis: await latestAnalysis(db, row.id) })))
}

/** The analysis in force for a piece of evidence, with the state and progress of its job; null while nothing is mapped. */
export async function latestAnalysis(db: Db, evidenceId: string) {
  const [row] = await db
    .select({ analysis: analyses, state: jobs.state, progress: jobs.progress })
    .from(analyses)
    .innerJoin(jobs, eq(jobs.id, analyses.jobId))
    .where(and(eq(analyses.evidenceId, evidenceId), isNull(analyses.replacedAt)))
    .orderBy(desc(analyses.createdAt))
    .limit(1)
  return row ? { ...row.analysis, state: row.state, progress: row.progress } : null
}

/** The sentence of the first finished analysis of a report, or null where there is none. */
export async function findingOf(db: Db, reportId: string): Promise<string | null> {
  const found = await listEvidence(db, [reportId])
  return found.find(({ analysis }) => analysis?.result)?.analysis?.result?.figures.sentence ?? null
}
