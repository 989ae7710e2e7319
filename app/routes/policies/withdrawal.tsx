import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getPreparation, withdrawalInput, withdrawVersion } from '#domain/policies'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { WithdrawalPage } from '#ui/policies/withdrawal-page'

export const meta: MetaFunction = () => [{ title: 'Withdraw a version · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => {
  const { id, title, version, may } = await getPreparation(ctx, param('versionId'))
  return { id, title, version, mayWithdraw: may.withdraw }
})

export const action = member(async ({ ctx, param, request }) => {
  const form = await readForm(request, withdrawalInput)
  if (!form.ok) return data(form, { status: 422 })

  await withdrawVersion(ctx, param('versionId'), form.value)
  return redirectWithToast(paths.adminPolicies(), 'Withdrawn. A new draft can be begun.')
})

export default function WithdrawalRoute() {
  return <WithdrawalPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
