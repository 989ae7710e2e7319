import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { TextArea } from '#ui/parts/text-area'

type Props = { id: string; title: string; refused?: { errors: Record<string, string>; typed: Record<string, string | string[]> } }

export function AnswerPage({ id, title, refused }: Props) {
  return (
    <Page>
      <PageHead title="Answer the question" crumbs={[{ name: title, to: paths.reportPage(id) }, { name: 'Answer the question' }]} />
      <Form method="post" className="flex max-w-form flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        <TextArea name="text" label="Your answer" error={refused?.errors.text} defaultValue={refused?.typed.text} rows={7} />
        <div>
          <Button kind="filled">Send the answer</Button>
        </div>
      </Form>
    </Page>
  )
}
