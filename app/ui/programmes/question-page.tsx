import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { TextArea } from '#ui/parts/text-area'
import type { Refused } from './refused.ts'

type Asked = { slug: string; title: string; isAskable: boolean; refused?: Refused }

/** Asks those who run a programme. */
export function QuestionPage({ slug, title, isAskable, refused }: Asked) {
  return (
    <Page>
      <PageHead
        title="Ask about this programme"
        crumbs={[{ name: 'Programmes', to: paths.programmes() }, { name: title, to: paths.programme(slug) }, { name: 'Ask' }]}
        lede="Its organisers answer for everybody to read. Nobody is told who asked but they."
      />
      {isAskable ? (
        <Words
          slug={slug}
          label="Question"
          hint="Nothing of your finding: the question is public once it is answered."
          button="Ask"
          refused={refused}
        />
      ) : (
        <Notice>Questions are taken while a programme is open or being graded.</Notice>
      )}
    </Page>
  )
}

type Answered = { slug: string; title: string; question: { question: string; answer: string | null }; refused?: Refused }

/** Answers a question, for everybody to read. */
export function AnswerPage({ slug, title, question, refused }: Answered) {
  return (
    <Page>
      <PageHead
        title="Answer a question"
        crumbs={[{ name: 'Programmes', to: paths.programmes() }, { name: title, to: paths.programme(slug) }, { name: 'Answer' }]}
      />
      <blockquote className="mb-8 max-w-body border-l-2 border-ink ps-4 font-serif break-words whitespace-pre-line">
        {question.question}
      </blockquote>
      {question.answer === null ? (
        <Words
          slug={slug}
          label="Answer"
          hint="Public, and it stays: check that no version has to change for it."
          button="Answer"
          refused={refused}
        />
      ) : (
        <Notice>It is answered already: {question.answer}</Notice>
      )}
    </Page>
  )
}

function Words({ slug, label, hint, button, refused }: { slug: string; label: string; hint: string; button: string; refused?: Refused }) {
  return (
    <Form method="post" className="flex max-w-form flex-col gap-6">
      <FormErrors errors={refused?.errors} />
      <TextArea name="text" label={label} hint={hint} rows={6} defaultValue={refused?.typed.text} error={refused?.errors.text} />
      <div className="flex items-center gap-6">
        <Button kind="filled">{button}</Button>
        <Link to={paths.programme(slug)}>Back</Link>
      </div>
    </Form>
  )
}
