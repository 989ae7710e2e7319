import { Form, Link } from '@remix-run/react'
import { type AskedParty, type SubjectType, subjectNames } from '#domain/moderation/model'
import { FormPage } from '#ui/accounts/form-page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Moment } from '#ui/parts/moment'
import { TextArea } from '#ui/parts/text-area'
import { type Refused, shownIn } from './refused.ts'

type Props = {
  of: AskedParty
  subjectType: SubjectType
  path: string
  text: string
  until: Date
  answer: string | null
  isOver: boolean
  refused?: Refused
}

/** A moderator's question to whom it concerns, and the place to answer it. */
export function QuestionPage({ of, subjectType, path, text, until, answer, isOver, refused }: Props) {
  const what = subjectNames[subjectType].toLowerCase()
  return (
    <FormPage
      title="A moderator asks you"
      lede={
        of === 'author' ? `Somebody looks at your ${what} before deciding about it.` : `Somebody looks at the ${what} that you flagged.`
      }
    >
      <p>
        <Link to={path}>See the {what}</Link>
      </p>
      <blockquote className="border-l-2 border-rule ps-4 font-serif text-lede whitespace-pre-line">{text}</blockquote>
      {answer && (
        <div>
          <h2 className="mb-2 text-h3">Your answer</h2>
          <p className="whitespace-pre-line">{answer}</p>
        </div>
      )}
      {isOver && !answer && <p>The time to answer is over. The case is decided without.</p>}
      {!isOver && (
        <Form method="post" className="flex flex-col gap-6">
          <FormErrors errors={refused?.errors} />
          <TextArea
            name="text"
            label="Your answer"
            hint="Only moderators who decide the case read it."
            rows={6}
            defaultValue={shownIn(refused, 'text')}
            error={refused?.errors.text}
          />
          <p className="text-small text-ink-2">
            Until <Moment at={until} as="full" />. You need not answer; nothing is held against you if you do not.
          </p>
          <div>
            <Button kind="filled">Send the answer</Button>
          </div>
        </Form>
      )}
    </FormPage>
  )
}
