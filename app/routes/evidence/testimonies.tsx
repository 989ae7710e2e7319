import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addTestimony, testimonyInput } from '#domain/evidence'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { backToReport, done, showReportForPiece } from '#http/piece-form.server'
import { refusedForm } from '#http/refused-form.server'
import { TestimonyForm } from '#ui/evidence/testimony-form'

export const meta: MetaFunction = () => [{ title: 'Add a testimony · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showReportForPiece(visit))

export const action = member(
  async (visit) => {
    const form = await readForm(visit.request, testimonyInput)
    if (!form.ok) return data(form, { status: 422 })

    const refused = await addTestimony(visit.ctx, visit.param('reportId'), form.value).then(done, refusedForm(form.typed))
    return refused?.answer ?? backToReport(visit, 'The testimony is attached. Whose it is stays with the moderators.')
  },
  { limit: 'upload' },
)

export default function Testimonies() {
  return <TestimonyForm {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
