import type { AskedMove, IssueState } from '#domain/issues/model'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'
import { Rule } from '#ui/parts/rule'
import { daysBetween } from './silence.ts'

type Answer = {
  id: string
  move: AskedMove
  toState: IssueState
  byOwner: string | null
  text: string
  until: Date | null
  at: Date
  handle: string
  release: string | null
}
type Props = { issue: { notifiedAt: Date | null; answeredAt: Date | null; state: IssueState }; answers: Answer[]; now: Date }

/** What the owner says, always beside the issue; while the owner is silent, for how long. */
export function RightOfReply({ issue, answers, now }: Props) {
  const isClosed = issue.state === 'resolved' || issue.state === 'dismissed'
  return (
    <RecordSection title="The owner’s answer" note="The right of reply is never left out.">
      {!issue.answeredAt && !isClosed && <Waiting notifiedAt={issue.notifiedAt} now={now} />}
      <ul>
        {answers.map((answer) => (
          <li key={answer.id} className="border-b border-rule py-4 first:pt-0">
            <p className="text-small text-ink-2">
              <strong className="text-ink">{answer.byOwner ?? `${answer.handle}, moderator`}</strong>, <Moment at={answer.at} />:{' '}
              {answer.toState.replaceAll('_', ' ')}
              {answer.release && `, release ${answer.release}`}
              {answer.until && (
                <>
                  , until <Moment at={answer.until} />
                </>
              )}
            </p>
            <blockquote className="mt-1.5 max-w-body whitespace-pre-line border-l-2 border-edge ps-3.5 text-quote">
              {answer.text}
            </blockquote>
          </li>
        ))}
      </ul>
    </RecordSection>
  )
}

function Waiting({ notifiedAt, now }: { notifiedAt: Date | null; now: Date }) {
  if (!notifiedAt)
    return (
      <p className="mb-4 max-w-body">No contact known: nobody answers for this system here. That does not mean that it is not affected.</p>
    )
  const days = daysBetween(notifiedAt, now)
  return (
    <div className="mb-8">
      <p className="mb-4 max-w-body">
        No answer yet. The owner was told on <Moment at={notifiedAt} />, {days === 1 ? '1 day' : `${days} days`} ago.
      </p>
      <Rule
        label="Days since the owner was told"
        max={45}
        value={Math.min(days, 45)}
        isLate={days >= 30}
        marks={[
          { at: 0, value: 'Day 0', word: 'owner told' },
          { at: 30, value: '30', word: 'public mark' },
          { at: 45, value: '45', word: 'may be published' },
        ]}
      />
    </div>
  )
}
