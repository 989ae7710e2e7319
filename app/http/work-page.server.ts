import type { Work } from '#domain/grading'
import { isShareable } from '#domain/issues/model'
import { recordReading } from '#domain/log'
import type { Ctx } from '#kernel/context.server'
import { markdownTree } from '#kernel/markdown.server'

/** What graders read, as pages show it: the report's words as a tree, and ids of reports stay here. That somebody read what is dangerous is on record. */
export async function showWork(ctx: Ctx, { reportId, report: { body, ...report }, ...work }: Work) {
  if (body !== null && !isShareable(report.hazard ?? 'H0')) await recordReading(ctx, reportId, `hazard ${report.hazard}, to grade it`)
  return { ...work, report: { ...report, body: body === null ? null : markdownTree(body) } }
}
