import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { TextArea } from '#ui/parts/text-area'

type Props = { id: string; title: string; refused?: { errors: Record<string, string>; typed: Record<string, string | string[]> } }

export function CommentPage({ id, title, refused }: Props) {
  return (
    <Page>
      <PageHead title="Add to the talk" crumbs={[{ name: title, to: paths.reportPage(id) }, { name: 'Add to the talk' }]} />
      <Form method="post" className="flex max-w-form flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        <TextArea name="body" label="What you want to say" error={refused?.errors.body} defaultValue={refused?.typed.body} rows={7} />
        <div>
          <Button kind="filled">Post</Button>
        </div>
      </Form>
    </Page>
  )
}
