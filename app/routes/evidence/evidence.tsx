import { data, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { can } from '#access'
import { findTrials, latestAnalysis } from '#domain/evidence'
import { member } from '#http/doors.server'
import { EvidencePage } from '#ui/evidence/evidence-page'

export const meta: MetaFunction = () => [{ title: 'Evidence · Counterweight' }]

export const loader = member(async ({ ctx, param }) => {
  const { report, preview: _, ...evidence } = await findTrials(ctx.store.read, ctx.actor, param('evidenceId'))
  const analysis = await latestAnalysis(ctx.store.read, evidence.id)
  return data({
    evidence: { ...evidence, analysis },
    reportId: report.id,
    isDraft: report.state === 'draft',
    mayChange: can(ctx.actor, 'evidence.add', report),
  })
})

export default function Evidence() {
  return <EvidencePage {...useLoaderData<typeof loader>()} />
}
