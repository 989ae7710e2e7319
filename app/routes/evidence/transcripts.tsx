import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addTranscript, transcriptInput } from '#domain/evidence'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { backToReport, done, showReportForPiece } from '#http/piece-form.server'
import { refusedForm } from '#http/refused-form.server'
import { TranscriptForm } from '#ui/evidence/transcript-form'

export const meta: MetaFunction = () => [{ title: 'Add a transcript · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showReportForPiece(visit))

export const action = member(
  async (visit) => {
    const form = await readForm(visit.request, transcriptInput)
    if (!form.ok) return data(form, { status: 422 })

    const refused = await addTranscript(visit.ctx, visit.param('reportId'), form.value).then(done, refusedForm(form.typed))
    return refused?.answer ?? backToReport(visit, 'The transcript is attached.')
  },
  { limit: 'upload' },
)

export default function Transcripts() {
  return <TranscriptForm {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
