import { getSeat } from '#domain/grading'
import { markdownTree } from '#kernel/markdown.server'
import type { Visit } from './visit.server.ts'

/** The page of a grader's seat: the report's words as a tree, and of its trials what they showed. */
export async function showSeat({ ctx, param, url }: Visit) {
  const { evidence, report, ...seat } = await getSeat(ctx, param('seatId'), url.searchParams.get('show'))
  const { id: _, body, ...shown } = report
  return {
    ...seat,
    report: { ...shown, body: body === null ? null : markdownTree(body) },
    findings: evidence.flatMap(({ id, analysis }) => (analysis?.result ? [{ id, figures: analysis.result.figures }] : [])),
  }
}
