import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '#access'
import { clausesInForce, findSubject, flagInput, nameOf, raiseFlag } from '#domain/moderation'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { FlagPage } from '#ui/moderation/flag-page'

export const meta: MetaFunction = () => [{ title: 'Flag · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, url }) => {
  const { read } = ctx.store
  const subject = await findSubject(read, ctx, url.searchParams.get('on') ?? '')
  const clauses = await clausesInForce(read, ctx.now)
  return {
    subject: { on: nameOf(subject), type: subject.type, title: subject.title, path: subject.path },
    clauses: clauses.map(({ code, title, body }) => ({ code, title, body })),
    isOwn: subject.authorId === ctx.actor.id,
    mayFlag: can(ctx.actor, 'flag.raise'),
  }
})

export const action = member(
  async ({ ctx, request }) => {
    const form = await readForm(request, flagInput)
    if (!form.ok) return data(form, { status: 422 })

    const raised = await raiseFlag(ctx, form.value).catch(refusedForm(form.typed))
    if ('answer' in raised) return raised.answer
    const sentence = raised.isNew
      ? 'Thank you. Somebody without a part in it looks at it, and you are told once what came of it.'
      : 'You flagged this already. It is being looked at.'
    return redirectWithToast(paths.myFlags(), sentence)
  },
  { limit: 'flag' },
)

export default function NewFlag() {
  return <FlagPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
