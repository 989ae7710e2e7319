import { Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { QueueRow } from '#domain/triage'
import { type QueueSort, queueViewNames } from '#domain/triage/model'
import { Hazard } from '#ui/parts/hazard'
import { SortHead } from '#ui/parts/sort-head'
import { Table } from '#ui/parts/table'
import { AnswerDue } from './due-rule.tsx'
import { freshList, useQueueAddress } from './queue-address.ts'
import { shortSpan } from './span.ts'

type Props = { rows: QueueRow[]; view: keyof typeof queueViewNames; sort: QueueSort; selectedId: string | null; now: Date }

export function QueueTable({ rows, view, sort, selectedId, now }: Props) {
  const address = useQueueAddress()
  const other = sort === 'oldest' ? 'newest' : 'oldest'

  return (
    <Table caption={`Reports: ${queueViewNames[view]}`} flows>
      <thead>
        <tr>
          <th scope="col" className="ps-3!">
            <span className="sr-only">Tick</span>
          </th>
          <th scope="col">Report</th>
          <th scope="col">Class</th>
          <th scope="col">Evidence</th>
          <th scope="col" className="cell-number">
            Age
          </th>
          <SortHead to={address({ ...freshList, sort: other })} direction={sort === 'oldest' ? 'ascending' : 'descending'}>
            Answer due
          </SortHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} isSelected={row.id === selectedId} now={now} />
        ))}
      </tbody>
    </Table>
  )
}

function Row({ row, isSelected, now }: { row: QueueRow; isSelected: boolean; now: Date }) {
  const address = useQueueAddress()
  const place = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isSelected) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  const isOthers = row.holder !== null && !row.isMine

  return (
    <tr
      ref={place}
      className={`relative scroll-my-20 border-l-4 max-sm:ps-12! sm:*:py-1.5! ${isSelected ? 'border-accent bg-accent-wash' : 'border-transparent hover:bg-well'}`}
    >
      <td className="z-10 w-8 max-sm:absolute max-sm:start-3 max-sm:top-3 sm:relative sm:ps-3!">
        <input
          type="checkbox"
          name="report"
          value={row.id}
          form="several"
          data-key={isSelected ? 'x' : undefined}
          aria-label={`Tick ${row.title}`}
          className="tick block"
        />
      </td>
      <th scope="row" className="max-sm:basis-full">
        <Link
          to={`${address({ selected: row.id, show: null })}#selected`}
          aria-current={isSelected ? 'true' : undefined}
          className={`no-underline after:absolute after:inset-0 ${isOthers ? 'text-ink-2' : 'text-ink'}`}
        >
          {row.title}
        </Link>
        <small className="block text-micro font-normal text-ink-2">
          {row.systemName} · {row.kind} · {row.track}
          {row.isMine && <b className="text-accent"> · claimed by you</b>}
          {isOthers && <b> · {row.holder}</b>}
        </small>
      </th>
      <td className={row.hazard ? '' : 'max-sm:hidden'}>
        {row.hazard ? <Hazard hazard={row.hazard} /> : <span className="text-ink-3">–</span>}
      </td>
      <td>{row.evidence ?? <span className="text-ink-3">none</span>}</td>
      <td className="cell-number">{shortSpan(now.getTime() - row.submittedAt.getTime())}</td>
      <td>
        <AnswerDue clock={row.clock} now={now} />
      </td>
    </tr>
  )
}
