import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fileWithdrawalInput, getPaymentFile, withdrawPaymentFile } from '#domain/payments'
import { send } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { PaymentFilePage } from '#ui/payments/payment-file-page'

export const meta: MetaFunction = () => [{ title: 'Take a payment file back · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getPaymentFile(ctx, param('fileId')))

export const action = member(
  async ({ ctx, param, request }) => {
    const id = param('fileId')
    return send(request, fileWithdrawalInput, async (input) => {
      await withdrawPaymentFile(ctx, id, input)
      return { to: paths.paymentFile(id), say: 'Taken back. What was on its way is due again.' }
    })
  },
  { limit: 'decide' },
)

export default function Withdrawal() {
  return <PaymentFilePage {...useLoaderData<typeof loader>()} form="withdrawal" refused={useActionData<typeof action>()} />
}
