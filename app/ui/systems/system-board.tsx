import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { type ReleaseStatus, releaseStatuses, type IssueState as State } from '#domain/issues/model'
import { paths } from '#kernel/paths'
import { StatusDot, statusWords } from '#ui/issues/status-dot'
import { Empty } from '#ui/parts/empty'
import { RecordSection } from '#ui/parts/record-section'
import type { Severity } from '#ui/parts/severity'
import { Table } from '#ui/parts/table'
import { SystemBoardRow } from './system-board-row.tsx'

export type BoardIssue = {
  publicId: string
  title: string
  severity: ComponentProps<typeof Severity>['severity']
  state: State
  openedAt: Date
  notifiedAt: Date | null
  answeredAt: Date | null
  until: Date | null
  releases: { name: string; status: ReleaseStatus }[]
}
type Props = { slug: string; issues: readonly BoardIssue[]; now: Date }

/** The open published issues of a system: how grave, where they stand, for how long, and which releases have them. */
export function SystemBoard({ slug, issues, now }: Props) {
  const open = issues.filter(({ state }) => !isClosed(state))

  return (
    <RecordSection
      title="Open issues"
      note={
        issues.length > 0 && (
          <>
            {tally(issues)} <Link to={paths.issues({ system: slug })}>{issues.length === 1 ? 'Open it' : `All ${issues.length}`}</Link>
          </>
        )
      }
    >
      {open.length === 0 ? (
        <Empty title="No published issue is open" to={paths.report({ system: slug })} linkText="Report a problem with it">
          <p>That says what is on record here, not that the system is free of bias.</p>
        </Empty>
      ) : (
        <>
          <Table caption="Open issues of this system" flows>
            <thead>
              <tr>
                <th scope="col">Issue</th>
                <th scope="col">Severity</th>
                <th scope="col">State and answer</th>
                <th scope="col" className="cell-number">
                  Open for
                </th>
                <th scope="col">Releases</th>
              </tr>
            </thead>
            <tbody>
              {open.map((issue) => (
                <SystemBoardRow key={issue.publicId} issue={issue} now={now} />
              ))}
            </tbody>
          </Table>
          <DotLegend issues={open} />
        </>
      )}
    </RecordSection>
  )
}

function DotLegend({ issues }: { issues: readonly BoardIssue[] }) {
  const used = releaseStatuses.filter((status) => issues.some(({ releases }) => releases.some((release) => release.status === status)))
  if (used.length === 0) return null

  return (
    <p className="flex flex-wrap gap-x-6 pt-4 text-small text-ink-2">
      <span>Releases, oldest first:</span>
      {used.map((status) => (
        <span key={status}>
          <StatusDot status={status} /> {statusWords[status]}
        </span>
      ))}
    </p>
  )
}

const isClosed = (state: State) => state === 'resolved' || state === 'dismissed'

function tally(issues: readonly BoardIssue[]): string {
  const count = (of: (state: State) => boolean) => issues.filter(({ state }) => of(state)).length
  const parts = [
    `${count((state) => !isClosed(state)) || 'None'} open`,
    `${count((state) => state === 'resolved')} resolved`,
    `${count((state) => state === 'dismissed')} dismissed`,
  ]
  return `${parts.filter((part) => !part.startsWith('0')).join(', ')}.`
}
