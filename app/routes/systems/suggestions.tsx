import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listSuggestions } from '#domain/systems'
import { member } from '#http/doors.server'
import { SuggestionsPage } from '#ui/systems/suggestions-page'

export const meta: MetaFunction = () => [{ title: 'Suggestions for the catalogue · Counterweight' }]

export const loader = member(({ ctx }) => listSuggestions(ctx))

export default function WaitingSuggestions() {
  return <SuggestionsPage {...useLoaderData<typeof loader>()} />
}
