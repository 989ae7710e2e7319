import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listInbox, readTopic } from '#domain/notifications'
import { member } from '#http/doors.server'
import { Inbox } from '#ui/notifications/inbox'

export const meta: MetaFunction = () => [{ title: 'Inbox · Counterweight' }]

export const loader = member(async ({ ctx, house, url }) => {
  const from = Number(url.searchParams.get('from'))
  const { settings } = house
  const topic = readTopic(url.searchParams.get('topic'))
  return {
    ...(await listInbox(ctx, Number.isSafeInteger(from) && from > 0 ? from : null, topic)),
    topic,
    readsMailHere: settings.keepsMail,
  }
})

export default function InboxPage() {
  return <Inbox {...useLoaderData<typeof loader>()} />
}
