import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { awardReasonInput, proposeCorrections } from '#domain/bounties'
import { send, showBooks } from '#http/bounties.server'
import { member } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { BooksPage } from '#ui/bounties/books-page'

export const meta: MetaFunction = () => [{ title: 'Propose what is owed · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showBooks(visit))

export const action = member(
  async ({ ctx, param, request }) =>
    send(request, awardReasonInput, async (input) => {
      const { count } = await proposeCorrections(ctx, param('slug'), input)
      const said = count === 1 ? 'One supplementary award is proposed.' : `${count} supplementary awards are proposed.`
      return { to: paths.programmeAwards(param('slug')), say: `${said} Whoever was paid more is told that it stays theirs.` }
    }),
  { limit: 'decide' },
)

export default function Corrections() {
  return <BooksPage {...useLoaderData<typeof loader>()} refused={{ form: 'corrections', ...useActionData<typeof action>() }} />
}
