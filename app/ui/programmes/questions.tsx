import { Link } from '@remix-run/react'
import type { HazardClass } from '#domain/reports/model'
import { paths } from '#kernel/paths'
import { FlagLink } from '#ui/moderation/flag-link'
import { CoveredText } from '#ui/parts/covered-text'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'
import { MendLink } from '#ui/repairs/mend-link'

export type Asked = {
  id: string
  /** Null while it is covered. */
  question: string | null
  askedAt: Date
  answer: string | null
  answeredAt: Date | null
  isOwn: boolean
  mayFlag: boolean
  /** The decision that restricts it, for whoever asked. */
  mending: string | null
  /** How moderators left it: `rule` where only a line is left. */
  rule: string | null
  isCovered: boolean
  topic: string | null
  hazard: HazardClass | null
}
type Props = { slug: string; questions: readonly Asked[]; mayAsk: boolean; mayAnswer: boolean }

/** What was asked about a programme and what its organisers said. */
export function Questions({ slug, questions, mayAsk, mayAnswer }: Props) {
  return (
    <RecordSection title="Questions and answers" note="Answers are its organisers’. Nobody is named who asked.">
      {questions.length === 0 && <p className="text-ink-2">Nothing was asked yet.</p>}
      <ul className="flex flex-col gap-6">
        {questions.map((asked) => (
          <li key={asked.id} id={asked.id} className="max-w-body border-l-2 border-rule ps-4">
            <Words slug={slug} mayAnswer={mayAnswer} {...asked} />
            <p className="mt-1 text-small text-ink-2">
              {asked.isOwn ? 'Asked by you' : 'Asked'} <Moment at={asked.askedAt} zone="UTC" />
              {asked.answeredAt && (
                <>
                  , answered <Moment at={asked.answeredAt} zone="UTC" />
                </>
              )}
              {asked.mending && (
                <>
                  {' · '}
                  <MendLink decisionId={asked.mending} what="your question" />
                </>
              )}
              {asked.mayFlag && (
                <>
                  {' · '}
                  <FlagLink on={`question:${asked.id}`} what={`the question ${asked.question ?? 'that is covered'}`} />
                </>
              )}
            </p>
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

function Words({
  slug,
  id,
  question,
  answer,
  answeredAt,
  mayAnswer,
  rule,
  isCovered,
  topic,
  hazard,
}: Asked & Omit<Props, 'questions' | 'mayAsk'>) {
  if (rule) return <p className="text-ink-2 italic">Removed by a moderator: it broke the rule {rule}.</p>
  const said = question !== null && (
    <>
      <p className="font-strong break-words whitespace-pre-line">{question}</p>
      {answer !== null && <p className="mt-2 break-words whitespace-pre-line">{answer}</p>}
    </>
  )
  return (
    <>
      {isCovered ? (
        <CoveredText
          hazard={hazard ?? 'H1'}
          topic={topic ?? 'Covered by a moderator'}
          showHref={`${paths.programme(slug)}?show=${id}#${id}`}
          hideHref={`${paths.programme(slug)}#${id}`}
          text={said || null}
        />
      ) : (
        said
      )}
      {answeredAt === null &&
        (mayAnswer ? <Link to={paths.questionAnswer(slug, id)}>Answer this question</Link> : <p>Not answered yet.</p>)}
    </>
  )
}
