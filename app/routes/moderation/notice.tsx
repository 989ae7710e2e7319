import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { noticeInput, sendNotice } from '#domain/moderation'
import { visitor } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { NoticePage } from '#ui/moderation/notice-page'
import { NoticeSent } from '#ui/moderation/notice-sent'

export const meta: MetaFunction = () => [{ title: 'Notice of illegal content · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = visitor(async ({ url }) => ({ about: url.searchParams.get('about')?.slice(0, 500) ?? '' }))

export const action = visitor(
  async ({ ctx, house, request }) => {
    const form = await readForm(request, noticeInput)
    if (!form.ok) return data(form, { status: 422 })

    const sent = await sendNotice(ctx, form.value, house.settings).catch(refusedForm(form.typed))
    if ('answer' in sent) return sent.answer
    return { ok: true as const, isAwaitingMail: sent.isAwaitingMail }
  },
  { limit: 'notice' },
)

export default function Notice() {
  const answer = useActionData<typeof action>()
  const { about } = useLoaderData<typeof loader>()
  if (answer?.ok) return <NoticeSent isAwaitingMail={answer.isAwaitingMail} />
  return <NoticePage about={about} refused={answer} />
}
