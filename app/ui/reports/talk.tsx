import { Link } from '@remix-run/react'
import type { Audience, HazardClass } from '#domain/reports/model'
import { paths } from '#kernel/paths'
import { AvoidanceLink } from '#ui/accounts/avoidance-link'
import { FlagLink } from '#ui/moderation/flag-link'
import { CoveredText } from '#ui/parts/covered-text'
import { Markdown, type MarkdownNode } from '#ui/parts/markdown'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'
import { MendLink } from '#ui/repairs/mend-link'
import { TalkForm } from './talk-form.tsx'

type Comment = {
  id: string
  mayFlag: boolean
  editedAt: Date | null
  /** The decision that restricts it, for whoever wrote it. */
  mending: string | null
  mayAvoid: boolean
  /** The reader muted or blocked who wrote it. */
  isFolded: boolean
  author: string | null
  audience: Audience
  at: Date
  nodes: readonly MarkdownNode[] | null
} & Marked
/** How moderators left a comment: `rule` where only a line is left of it. */
type Marked = { rule: string | null; isCovered: boolean; topic: string | null; hazard: HazardClass | null }
type Props = { reportId: string; comments: Comment[]; may: { comment: boolean; confer: boolean } }

/** The talk beside a report. Who reads it is named at every comment that not everybody reads. */
export function Talk({ reportId, comments, may }: Props) {
  return (
    <RecordSection title="Talk" note={comments.length === 0 ? 'Nobody has said anything yet.' : undefined}>
      {comments.length > 0 && (
        <ul className="mb-8">
          {comments.map((comment) => (
            <Said key={comment.id} reportId={reportId} {...comment} />
          ))}
        </ul>
      )}
      {may.comment && <TalkForm reportId={reportId} mayConfer={may.confer} />}
    </RecordSection>
  )
}

function Said({
  id,
  mayFlag,
  mayAvoid,
  isFolded,
  author,
  audience,
  at,
  editedAt,
  mending,
  reportId,
  ...said
}: Comment & { reportId: string }) {
  return (
    <li id={id} className={`border-b border-rule py-4 first:pt-0 ${audience === 'moderators' ? 'border-l-4 border-l-caution ps-4' : ''}`}>
      <p className="text-small text-ink-2">
        {author === null ? 'The reporter' : <Link to={paths.person(author)}>{author}</Link>}, <Moment at={at} as="full" />
        {editedAt && (
          <>
            , edited <Moment at={editedAt} as="full" />
          </>
        )}
        {audience === 'moderators' && <strong className="text-caution"> · moderators only</strong>}
        {mending && (
          <>
            {' · '}
            <MendLink decisionId={mending} what="your comment" />
          </>
        )}
        {mayAvoid && author !== null && (
          <>
            {' · '}
            <AvoidanceLink handle={author} />
          </>
        )}
        {mayFlag && (
          <>
            {' · '}
            <FlagLink on={`comment:${id}`} what={`the comment of ${author ?? 'the reporter'}`} />
          </>
        )}
      </p>
      {isFolded ? (
        <details>
          <summary className="min-h-11 content-center text-small text-ink-2">Folded, because you keep away from {author}. Read it</summary>
          <Words id={id} reportId={reportId} {...said} />
        </details>
      ) : (
        <Words id={id} reportId={reportId} {...said} />
      )}
    </li>
  )
}

type WordsProps = Marked & { id: string; reportId: string; nodes: readonly MarkdownNode[] | null }

function Words({ id, reportId, nodes, rule, isCovered, topic, hazard }: WordsProps) {
  if (rule) return <p className="mt-1 text-ink-2 italic">Removed by a moderator: it broke the rule {rule}.</p>
  if (!isCovered) return nodes && <Markdown nodes={nodes} className="mt-1" />
  return (
    <div className="mt-2 max-w-body">
      <CoveredText
        hazard={hazard ?? 'H1'}
        topic={topic ?? 'Covered by a moderator'}
        showHref={`${paths.reportPage(reportId)}?show=${id}#${id}`}
        hideHref={`${paths.reportPage(reportId)}#${id}`}
        text={nodes && <Markdown nodes={nodes} />}
      />
    </div>
  )
}
