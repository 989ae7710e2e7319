import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { confirmNotice, isNoticeWaiting } from '#domain/moderation'
import { visitor } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { NoticeConfirmation } from '#ui/moderation/notice-confirmation'

export const meta: MetaFunction = () => [{ title: 'Confirm your address · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = visitor(async ({ ctx, param }) => ({ isGood: await isNoticeWaiting(ctx.store.read, param('secret'), ctx.now) }))

export const action = visitor(async ({ ctx, param }) => {
  await confirmNotice(ctx, param('secret'))
  return redirectWithToast(paths.home(), 'Your address is confirmed. The decision is sent to it.')
})

export default function Confirmation() {
  return <NoticeConfirmation {...useLoaderData<typeof loader>()} />
}
