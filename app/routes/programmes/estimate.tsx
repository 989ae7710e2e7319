import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { estimateInput, estimateOwn, getEstimate } from '#domain/programmes'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { EstimatePage } from '#ui/programmes/estimate-page'

export const meta: MetaFunction = () => [{ title: 'Your own estimate · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => getEstimate(ctx, param('entryId')))

export const action = member(async ({ ctx, param, request }) => {
  const { rubric } = await getEstimate(ctx, param('entryId'))
  const form = await readForm(request, estimateInput(rubric?.contents.criteria ?? []))
  if (!form.ok) return data(form, { status: 422 })

  const estimated = await estimateOwn(ctx, param('entryId'), form.value).catch(refusedForm(form.typed))
  if ('answer' in estimated) return estimated.answer
  return redirectWithToast(paths.entryEstimate(param('entryId')), `Kept. By the rubric that makes ${estimated.score}.`)
})

export default function Estimate() {
  return <EstimatePage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
