import { Link } from '@remix-run/react'
import type { Timeline, TimelineFilters, TimelineRow } from '#domain/systems'
import { modalityNames } from '#domain/systems/model'
import { paths } from '#kernel/paths'
import { LevelBeam } from '#ui/parts/level-beam'
import { Pager } from '#ui/parts/pager'
import { RecordSection } from '#ui/parts/record-section'
import { SortHead } from '#ui/parts/sort-head'
import { Table } from '#ui/parts/table'
import { dateInWords } from './catalogue-date.ts'
import { developersInWords } from './description.ts'
import { parametersInWords } from './parameters.ts'
import { timelineQuery } from './timeline-query.ts'

type Props = { timeline: Timeline; filters: TimelineFilters }

/** The same releases as a table: what the figure says, for readers who cannot see it and for those who want the numbers. */
export function TimelineTable({ timeline: { rows, page, next, direction }, filters }: Props) {
  return (
    <RecordSection
      title="The same as a table"
      note={
        <>
          <p>
            {rows.length === 1 ? '1 release' : `${rows.length} releases`}, sorted by {heads.find(({ sort }) => sort === filters.sort)?.by}.
          </p>
          <p>
            <a href={paths.timelineCsv(timelineQuery(filters))} download>
              Download as CSV
            </a>
          </p>
        </>
      }
    >
      <Table caption="Releases on the timeline" flows>
        <thead>
          <tr>
            {heads.map(({ sort, name, isNumber }) => {
              const isHere = filters.sort === sort
              const turnedRound = direction === 'ascending' ? ('descending' as const) : ('ascending' as const)
              return (
                <SortHead
                  key={sort}
                  to={paths.timeline(timelineQuery(filters, { sort, direction: isHere ? turnedRound : undefined }))}
                  direction={isHere ? direction : undefined}
                  isNumber={isNumber}
                >
                  {name}
                </SortHead>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {page.map((row) => (
            <Row key={row.id} row={row} filters={filters} />
          ))}
        </tbody>
      </Table>
      <Pager
        older={next && paths.timeline(timelineQuery(filters, { after: next }))}
        newer={filters.after ? paths.timeline(timelineQuery(filters)) : null}
        olderText="More releases"
        newerText="From the beginning"
      />
    </RecordSection>
  )
}

function Row({ row, filters }: { row: TimelineRow; filters: TimelineFilters }) {
  return (
    <tr>
      <th scope="row" className="cell-title">
        <Link to={paths.system(row.slug)}>{row.name}</Link>
        <small>{row.release}</small>
      </th>
      <td>
        <Link
          to={paths.timeline(timelineQuery(filters, { developer: row.developer.split(';')[0]?.trim() }))}
          className="text-ink"
          preventScrollReset
        >
          {developersInWords(row.developer)}
        </Link>
      </td>
      <td>{row.modality ? modalityNames[row.modality] : 'not stated'}</td>
      <td className="whitespace-nowrap">{dateInWords(row.releasedOn, 'short')}</td>
      <td>
        <LevelBeam level={row.level} />
      </td>
      <td className="cell-number" data-label="parameters">
        {parametersInWords(row.parameters)}
      </td>
      <td className="cell-number" data-label="open issues">
        {row.openIssues}
      </td>
    </tr>
  )
}

const heads = [
  { sort: 'system', name: 'System', by: 'name', isNumber: false },
  { sort: 'developer', name: 'Developer', by: 'developer', isNumber: false },
  { sort: 'kind', name: 'Kind', by: 'kind', isNumber: false },
  { sort: 'released', name: 'Released', by: 'date', isNumber: false },
  { sort: 'level', name: 'Access', by: 'access level', isNumber: false },
  { sort: 'parameters', name: 'Parameters', by: 'size', isNumber: true },
  { sort: 'issues', name: 'Open issues', by: 'the open issues of its system', isNumber: true },
] as const
