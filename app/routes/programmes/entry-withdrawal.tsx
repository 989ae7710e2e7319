import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getEntry, withdrawEntry } from '#domain/programmes'
import { member } from '#http/doors.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { EntryWithdrawalPage } from '#ui/programmes/entry-withdrawal-page'

export const meta: MetaFunction = () => [{ title: 'Withdraw an entry · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => {
  const { id, report, programme, may } = await getEntry(ctx, param('entryId'))
  return { id, title: report.title, programme: programme.title, mayWithdraw: may.withdraw }
})

export const action = member(async ({ ctx, param }) => {
  const withdrawn = await withdrawEntry(ctx, param('entryId')).catch(refusedForm({}))
  if ('answer' in withdrawn) return withdrawn.answer
  return redirectWithToast(paths.reportPage(withdrawn.reportId), 'The entry is withdrawn. The report stays as it is.')
})

export default function EntryWithdrawal() {
  return <EntryWithdrawalPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
