import { Form, Link } from '@remix-run/react'
import type { Audience } from '#domain/reports/model'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { Markdown, type MarkdownNode } from '#ui/parts/markdown'
import { Moment } from '#ui/parts/moment'
import { RadioGroup } from '#ui/parts/radio-group'
import { RecordSection } from '#ui/parts/record-section'
import { TextArea } from '#ui/parts/text-area'

type Comment = { id: string; author: string; audience: Audience; at: Date; nodes: readonly MarkdownNode[] }
type Props = { reportId: string; comments: Comment[]; may: { comment: boolean; confer: boolean } }

/** The talk beside a report. Who reads it is named at every comment that not everybody reads. */
export function Talk({ reportId, comments, may }: Props) {
  return (
    <RecordSection title="Talk" note={comments.length === 0 ? 'Nobody has said anything yet.' : undefined}>
      <ul>
        {comments.map((comment) => (
          <Said key={comment.id} {...comment} />
        ))}
      </ul>
      {may.comment && (
        <Form method="post" action={paths.comments(reportId)} className="mt-4 grid gap-6 md:grid-cols-[minmax(0,1fr)_14rem]">
          <TextArea name="body" label="Add to the talk" hint="Quote harmful output only in the evidence." rows={4} />
          <div className="flex flex-col gap-4">
            {may.confer && (
              <RadioGroup
                name="audience"
                label="Who reads it"
                choices={[
                  { value: 'shared', label: 'Everyone on this report' },
                  { value: 'moderators', label: 'Moderators only' },
                ]}
                defaultValue="shared"
              />
            )}
            <div>
              <Button>Post</Button>
            </div>
          </div>
        </Form>
      )}
    </RecordSection>
  )
}

function Said({ author, audience, at, nodes }: Comment) {
  return (
    <li className={`border-b border-rule py-4 ${audience === 'moderators' ? 'border-l-4 border-l-caution ps-4' : ''}`}>
      <p className="text-small text-ink-2">
        <Link to={paths.person(author)}>{author}</Link>, <Moment at={at} as="full" />
        {audience === 'moderators' && <strong className="text-caution"> · moderators only</strong>}
      </p>
      <Markdown nodes={nodes} className="mt-1" />
    </li>
  )
}
