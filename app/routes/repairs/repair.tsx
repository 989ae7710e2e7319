import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { needsReason, noteReading } from '#domain/moderation'
import { answerRepair, caseOfRepair, getRepair, repairAnswerInput } from '#domain/repairs'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { refusedForm } from '#http/refused-form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { RepairPage } from '#ui/repairs/repair-page'

export const meta: MetaFunction = () => [{ title: 'Mended · Counterweight' }]
export const handle = { hasOwnButton: true }

/** What moderators see of others is kept by no browser. */
export const loader = member(async ({ ctx, param, url }) => {
  const id = param('repairId')
  const caseId = await caseOfRepair(ctx, id)
  if (await needsReason(ctx, caseId)) throw redirect(paths.caseOpening(caseId))
  const isTextWanted = url.searchParams.get('show') === 'text'
  const shown = await getRepair(ctx, id, isTextWanted)
  if (isTextWanted) await noteReading(ctx, { id: caseId, hazard: shown.hazard })
  return data(shown, { headers: { 'Cache-Control': 'no-store' } })
})

export const action = member(
  async ({ ctx, param, request }) => {
    const form = await readForm(request, repairAnswerInput)
    if (!form.ok) return data(form, { status: 422 })

    const done = await answerRepair(ctx, param('repairId'), form.value).catch(refusedForm(form.typed))
    if (done && 'answer' in done) return done.answer
    const sentence =
      form.value.answer === 'lift' ? 'The measure is lifted. Its author is told.' : 'The measure stays. Its author is told why.'
    return redirectWithToast(paths.repair(param('repairId')), sentence)
  },
  { limit: 'decide' },
)

export default function Repair() {
  return <RepairPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
