import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findEvidence, removeEvidence } from '#domain/evidence'
import { member } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { RemovalPage } from '#ui/evidence/removal-page'

export const meta: MetaFunction = () => [{ title: 'Remove a file · Counterweight' }]

export const loader = member(async ({ ctx, param }) => {
  const { fileName, report } = await findEvidence(ctx.store.read, ctx.actor, param('evidenceId'))
  return { fileName, reportId: report.id }
})

export const action = member(async ({ ctx, param }) => {
  const reportId = await removeEvidence(ctx, param('evidenceId'))
  return redirectWithToast(paths.draft(reportId), 'The file is removed.')
})

export default function Removal() {
  return <RemovalPage {...useLoaderData<typeof loader>()} />
}
