import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'

export type Asked = { id: string; question: string; askedAt: Date; answer: string | null; answeredAt: Date | null; isOwn: boolean }
type Props = { slug: string; questions: readonly Asked[]; mayAsk: boolean; mayAnswer: boolean }

/** What was asked about a programme and what its organisers said. */
export function Questions({ slug, questions, mayAsk, mayAnswer }: Props) {
  return (
    <RecordSection title="Questions and answers" note="Answers are its organisers’. Nobody is named who asked.">
      {questions.length === 0 && <p className="text-ink-2">Nothing was asked yet.</p>}
      <ul className="flex flex-col gap-6">
        {questions.map(({ id, question, askedAt, answer, answeredAt, isOwn }) => (
          <li key={id} className="max-w-body border-l-2 border-rule ps-4">
            <p className="font-strong break-words whitespace-pre-line">{question}</p>
            <p className="text-small text-ink-2">
              {isOwn ? 'Asked by you' : 'Asked'} <Moment at={askedAt} zone="UTC" />
              {answeredAt && (
                <>
                  , answered <Moment at={answeredAt} zone="UTC" />
                </>
              )}
            </p>
            {answer !== null && <p className="mt-2 break-words whitespace-pre-line">{answer}</p>}
            {answer === null &&
              (mayAnswer ? <Link to={paths.questionAnswer(slug, id)}>Answer this question</Link> : <p>Not answered yet.</p>)}
          </li>
        ))}
      </ul>
      {mayAsk && (
        <p className="mt-6">
          <Link to={paths.programmeQuestions(slug)}>Ask a question</Link>
        </p>
      )}
    </RecordSection>
  )
}
