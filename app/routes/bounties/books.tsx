import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { can } from '#access'
import { listBooks } from '#domain/bounties'
import { member } from '#http/doors.server'
import { BooksList } from '#ui/bounties/books-list'

export const meta: MetaFunction = () => [{ title: 'Ledger · Counterweight' }]

export const loader = member(async ({ ctx }) => ({ books: await listBooks(ctx), mayPay: can(ctx.actor, 'payment.run') }))

export default function Books() {
  return <BooksList {...useLoaderData<typeof loader>()} />
}
