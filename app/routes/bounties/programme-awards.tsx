import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { showBooks } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { BooksPage } from '#ui/bounties/books-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Money of ${data?.programme.title ?? ''} · Counterweight` }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showBooks(visit))

export default function ProgrammeAwards() {
  return <BooksPage {...useLoaderData<typeof loader>()} />
}
