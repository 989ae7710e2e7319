import type { CasePage } from '#domain/moderation'
import { askedPartyNames } from '#domain/moderation/model'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'

/** What was asked before deciding, with the answers. */
export function CaseQuestions({ questions }: Pick<CasePage, 'questions'>) {
  if (questions.length === 0) return null
  return (
    <RecordSection title="Asked">
      <ul>
        {questions.map(({ id, of, text, at, until, answer, endedAt }) => (
          <li key={id} className="border-b border-rule py-3 first:pt-0">
            <p className="text-small text-ink-2">
              {askedPartyNames[of]}, <Moment at={at} as="full" />
            </p>
            <p className="max-w-body whitespace-pre-line">{text}</p>
            {answer && <blockquote className="mt-3 max-w-body border-l-2 border-rule ps-4 whitespace-pre-line">{answer}</blockquote>}
            {!answer && (
              <p className="mt-2 text-small text-ink-2">
                {endedAt ? 'No answer came.' : 'An answer is awaited until '}
                {!endedAt && <Moment at={until} />}
              </p>
            )}
          </li>
        ))}
      </ul>
    </RecordSection>
  )
}
