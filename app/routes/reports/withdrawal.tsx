import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findReport, withdrawalInput, withdrawReport } from '#domain/reports'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { WithdrawalPage } from '#ui/reports/withdrawal-page'

export const meta: MetaFunction = () => [{ title: 'Withdrawal · Counterweight' }]

export const loader = member(async ({ ctx, param }) => {
  const { id, title, state } = await findReport(ctx.store.read, ctx.actor, param('reportId'))
  return { id, title, state }
})

export const action = member(async ({ ctx, param, request }) => {
  const form = await readForm(request, withdrawalInput)
  if (!form.ok) return data(form, { status: 422 })

  await withdrawReport(ctx, param('reportId'), form.value)
  return redirectWithToast(paths.myReports(), 'The report is withdrawn.')
})

export default function Withdrawal() {
  return <WithdrawalPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
