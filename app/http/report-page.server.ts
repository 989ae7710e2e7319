import { redirect } from '@remix-run/node'
import { can } from '#access'
import { listAvoided } from '#domain/accounts'
import { isSealed, listEvidence, listPieces } from '#domain/evidence'
import { isShareable } from '#domain/issues/model'
import { recordReading } from '#domain/log'
import { entryOfReport } from '#domain/programmes'
import { isJoinable } from '#domain/programmes/model'
import { listMendable } from '#domain/repairs'
import { answerClock, getReport, listComments } from '#domain/reports'
import { nextSteps, reportMachine } from '#domain/reports/model'
import { listHistory } from '#kernel/history.server'
import { markdownTree } from '#kernel/markdown.server'
import { paths } from '#kernel/paths'
import type { Visit } from './visit.server.ts'

/** Everything the page of a report shows: what the actor may do comes as answers, never as the fields that rules judge by. */
export async function showReport({ ctx, param, url }: Visit) {
  const { authorId, organisationId, systemId, restedFor, ...report } = await getReport(ctx, param('reportId'))
  const { read } = ctx.store
  const subject = { authorId, organisationId, state: report.state }
  const isOwn = authorId === ctx.actor.id
  if (report.state === 'draft' && isOwn) throw redirect(paths.draft(report.id))

  const isCovered = (report.warning !== null || !['H0', null].includes(report.hazard)) && !isOwn
  const asked = url.searchParams.get('show')
  const isShown = !isCovered || asked === 'body'
  if (isShown && !isOwn && !isShareable(report.hazard ?? 'H0')) await recordReading(ctx, report.id, `hazard ${report.hazard}`)
  const mayKnow = isOwn || can(ctx.actor, 'report.confer', subject)
  const isNameless = !mayKnow && (await isSealed(read, report.id))
  const isUnnamed = (author: string) => isNameless && author === report.author
  const history = await listHistory(read, [report.id, ...(report.issue ? [report.issue.issueId] : [])])
  const comments = await listComments(ctx, report.id)
  const avoided = new Set((await listAvoided(ctx)).map(({ handle }) => handle))
  const entry = await entryOfReport(ctx, report.id)
  const mendable = await listMendable(
    ctx,
    'comment',
    comments.map(({ id }) => id),
  )
  return {
    report: {
      ...report,
      author: isNameless ? null : report.author,
      body: isShown ? markdownTree(report.body) : null,
      dueAt: dueAt({ ...report, restedFor }, ctx.now),
    },
    isOwn,
    mending: (await listMendable(ctx, 'report', [report.id])).get(report.id) ?? null,
    entry,
    isCovered,
    evidence: await listEvidence(read, [report.id]),
    pieces: await listPieces(read, report.id, { isCovered, mayKnow, asked }),
    // Comments stand in the talk, where who reads them is looked at; ids of people stay here.
    happened: history
      .filter(({ type }) => type !== 'report.commented' && type !== 'report.comment_reworded')
      .map(({ actor: { kind, handle }, subjectId: _, ...happening }) => ({
        ...happening,
        actor: { kind, handle: isNameless && handle === report.author ? sealedName : handle },
      })),
    comments: comments.map(({ body, author, isHere, ...comment }) => ({
      ...comment,
      author: isUnnamed(author) ? null : author,
      // Never where the name is withheld: what is folded would give it away.
      isFolded: avoided.has(author) && !isUnnamed(author),
      nodes: comment.isCovered && url.searchParams.get('show') !== comment.id ? null : markdownTree(body),
      mending: mendable.get(comment.id) ?? null,
      mayAvoid: isHere && author !== ctx.actor.handle && !isUnnamed(author),
      mayFlag: author !== ctx.actor.handle && can(ctx.actor, 'flag.raise'),
    })),
    now: ctx.now,
    may: {
      withdraw: can(ctx.actor, 'report.withdraw', subject) && reportMachine.can(report.state, 'withdraw'),
      answer: can(ctx.actor, 'report.answer', subject) && reportMachine.can(report.state, 'answer'),
      appeal: isOwn && reportMachine.can(report.state, 'restore'),
      comment: can(ctx.actor, 'report.comment', subject),
      confer: can(ctx.actor, 'report.confer', subject),
      judge: can(ctx.actor, 'report.judge', subject),
      promote: report.depth === 'quick' && can(ctx.actor, 'report.promote', subject),
      join: entry === null && isJoinable(report.state) && isOwn,
      flag: !isOwn && can(ctx.actor, 'flag.raise'),
      addEvidence: can(ctx.actor, 'evidence.add', subject),
    },
  }
}

/** How the author of a report with a testimony is called before everybody but the moderators. */
const sealedName = 'The reporter'

/** By when the next step is due: the moderators’ by their clock, the reporter’s within days of the question. */
function dueAt(report: Parameters<typeof answerClock>[0], now: Date): Date | null {
  const { withinDays } = nextSteps[report.state]
  if (withinDays === null) return null
  return answerClock(report, now).due ?? new Date(report.movedAt.getTime() + withinDays * 86_400_000)
}
