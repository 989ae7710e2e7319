import { redirect } from '@remix-run/node'
import { can } from '#access'
import { listEvidence } from '#domain/evidence'
import { getReport, listComments } from '#domain/reports'
import { reportMachine } from '#domain/reports/model'
import { listHistory } from '#kernel/history.server'
import { markdownTree } from '#kernel/markdown.server'
import { paths } from '#kernel/paths'
import type { Visit } from './visit.server.ts'

/** Everything the page of a report shows: what the actor may do comes as answers, never as the fields that rules judge by. */
export async function showReport({ ctx, param, url }: Visit) {
  const { authorId, organisationId, systemId, ...report } = await getReport(ctx, param('reportId'))
  const { read } = ctx.store
  const subject = { authorId, organisationId, state: report.state }
  const isOwn = authorId === ctx.actor.id
  if (report.state === 'draft' && isOwn) throw redirect(paths.draft(report.id))

  const isCovered = (report.warning !== null || !['H0', null].includes(report.hazard)) && !isOwn
  const isShown = !isCovered || url.searchParams.get('show') === 'body'
  const happened = await listHistory(read, [report.id, ...(report.issue ? [report.issue.issueId] : [])])
  const comments = await listComments(ctx, report.id)
  return {
    report: { ...report, body: isShown ? markdownTree(report.body) : null },
    isOwn,
    isCovered,
    evidence: await listEvidence(read, [report.id]),
    happened: happened.filter(({ type, details }) => type !== 'report.commented' && (isOwn || details.audience !== 'moderators')),
    comments: comments.map(({ body, ...comment }) => ({ ...comment, nodes: markdownTree(body) })),
    may: {
      withdraw: isOwn && reportMachine.can(report.state, 'withdraw'),
      answer: can(ctx.actor, 'report.answer', subject) && reportMachine.can(report.state, 'answer'),
      comment: can(ctx.actor, 'report.comment', subject),
      confer: can(ctx.actor, 'report.confer', subject),
      judge: can(ctx.actor, 'report.judge', subject),
      addEvidence: can(ctx.actor, 'evidence.add', subject),
    },
  }
}
