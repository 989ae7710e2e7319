import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { LinkButton } from '#ui/parts/link-button'
import { PageHead } from '#ui/parts/page-head'
import { TextArea } from '#ui/parts/text-area'

type Props = { reportId: string; isFresh?: boolean; refused?: { errors: Record<string, string>; typed: Record<string, string | string[]> } }

/** Asks an admin why they need to read a private report; the answer is logged and the other admins are told. */
export function OpeningPage({ reportId, isFresh = true, refused }: Props) {
  return (
    <Page>
      <PageHead
        title="This report is private"
        lede="You can read it for an hour if you say why. Your reason goes into the log, and the other admins are told."
      />
      {!isFresh && <LinkButton to={paths.reportOpening(reportId)}>Give a fresh code and a reason</LinkButton>}
      {isFresh && (
        <Form method="post" action={paths.reportOpening(reportId)} className="flex max-w-form flex-col gap-6">
          <FormErrors errors={refused?.errors} />
          <TextArea name="reason" label="Reason" error={refused?.errors.reason} defaultValue={refused?.typed.reason} rows={4} required />
          <div>
            <Button kind="filled">Open the report</Button>
          </div>
        </Form>
      )}
    </Page>
  )
}
