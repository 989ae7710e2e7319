import type { TrialsPreview } from '#domain/evidence/model'
import { ScrollRegion } from '#ui/parts/scroll-region'
import { Table } from '#ui/parts/table'

type Props = { preview: TrialsPreview; roles: Record<string, string> }

/** The first rows of the file; columns that have a meaning are washed and named. */
export function FirstRows({ preview: { columns, rows }, roles }: Props) {
  const wash = (name: string) => (roles[name] && name ? 'bg-accent-wash' : '')
  return (
    <section className="mt-12 border-t border-ink pt-6">
      <h2 className="mb-4 text-h2">First rows of your file</h2>
      <ScrollRegion label="First rows of your file">
        <Table caption="The first rows as they stand in the file">
          <thead>
            <tr>
              {columns.map(({ name }) => (
                <th key={name} scope="col" className={wash(name)}>
                  {name !== '' && roles[name] && <span className="block text-accent">{roles[name]}</span>}
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={keyOf(row, at)}>
                {columns.map(({ name }, place) => (
                  <td key={name} className={wash(name)}>
                    <span className="line-clamp-3 max-w-72">{row[place]}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </ScrollRegion>
    </section>
  )
}

/** Rows may repeat and never move, so their place belongs to what they are. */
const keyOf = (row: string[], at: number) => `${at} ${row[0]}`
