import { data, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { can } from '#access'
import { findTrials, latestAnalysis } from '#domain/evidence'
import { member } from '#http/doors.server'
import { EvidencePage } from '#ui/evidence/evidence-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: 'Evidence · Counterweight' },
  // Without scripts the page asks again by itself while the counting runs.
  ...(data && ['queued', 'running'].includes(data.evidence.analysis?.state ?? '')
    ? [{ tagName: 'meta', httpEquiv: 'refresh', content: '2' }]
    : []),
]

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
