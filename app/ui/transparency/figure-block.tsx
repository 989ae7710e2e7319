import type { Figure } from '#domain/transparency/model'
import { Table } from '#ui/parts/table'

/** One count: its number, what it means, and what it is divided into. */
export function FigureBlock({ id, title, definition, unit, total, why, asides, divisions }: Figure) {
  return (
    <section className="border-t border-rule py-6 first:border-t-0 first:pt-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <h3 className="text-h3">
          {title} <span className="text-micro font-normal text-ink-3">{id}</span>
        </h3>
        <p className="text-h2">{total === null ? <span className="text-small text-ink-2">{why}</span> : said(total, unit)}</p>
      </div>
      <p className="mt-1 max-w-body text-small text-ink-2">{definition}</p>
      {asides.length > 0 && total !== null && (
        <p className="mt-2 text-small">
          {asides
            .filter(({ value }) => value > 0)
            .map(({ name, value }) => `${name}: ${said(value, 'count')}`)
            .join(' · ')}
        </p>
      )}
      {total !== null && total > 0 && (
        <div className="mt-4 grid gap-x-12 gap-y-6 sm:grid-cols-2">
          {divisions.map((division) => (
            <DivisionTable key={division.name} {...division} title={title} />
          ))}
        </div>
      )}
    </section>
  )
}

function DivisionTable({ name, cells, title }: Figure['divisions'][number] & { title: string }) {
  if (cells.length === 0) return null
  return (
    <Table caption={`${title}: ${name}`}>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" className="cell-number">
            Number
          </th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <tr key={cell.name}>
            <td>{cell.name}</td>
            <td className="cell-number">
              {cell.value === null ? <span className="text-small text-ink-2">withheld</span> : said(cell.value, 'count')}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const said = (value: number, unit: 'count' | 'days') =>
  unit === 'days' ? `${value.toLocaleString('en', { maximumFractionDigits: 1 })} days` : value.toLocaleString('en')
