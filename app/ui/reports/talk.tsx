import { Link } from '@remix-run/react'
import type { Audience } from '#domain/reports/model'
import { paths } from '#kernel/paths'
import { Markdown, type MarkdownNode } from '#ui/parts/markdown'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'
import { TalkForm } from './talk-form.tsx'

type Comment = { id: string; author: string | null; audience: Audience; at: Date; nodes: readonly MarkdownNode[] }
type Props = { reportId: string; comments: Comment[]; may: { comment: boolean; confer: boolean } }

/** The talk beside a report. Who reads it is named at every comment that not everybody reads. */
export function Talk({ reportId, comments, may }: Props) {
  return (
    <RecordSection title="Talk" note={comments.length === 0 ? 'Nobody has said anything yet.' : undefined}>
      {comments.length > 0 && (
        <ul className="mb-8">
          {comments.map((comment) => (
            <Said key={comment.id} {...comment} />
          ))}
        </ul>
      )}
      {may.comment && <TalkForm reportId={reportId} mayConfer={may.confer} />}
    </RecordSection>
  )
}

function Said({ author, audience, at, nodes }: Comment) {
  return (
    <li className={`border-b border-rule py-4 first:pt-0 ${audience === 'moderators' ? 'border-l-4 border-l-caution ps-4' : ''}`}>
      <p className="text-small text-ink-2">
        {author === null ? 'The reporter' : <Link to={paths.person(author)}>{author}</Link>}, <Moment at={at} as="full" />
        {audience === 'moderators' && <strong className="text-caution"> · moderators only</strong>}
      </p>
      <Markdown nodes={nodes} className="mt-1" />
    </li>
  )
}
