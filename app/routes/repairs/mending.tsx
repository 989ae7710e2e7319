import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askForRepair, getMending, mendingInputs } from '#domain/repairs'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { MendingPage } from '#ui/repairs/mending-page'

export const meta: MetaFunction = () => [{ title: 'Mend it · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getMending(ctx, param('decisionId')))

export const action = member(
  async ({ ctx, param, request }) => {
    const decisionId = param('decisionId')
    const { type } = await getMending(ctx, decisionId)
    const form = await readForm(request, mendingInputs[type])
    if (!form.ok) return data(form, { status: 422 })

    const asked = await askForRepair(ctx, decisionId, form.value).catch(refusedForm(form.typed))
    if ('answer' in asked) return asked.answer
    return redirectWithToast(paths.mending(decisionId), 'Your mended words are kept. A moderator reads them and answers.')
  },
  { limit: 'comment' },
)

export default function Mending() {
  return <MendingPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
