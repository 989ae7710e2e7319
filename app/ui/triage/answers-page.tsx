import { Form, Link } from '@remix-run/react'
import type { KeptAnswer } from '#domain/answers'
import { answerUseNames, answerUses } from '#domain/answers/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Empty } from '#ui/parts/empty'
import { LinkButton } from '#ui/parts/link-button'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'

/** The texts that moderators share, by where they are used. */
export function AnswersPage({ answers }: { answers: KeptAnswer[] }) {
  return (
    <Page>
      <PageHead
        title="Reusable answers"
        crumbs={[{ name: 'Queue', to: paths.queue() }, { name: 'Reusable answers' }]}
        lede="Texts that all moderators share. They are put into a form, where you read them once more before they go out."
      >
        <LinkButton to={paths.newAnswer()} kind="filled">
          Keep a text
        </LinkButton>
      </PageHead>
      {answers.length === 0 && (
        <Empty title="No text is kept yet" to={paths.newAnswer()} linkText="Write the first one">
          What you find yourself writing again and again belongs here.
        </Empty>
      )}
      {answerUses.map((use) => {
        const these = answers.filter((answer) => answer.use === use)
        return (
          these.length > 0 && (
            <RecordSection key={use} title={answerUseNames[use]}>
              <ul>
                {these.map((answer) => (
                  <Kept key={answer.id} answer={answer} />
                ))}
              </ul>
            </RecordSection>
          )
        )
      })}
    </Page>
  )
}

function Kept({ answer: { id, name, body, editor, editedAt } }: { answer: KeptAnswer }) {
  return (
    <li className="border-b border-rule py-4 first:pt-0">
      <div className="flex flex-wrap items-baseline gap-x-6">
        <h3 className="min-w-0 flex-1 text-h3 wrap-anywhere">
          <Link to={paths.answer(id)}>{name}</Link>
        </h3>
        <Form method="post" action={paths.answerRemoval(id)}>
          <Button isSmall kind="plain">
            Take away<span className="sr-only">: {name}</span>
          </Button>
        </Form>
      </div>
      <p className="mt-1 max-w-body border-l-2 border-edge ps-3.5 text-quote whitespace-pre-line wrap-anywhere">{body}</p>
      <p className="mt-2 text-small text-ink-2">
        As {editor} wrote it, <Moment at={editedAt} as="short" />.
      </p>
    </li>
  )
}
