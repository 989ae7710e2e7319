import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listPaymentFiles, makePaymentFile, paymentFileInput } from '#domain/payments'
import { sendWithCode } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { PaymentsPage } from '#ui/payments/payments-page'

export const meta: MetaFunction = () => [{ title: 'Payment files · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx }) => listPaymentFiles(ctx))

export const action = member(
  async (visit) =>
    sendWithCode(visit, paymentFileInput, async (_nothing, ctx) => {
      const { id, count } = await makePaymentFile(ctx)
      return { to: paths.paymentFile(id), say: `The file is made, with ${count === 1 ? 'one payment' : `${count} payments`}.` }
    }),
  { limit: 'decide' },
)

export default function Payments() {
  return <PaymentsPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
