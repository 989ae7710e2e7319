import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { TextArea } from '#ui/parts/text-area'

type Props = {
  id: string
  title: string
  state: string
  refused?: { errors: Record<string, string>; typed: Record<string, string | string[]> }
}

/** Asks once more before a report leaves the queue, or a draft is thrown away. */
export function WithdrawalPage({ id, title, state, refused }: Props) {
  const isDraft = state === 'draft'
  return (
    <Page>
      <PageHead
        title={isDraft ? 'Discard this draft?' : 'Withdraw this report?'}
        lede={isDraft ? `“${title || 'Without a title'}” goes for good.` : `“${title}” leaves the queue. It stays in your list.`}
      />
      <Form method="post" className="flex max-w-form flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        {!isDraft && (
          <TextArea name="text" label="Why" isOptional error={refused?.errors.text} defaultValue={refused?.typed.text} rows={4} />
        )}
        <div className="flex items-center gap-6">
          <Button kind="grave">{isDraft ? 'Discard' : 'Withdraw'}</Button>
          <Link to={isDraft ? paths.draft(id) : paths.reportPage(id)}>Keep it</Link>
        </div>
      </Form>
    </Page>
  )
}
