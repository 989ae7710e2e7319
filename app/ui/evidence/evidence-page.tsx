import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { ReportEvidence, type Shown } from './report-evidence.tsx'
import { useProgress } from './use-progress.ts'

type Props = { evidence: Shown & { analysis: { progress: number } | null }; reportId: string; isDraft: boolean; mayChange: boolean }

/** What a trials table shows, or how far the counting is. One can leave and come back. */
export function EvidencePage({ evidence, reportId, isDraft, mayChange }: Props) {
  const { analysis } = evidence
  const isRunning = analysis !== null && ['queued', 'running'].includes(analysis.state)
  const progress = useProgress(evidence.id, isRunning, analysis?.progress ?? 0)
  return (
    <Page>
      <PageHead
        title={isRunning ? 'Counting your trials' : 'What your trials show'}
        crumbs={[
          { name: 'My reports', to: paths.myReports() },
          { name: 'Report', to: isDraft ? paths.draft(reportId) : paths.reportPage(reportId) },
          { name: 'Evidence' },
        ]}
      />
      {isRunning && (
        <div className="max-w-form" role="status">
          {/* Only without scripts the page asks again by itself; in the head this would also reload a page that follows the counting. */}
          <noscript>
            <meta httpEquiv="refresh" content="2" />
          </noscript>
          <label htmlFor="progress" className="block font-strong">
            {evidence.fileName}
          </label>
          <progress id="progress" max={1} value={progress} className="mt-2 h-2 w-full accent-accent" />
          <p className="mt-2 text-small text-ink-2">You can leave this page and come back; the figures will be here.</p>
        </div>
      )}
      {analysis?.refusal && (
        <Notice tone="grave" className="mb-8">
          {analysis.refusal}
        </Notice>
      )}
      {analysis?.state === 'failed' && (
        <Notice tone="grave">The figures could not be computed. The fault is ours, and it was recorded.</Notice>
      )}
      {analysis?.result && <ReportEvidence evidence={[evidence]} mayDownload />}
      {analysis === null && <p>The columns of this file have no meaning yet.</p>}
      <p className="mt-10 flex flex-wrap gap-6 border-t border-ink pt-6">
        <Link to={isDraft ? paths.draft(reportId) : paths.reportPage(reportId)}>Back to your report</Link>
        {mayChange && <Link to={paths.evidenceMapping(evidence.id)}>Change what the columns mean</Link>}
        {mayChange && isDraft && <Link to={paths.evidenceRemoval(evidence.id)}>Remove the file</Link>}
      </p>
    </Page>
  )
}
