import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getPaymentFile } from '#domain/payments'
import { member } from '#http/doors.server'
import { PaymentFilePage } from '#ui/payments/payment-file-page'

export const meta: MetaFunction = () => [{ title: 'Payment file · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getPaymentFile(ctx, param('fileId')))

export default function PaymentFile() {
  return <PaymentFilePage {...useLoaderData<typeof loader>()} />
}
