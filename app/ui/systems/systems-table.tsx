import { Link } from '@remix-run/react'
import type { SystemFilters, SystemList } from '#domain/systems'
import { paths } from '#kernel/paths'
import { LevelBeam } from '#ui/parts/level-beam'
import { ModalityMark } from '#ui/parts/modality-mark'
import { SortHead } from '#ui/parts/sort-head'
import { Table } from '#ui/parts/table'
import { dateInWords } from './catalogue-date.ts'
import { developersInWords } from './description.ts'
import { parametersInWords } from './parameters.ts'

type Props = { list: SystemList; filters: SystemFilters }

/** The systems in rows; every head sorts by link, a second time the other way round. */
export function SystemsTable({ list, filters }: Props) {
  return (
    <Table caption="Systems of the catalogue" flows>
      <thead>
        <tr>
          {heads.map(({ sort, name, isNumber }) => {
            const direction = list.sort === sort ? list.direction : undefined
            const turned = direction && (direction === 'ascending' ? 'descending' : 'ascending')
            return (
              <SortHead
                key={sort}
                to={paths.systems({ ...filters, sort, direction: turned, cursor: null })}
                direction={direction}
                isNumber={isNumber}
              >
                {name}
              </SortHead>
            )
          })}
        </tr>
      </thead>
      <tbody>
        {list.items.map((system) => (
          <SystemRow key={system.id} system={system} />
        ))}
      </tbody>
    </Table>
  )
}

function SystemRow({ system }: { system: SystemList['items'][number] }) {
  return (
    <tr>
      <th scope="row" className="cell-title">
        <span className="flex items-baseline gap-2.5">
          {system.modality && <ModalityMark modality={system.modality} isBare />}
          <Link to={paths.system(system.slug)}>{system.name}</Link>
        </span>
      </th>
      <td>{developersInWords(system.developer)}</td>
      <td className="whitespace-nowrap">{dateInWords(system.releasedOn, 'short')}</td>
      <td className="cell-number" data-label="parameters">
        {parametersInWords(system.parameters)}
      </td>
      <td>{system.accessLevel ? <LevelBeam level={system.accessLevel} /> : 'not stated'}</td>
      <td className="cell-number" data-label="open issues">
        {system.openIssues}
      </td>
    </tr>
  )
}

const heads = [
  { sort: 'name', name: 'Name', isNumber: false },
  { sort: 'developer', name: 'Developer', isNumber: false },
  { sort: 'released', name: 'Released', isNumber: false },
  { sort: 'parameters', name: 'Parameters', isNumber: true },
  { sort: 'level', name: 'Access level', isNumber: false },
  { sort: 'issues', name: 'Open issues', isNumber: true },
] as const
