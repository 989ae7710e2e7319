import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { prizesInput, proposePrizes } from '#domain/bounties'
import { send, showBooks } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { BooksPage } from '#ui/bounties/books-page'

export const meta: MetaFunction = () => [{ title: 'Propose prizes · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showBooks(visit))

export const action = member(
  async ({ ctx, param, request }) =>
    send(request, prizesInput, async (input) => {
      const { count } = await proposePrizes(ctx, param('slug'), input)
      const said = count === 1 ? 'One award is proposed.' : `${count} awards are proposed.`
      return { to: paths.programmeAwards(param('slug')), say: `${said} They promise nothing before they are approved.` }
    }),
  { limit: 'decide' },
)

export default function Prizes() {
  return <BooksPage {...useLoaderData<typeof loader>()} refused={{ form: 'prizes', ...useActionData<typeof action>() }} />
}
