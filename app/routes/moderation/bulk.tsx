import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { bulkForm, decideMany } from '#domain/moderation'
import { backToCases } from '#http/case-list.server'
import { showBulk } from '#http/decision-page.server'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { takeFreshCode } from '#http/fresh-code.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { BulkPage } from '#ui/moderation/bulk-page'

export const meta: MetaFunction = () => [{ title: 'Decide alike · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(({ ctx, url }) => showBulk(ctx, url.searchParams.getAll('case')))

export const action = member(
  async (visit) => {
    const { ctx, request } = visit
    const form = await readForm(request, bulkForm)
    const preview = await showBulk(ctx, [form.typed.case ?? []].flat())
    if (!form.ok) return data({ ...form, preview }, { status: 422 })

    const { code, ...decision } = form.value
    const proof = await takeFreshCode(visit, code)
    if (!proof.ok)
      return data({ ok: false as const, errors: proof.errors as Record<string, string>, typed: form.typed, preview }, { status: 422 })

    const decided = await decideMany(proof.ctx, decision).catch(refusedForm(form.typed))
    if ('answer' in decided) return data({ ...decided.answer.data, preview }, { ...decided.answer.init, headers: proof.headers })
    const { count, held } = decided
    const sentence = held > 0 ? `${held} of ${count} decisions wait for a second person.` : `${count} cases are decided.`
    return redirectWithToast(backToCases(visit.url), sentence, proof.headers)
  },
  { limit: 'decide' },
)

export default function Bulk() {
  const refused = useActionData<typeof action>()
  const shown = useLoaderData<typeof loader>()
  return <BulkPage {...shown} {...refused?.preview} refused={refused} />
}
