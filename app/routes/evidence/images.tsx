import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { member } from '#http/doors.server'
import { attachImage, backToReport, showReportForPiece } from '#http/piece-form.server'
import { ImageForm } from '#ui/evidence/image-form'

export const meta: MetaFunction = () => [{ title: 'Add an image · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async (visit) => showReportForPiece(visit))

export const action = member(
  async (visit) => {
    const sent = await attachImage(visit)
    if (!sent.ok) return data(sent, { status: 422 })
    return backToReport(visit, 'The image is attached, without place, date or author.')
  },
  { limit: 'upload' },
)

export default function Images() {
  return <ImageForm {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
