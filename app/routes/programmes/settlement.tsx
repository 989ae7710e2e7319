import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { settleChallenge } from '#domain/grading'
import { getEnding } from '#domain/programmes'
import { member } from '#http/doors.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { SettlementPage } from '#ui/programmes/settlement-page'

export const meta: MetaFunction = () => [{ title: 'Settle a challenge · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getEnding(ctx, param('slug')))

export const action = member(async ({ ctx, param }) => {
  const refused = await settleChallenge(ctx, param('slug')).then(() => null, refusedForm({}))
  if (refused) return refused.answer
  return redirectWithToast(paths.programme(param('slug')), 'It is settled: the ranks are final.')
})

export default function Settlement() {
  return <SettlementPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
