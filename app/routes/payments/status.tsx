import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getPaymentFile } from '#domain/payments'
import { member } from '#http/doors.server'
import { sendStatus } from '#http/payments.server'
import { PaymentFilePage } from '#ui/payments/payment-file-page'

export const meta: MetaFunction = () => [{ title: 'What became of payments · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getPaymentFile(ctx, param('fileId')))

export const action = member(async (visit) => sendStatus(visit, visit.param('fileId')), { limit: 'upload' })

export default function Status() {
  return <PaymentFilePage {...useLoaderData<typeof loader>()} form="status" refused={useActionData<typeof action>()} />
}
