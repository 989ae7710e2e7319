import { Link } from '@remix-run/react'
import type { AnalysisResult } from '#domain/evidence/model'
import { paths } from '#kernel/paths'
import { EvidenceFigures } from './evidence-figures.tsx'

export type Shown = {
  id: string
  fileName: string
  fileHash: string
  fileSize: number
  analysis: { state: 'queued' | 'running' | 'done' | 'failed'; result: AnalysisResult | null; refusal: string | null } | null
}
type Props = { evidence: readonly Shown[]; mayDownload: boolean }

/** Each trials table with what it shows, how much of it was used, and the file as it was sent. */
export function ReportEvidence({ evidence, mayDownload }: Props) {
  return (
    <ul className="flex flex-col gap-12">
      {evidence.map(({ id, fileName, fileHash, fileSize, analysis }) => (
        <li key={id}>
          {analysis?.result ? (
            <EvidenceFigures figures={analysis.result.figures} />
          ) : (
            <p className="text-ink-2">{analysis?.refusal ?? 'The figures are being computed. Reload the page in a moment.'}</p>
          )}
          {analysis?.result && <LeftOut id={id} result={analysis.result} />}
          <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1 border-t border-rule pt-3 text-small text-ink-2">
            <strong className="break-all text-ink">{fileName}</strong>
            <span>
              SHA-256 {fileHash.slice(0, 10)}…{fileHash.slice(-6)}
            </span>
            {mayDownload && (
              <Link to={paths.evidenceFile(id)} reloadDocument>
                Download, {Math.ceil(fileSize / 1000).toLocaleString('en')} kB
              </Link>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** How many rows the figures rest on, and which were left out why. */
function LeftOut({ id, result: { rowsRead, rowsUsed, otherOutcomes, unreadable } }: { id: string; result: AnalysisResult }) {
  const leftOut = rowsRead - rowsUsed
  return (
    <div className="mt-6 text-small">
      <p>
        {rowsRead.toLocaleString('en')} rows, {leftOut === 0 ? 'none' : leftOut.toLocaleString('en')} left out.{' '}
        {otherOutcomes.length > 0 && `Other outcomes: ${otherOutcomes.map(({ value, count }) => `${value} (${count})`).join(', ')}. `}
      </p>
      {unreadable.count > 0 && (
        <details className="mt-1">
          <summary className="min-h-9 cursor-pointer py-1.5">{unreadable.count} rows could not be read</summary>
          <ul className="mt-1 list-disc ps-5 text-ink-2">
            {unreadable.first.slice(0, 20).map(({ line, reason }) => (
              <li key={line}>
                Line {line}: {reason}
              </li>
            ))}
          </ul>
          <Link to={paths.evidenceLeftOut(id)} reloadDocument className="mt-2 inline-block">
            These rows as a CSV
          </Link>
        </details>
      )}
    </div>
  )
}
