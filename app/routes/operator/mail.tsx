import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMails, mailTrouble } from '#domain/notifications'
import { member } from '#http/doors.server'
import { MailList } from '#ui/operator/mail-list'

export const meta: MetaFunction = () => [{ title: 'Mail · Counterweight' }]

export const loader = member(async ({ ctx, house, url }) => {
  const before = Number(url.searchParams.get('before'))
  const mails = await listMails(ctx, before > 0 ? new Date(before) : null)
  return { mails, isKept: house.settings.keepsMail, trouble: await mailTrouble(ctx) }
})

export default function Mail() {
  return <MailList {...useLoaderData<typeof loader>()} />
}
