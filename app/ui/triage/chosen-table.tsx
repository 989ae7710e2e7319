import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { paths } from '#kernel/paths'
import { ColumnHeads } from '#ui/parts/column-heads'
import { Table } from '#ui/parts/table'

type Row = { id: string; title: string; systemName: string; author: string; why: string | null }
type Props = { rows: Row[]; caption: string; outcome: (row: Row) => ReactNode }

/** Several reports with what would happen to each, or why it is left out. */
export function ChosenTable({ rows, caption, outcome }: Props) {
  return (
    <Table caption={caption} flows>
      <ColumnHeads names={['Report', 'Reporter', 'What will happen']} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="cell-title">
              <Link to={paths.reportPage(row.id)} className="wrap-anywhere">
                {row.title}
              </Link>
              <small>{row.systemName}</small>
            </th>
            <td className="wrap-anywhere">{row.author}</td>
            <td>{row.why === null ? outcome(row) : <span className="text-ink-2">Left out: {row.why}</span>}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
