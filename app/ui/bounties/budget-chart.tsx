import { Moment } from '#ui/parts/moment'
import { ScrollRegion } from '#ui/parts/scroll-region'
import { Table } from '#ui/parts/table'
import { Amount } from './amount.tsx'

type Point = { number: number; at: Date; left: number; setAside: number; spent: number }
type Props = { points: readonly Point[]; currency: string }

/** How the money of a programme stood after each movement: the part spent filled, the part set aside outlined. The table says the same. */
export function BudgetChart({ points, currency }: Props) {
  const most = Math.max(1, ...points.map(({ left, setAside, spent }) => left + setAside + spent))
  const place = (n: number) => (points.length === 1 ? 100 : (n / (points.length - 1)) * 100)
  const line = (of: (point: Point) => number) => {
    const steps = points.map((point, n) => `${n === 0 ? 'M' : 'L'}${place(n).toFixed(2)},${(100 - (of(point) / most) * 100).toFixed(2)}`)
    return points.length === 1
      ? `M0,${(100 - (of(points[0] as Point) / most) * 100).toFixed(2)} ${steps[0]?.replace('M', 'L')}`
      : steps.join(' ')
  }
  return (
    <div>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="h-40 w-full border-b border-ink" aria-hidden="true">
        <path d={`${line(({ spent }) => spent)} L100,100 L0,100 Z`} className="fill-accent" />
        <path
          d={line(({ spent, setAside }) => spent + setAside)}
          className="fill-none stroke-accent"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={line(({ spent, setAside, left }) => spent + setAside + left)}
          className="fill-none stroke-ink-2"
          strokeWidth="1.5"
          strokeDasharray="4 3"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <p className="mt-2 text-small text-ink-2">
        Filled: paid or donated. Line above it: set aside as well. Dashed: all that came in and stayed.
      </p>
      <details className="mt-3">
        <summary>The same as a table</summary>
        <ScrollRegion label="Budget over time">
          <Table caption="Budget after each movement" isNumeric>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col" className="cell-number">
                  Free
                </th>
                <th scope="col" className="cell-number">
                  Set aside
                </th>
                <th scope="col" className="cell-number">
                  Spent
                </th>
              </tr>
            </thead>
            <tbody>
              {points.map(({ number, at, left, setAside, spent }) => (
                <tr key={number}>
                  <th scope="row">
                    <Moment at={at} as="full" />
                  </th>
                  <td className="cell-number">
                    <Amount minor={left} currency={currency} />
                  </td>
                  <td className="cell-number">
                    <Amount minor={setAside} currency={currency} />
                  </td>
                  <td className="cell-number">
                    <Amount minor={spent} currency={currency} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </ScrollRegion>
      </details>
    </div>
  )
}
