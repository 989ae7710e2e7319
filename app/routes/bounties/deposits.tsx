import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { depositInput, recordDeposit } from '#domain/bounties'
import { amountOf } from '#domain/ledger/model'
import { send, showBooks } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { BooksPage } from '#ui/bounties/books-page'

export const meta: MetaFunction = () => [{ title: 'Record a deposit · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showBooks(visit))

export const action = member(
  async ({ ctx, param, request }) =>
    send(request, depositInput, async (input) => {
      const { money, isRepeated } = await recordDeposit(ctx, param('slug'), input)
      const said = `${money.currency} ${amountOf(money)}`
      return {
        to: paths.programmeAwards(param('slug')),
        say: isRepeated ? `${said} was recorded before. Nothing was added.` : `${said} is recorded.`,
      }
    }),
  { limit: 'decide' },
)

export default function Deposits() {
  return <BooksPage {...useLoaderData<typeof loader>()} refused={{ form: 'deposits', ...useActionData<typeof action>() }} />
}
