import { Moment } from '#ui/parts/moment'
import { ScrollRegion } from '#ui/parts/scroll-region'
import { Table } from '#ui/parts/table'
import { Amount } from './amount.tsx'

type Point = { number: number; at: Date; left: number; setAside: number; spent: number }
type Props = { points: readonly Point[]; currency: string }

/** How the money of a programme stood over time, in steps, since it moves at once: the part spent filled, the part set aside outlined. */
export function BudgetChart({ points, currency }: Props) {
  const most = Math.max(1, ...points.map(({ left, setAside, spent }) => left + setAside + spent))
  // A movement never stands before the one that it follows, whatever a clock that was set back wrote beside it.
  const moments = points.map((_, n) => Math.max(...points.slice(0, n + 1).map(({ at }) => at.getTime())))
  const [start = 0, end = 0] = [moments[0], moments.at(-1)]
  const span = Math.max(1, end - start)
  // The last movement is drawn a little before the edge, so that where it led can be seen.
  const place = (n: number) => ((((moments[n] ?? end) - start) / span) * 94).toFixed(2)
  const line = (of: (point: Point) => number) => {
    const height = (point: Point) => (100 - (of(point) / most) * 96).toFixed(2)
    return `M0,100 ${points.map((point, n) => `H${place(n)} V${height(point)}`).join(' ')} H100`
  }
  return (
    <div>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="h-40 w-full border-b border-ink" aria-hidden="true">
        <path d={`${line(({ spent }) => spent)} V100 Z`} className="fill-accent" />
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
      {points.length > 0 && (
        <p className="mt-1 flex flex-wrap justify-between gap-x-4 text-micro text-ink-2">
          <Moment at={new Date(start)} />
          <span>
            at most <Amount minor={most} currency={currency} />
          </span>
          <Moment at={new Date(end)} />
        </p>
      )}
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
