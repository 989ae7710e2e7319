import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fileWithdrawalInput, getPaymentFile, withdrawPaymentFile } from '#domain/payments'
import { sendWithCode } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { PaymentFilePage } from '#ui/payments/payment-file-page'

export const meta: MetaFunction = () => [{ title: 'Take a payment file back · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getPaymentFile(ctx, param('fileId')))

export const action = member(
  async (visit) => {
    const id = visit.param('fileId')
    return sendWithCode(visit, fileWithdrawalInput, async (input, ctx) => {
      await withdrawPaymentFile(ctx, id, input)
      return { to: paths.paymentFile(id), say: 'Taken back. What was on its way is due again.' }
    })
  },
  { limit: 'decide' },
)

export default function Withdrawal() {
  return <PaymentFilePage {...useLoaderData<typeof loader>()} form="withdrawal" refused={useActionData<typeof action>()} />
}
