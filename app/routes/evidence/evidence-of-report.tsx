import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findReport } from '#domain/reports'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { attachTrials, readTrials } from '#http/trials-form.server'
import { paths } from '#kernel/paths'
import { AddEvidence } from '#ui/evidence/add-evidence'

export const meta: MetaFunction = () => [{ title: 'Add trials · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx, param }) => {
  const { id, title } = await findReport(ctx.store.read, ctx.actor, param('reportId'))
  return { reportId: id, title }
})

export const action = member(
  async (visit) => {
    const sent = await readTrials(visit)
    const attached = 'errors' in sent ? sent : await attachTrials(visit, visit.param('reportId'), sent.file)
    if ('errors' in attached) return data({ errors: attached.errors, typed: sent.typed }, { status: 422 })
    return redirectWithToast(paths.evidenceMapping(attached.id), 'The trials are attached. Say what the columns mean.')
  },
  { limit: 'upload' },
)

export default function EvidenceOfReport() {
  return <AddEvidence {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
