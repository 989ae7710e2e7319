import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { StatusDot, statusWords } from '#ui/issues/status-dot'
import { IssueState } from '#ui/parts/issue-state'
import { Moment } from '#ui/parts/moment'
import { Severity } from '#ui/parts/severity'
import { daysBetween, silenceOf } from '../issues/silence.ts'
import type { BoardIssue } from './system-board.tsx'

/** One issue on the board of its system, with how the owner's answer stands under its state. */
export function SystemBoardRow({ issue, now }: { issue: BoardIssue; now: Date }) {
  return (
    <tr>
      <th scope="row" className="cell-title">
        <Link to={paths.issue(issue.publicId)}>{issue.title}</Link>
        <small>{issue.publicId}</small>
      </th>
      <td>
        <Severity severity={issue.severity} />
      </td>
      <td>
        <IssueState state={issue.state} />
        <Answer issue={issue} now={now} />
      </td>
      <td className="cell-number" data-label="open">
        {inDays(daysBetween(issue.openedAt, now))}
      </td>
      <td className="whitespace-nowrap">
        {issue.releases.map(({ name, status }) => (
          <span key={name} title={`${name}: ${statusWords[status]}`} className="me-1.5">
            <StatusDot status={status} />
            <span className="sr-only">{`${name}: ${statusWords[status]}. `}</span>
          </span>
        ))}
      </td>
    </tr>
  )
}

function Answer({ issue, now }: { issue: BoardIssue; now: Date }) {
  const { notifiedAt, answeredAt, until } = issue
  const silence = silenceOf({ ...issue, now })
  if (silence) {
    return (
      <span className="block">
        <IssueState state="silent" word={silence} />
      </span>
    )
  }

  return (
    <small className="block text-micro text-ink-2">
      {until ? (
        <>
          until <Moment at={until} />
        </>
      ) : answeredAt ? (
        `answered after ${inDays(daysBetween(notifiedAt ?? issue.openedAt, answeredAt))}`
      ) : notifiedAt ? (
        `day ${daysBetween(notifiedAt, now)} of 30 to answer`
      ) : (
        'no contact known'
      )}
    </small>
  )
}

const inDays = (days: number) => (days === 1 ? '1 day' : `${days} days`)
