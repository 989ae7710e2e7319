import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { bulkInput, decideMany, previewMany } from '#domain/moderation'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { BulkPage } from '#ui/moderation/bulk-page'

export const meta: MetaFunction = () => [{ title: 'Decide alike · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, url }) => previewMany(ctx, url.searchParams.getAll('case')))

export const action = member(
  async ({ ctx, request }) => {
    const form = await readForm(request, bulkInput)
    const preview = await previewMany(ctx, [form.typed.case ?? []].flat())
    if (!form.ok) return data({ ...form, preview }, { status: 422 })

    const decided = await decideMany(ctx, form.value).catch(refusedForm(form.typed))
    if ('answer' in decided) return data({ ...decided.answer.data, preview }, decided.answer.init ?? undefined)
    const sentence = decided.isHeld ? `${decided.count} decisions wait for a second person.` : `${decided.count} cases are decided.`
    return redirectWithToast(paths.cases(), sentence)
  },
  { limit: 'decide' },
)

export default function Bulk() {
  const refused = useActionData<typeof action>()
  const shown = useLoaderData<typeof loader>()
  return <BulkPage {...(refused?.preview ?? shown)} refused={refused} />
}
