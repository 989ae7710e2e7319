import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import type { Refused } from './refused.ts'

type Props = { id: string; title: string | null; programme: string; mayWithdraw: boolean; refused?: Refused }

/** Asks once more before a report leaves a programme. */
export function EntryWithdrawalPage({ id, title, programme, mayWithdraw, refused }: Props) {
  return (
    <Page>
      <PageHead
        title="Withdraw this entry?"
        crumbs={[{ name: title ?? 'Entry', to: paths.entry(id) }, { name: 'Withdraw' }]}
        lede={`“${title ?? 'The report'}” leaves ${programme} and gets nothing of it. The report stays as it is, and can be joined again under what is promised then.`}
      />
      {mayWithdraw ? (
        <Form method="post" className="flex max-w-form flex-col gap-6">
          <FormErrors errors={refused?.errors} />
          <p>Everybody who has a share of it is told.</p>
          <div className="flex items-center gap-6">
            <Button kind="grave">Withdraw the entry</Button>
            <Link to={paths.entry(id)}>Keep it</Link>
          </div>
        </Form>
      ) : (
        <Notice>An entry is withdrawn by who made it, while its programme is open and nothing was awarded for it.</Notice>
      )}
    </Page>
  )
}
