import { can } from '#access'
import { listEvidence } from '#domain/evidence'
import { getIssue } from '#domain/issues'
import {
  isShareable,
  issueMachine,
  issueMoves,
  moderatorMoves,
  ownerAdminMoves,
  ownerMoves,
  publicationMachine,
} from '#domain/issues/model'
import { recordReading } from '#domain/log'
import { listMendable } from '#domain/repairs'
import { listHistory } from '#kernel/history.server'
import { markdownTree } from '#kernel/markdown.server'
import type { Visit } from './visit.server.ts'

/** Everything the page of an issue shows. Outsiders get neither who wrote the reports nor what was said about them in private. */
export async function showIssue({ ctx, param, url }: Visit) {
  const issue = await getIssue(ctx, param('publicId'))
  const { id, joined, authorIds, organisationId, systemId, isInsider, isWhole, summary, ...shown } = issue
  const subject = { organisationId, notifiedAt: issue.notifiedAt, authorIds }
  const { read } = ctx.store
  const isOwn = authorIds.some((authorId) => authorId === ctx.actor.id)
  const isCovered = isWhole && (issue.warning !== null || issue.hazard !== 'H0')
  const isUncovered = !isCovered || url.searchParams.get('show') === 'summary'
  if (isWhole && isUncovered && !isOwn && ctx.actor.id && !isShareable(issue.hazard)) await recordReading(ctx, id, `hazard ${issue.hazard}`)
  const happened = await listHistory(read, isWhole ? [id, ...joined.map(({ reportId }) => reportId)] : [])
  return {
    issue: { ...shown, isWhole, isCovered, summary: isWhole && isUncovered ? markdownTree(summary) : null },
    evidence: isWhole
      ? await listEvidence(
          read,
          joined.map(({ reportId }) => reportId),
        )
      : [],
    joined: {
      original: joined.filter(({ role }) => role === 'original').length,
      corroborating: joined.filter(({ role }) => role === 'corroborating').length,
    },
    mending: (await listMendable(ctx, 'issue', [id])).get(id) ?? null,
    ownReportIds: joined.filter(({ authorId }) => authorId === ctx.actor.id).map(({ reportId }) => reportId),
    happened: happened
      .filter(({ type }) => type.startsWith('issue.') || type === 'report.accepted')
      .map(({ details: { text, ...details }, ...rest }) => ({
        ...rest,
        details: rest.type.startsWith('issue.') ? { ...details, text } : details,
      })),
    now: ctx.now,
    may: {
      flag: issue.publication !== 'private' && !authorIds.some((authorId) => authorId === ctx.actor.id) && can(ctx.actor, 'flag.raise'),
      moves: issueMoves.filter((move) => {
        const isPossible = issueMachine.can(issue.state, move)
        if ((ownerMoves as readonly string[]).includes(move)) return isPossible && can(ctx.actor, 'issue.answer', subject)
        if ((ownerAdminMoves as readonly string[]).includes(move)) return isPossible && can(ctx.actor, 'issue.commit', subject)
        const waitsForOwner = ['open', 'reopened'].includes(issue.state) && issue.notifiedAt !== null
        return (
          isPossible && (moderatorMoves as readonly string[]).includes(move) && !waitsForOwner && can(ctx.actor, 'issue.judge', subject)
        )
      }),
      publish:
        can(ctx.actor, 'issue.publish', subject) && isShareable(issue.hazard) && publicationMachine.can(issue.publication, 'publish'),
      setReleases: can(ctx.actor, 'issue.judge', subject) || can(ctx.actor, 'issue.answer', subject),
    },
  }
}
