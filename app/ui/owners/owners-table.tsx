import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import type { ReleaseStatus } from '#domain/issues/model'
import { paths } from '#kernel/paths'
import { StatusDot, statusWords } from '#ui/issues/status-dot'
import { IssueState } from '#ui/parts/issue-state'
import { Severity } from '#ui/parts/severity'
import { Table } from '#ui/parts/table'
import { daysBetween } from '../issues/silence.ts'

type Row = {
  publicId: string
  title: string
  state: ComponentProps<typeof IssueState>['state']
  severity: ComponentProps<typeof Severity>['severity']
  openedAt: Date
  notifiedAt: Date | null
  answeredAt: Date | null
  systemName: string
  releases: { name: string; status: ReleaseStatus }[]
}
type Props = { caption: string; rows: Row[]; now: Date }

/** Issues as a table: age, severity, state, and a dot for each release. */
export function OwnersTable({ caption, rows, now }: Props) {
  return (
    <Table caption={caption} flows>
      <thead>
        <tr>
          <th scope="col">Issue</th>
          <th scope="col">Severity</th>
          <th scope="col">State</th>
          <th scope="col" className="cell-number">
            Open for
          </th>
          <th scope="col">Releases</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.publicId}>
            <td className="cell-title">
              <Link to={paths.issue(row.publicId)}>{row.title}</Link>
              <small>
                {row.publicId} · {row.systemName}
              </small>
            </td>
            <td>
              <Severity severity={row.severity} />
            </td>
            <td>
              <IssueState state={row.state} />
              {!row.answeredAt && row.notifiedAt && (
                <small className="block text-ink-2">day {daysBetween(row.notifiedAt, now)} of 30</small>
              )}
            </td>
            <td className="cell-number" data-label="open">
              {daysIn(daysBetween(row.openedAt, now))}
            </td>
            <td data-label="releases">
              {row.releases.map(({ name, status }) => (
                <span key={name} title={`${name}: ${statusWords[status]}`} className="me-1">
                  <StatusDot status={status} />
                  <span className="sr-only">
                    {name}: {statusWords[status]}
                  </span>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const daysIn = (days: number) => (days === 1 ? '1 day' : `${days} days`)
