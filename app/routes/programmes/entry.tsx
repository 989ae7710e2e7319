import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { member } from '#http/doors.server'
import { showEntry } from '#http/entry-page.server'
import { EntryPage } from '#ui/programmes/entry-page'

export const meta: MetaFunction = () => [{ title: 'An entry · Counterweight' }]

export const loader = member(showEntry)

export default function Entry() {
  return <EntryPage {...useLoaderData<typeof loader>()} />
}
