import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import type { EndCounts } from '#domain/issues'
import { type ReleaseStatus, releaseStatuses, type IssueState as State } from '#domain/issues/model'
import { paths } from '#kernel/paths'
import { StatusDot, statusWords } from '#ui/issues/status-dot'
import { Empty } from '#ui/parts/empty'
import { Moment } from '#ui/parts/moment'
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
type Props = { slug: string; open: readonly BoardIssue[]; counts: EndCounts; named: readonly Named[]; now: Date }
type Named = { publicId: string; notifiedAt: Date | null }

/** The open published issues of a system: how grave, where they stand, for how long, and which releases have them. */
export function SystemBoard({ slug, open, counts, named, now }: Props) {
  return (
    <RecordSection
      title="Open issues"
      note={
        counts.all > 0 && (
          <>
            {tally(counts)} <Link to={paths.issues({ system: slug })}>{counts.all === 1 ? 'Open it' : `All ${upTo(counts.all)}`}</Link>
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
          {counts.open > open.length && <p className="pt-4 text-small text-ink-2">These {open.length} have been open the longest.</p>}
          <DotLegend issues={open} />
        </>
      )}
      {named.length > 0 && <OnlyNamed issues={named} />}
    </RecordSection>
  )
}

/** What is not published yet, and has had no answer for a month: that is a public fact by itself. */
function OnlyNamed({ issues }: { issues: readonly Named[] }) {
  return (
    <div className="pt-6 text-small">
      <p className="text-ink-2">Not published, and without an answer from its owner for 30 days or more:</p>
      <ul>
        {issues.map(({ publicId, notifiedAt }) => (
          <li key={publicId} className="border-b border-rule py-2">
            <Link to={paths.issue(publicId)}>{publicId}</Link>
            {notifiedAt && (
              <>
                , owner told on <Moment at={notifiedAt} />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
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

const atMost = 1000
const upTo = (count: number) => (count > atMost ? 'over 1,000' : String(count))

function tally({ all, open, resolved, dismissed }: EndCounts): string {
  if (all > atMost) return ''
  const parts = [`${open || 'None'} open`, ...(resolved ? [`${resolved} resolved`] : []), ...(dismissed ? [`${dismissed} dismissed`] : [])]
  return `${parts.join(', ')}.`
}
