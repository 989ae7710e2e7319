/** A number with what it is divided into. Cells of a division may be withheld, totals never. */
export type Division = { name: string; cells: readonly { name: string; value: number }[]; isWhole: boolean }
/** What came, what stood open before and what stands open after: together they say how much must have ended. */
export type Balance = { received: number; openBefore: number; openAfter: number }
export type Tally = {
  total: number | null
  balance?: Balance
  asides?: readonly { name: string; value: number }[]
  divisions?: readonly Division[]
}

/** From the first instant of a span to before the first of the next. */
export type Period = { from: Date; to: Date }

export const metricGroups = [
  'Reports and issues',
  'Flags and notices',
  'Sanctions and statements',
  'People and policies',
  'The log',
] as const
export type MetricGroup = (typeof metricGroups)[number]

export type Figure = {
  id: string
  group: MetricGroup
  title: string
  definition: string
  unit: 'count' | 'days'
  total: number | null
  /** Why there is no number, where that is by design. */
  why: string | null
  asides: readonly { name: string; value: number }[]
  divisions: readonly { name: string; cells: readonly { name: string; value: number | null }[] }[]
}

const smallest = 5

/**
 * Withholds the cells from 1 to 4, so that nobody is found in a crossing of small numbers. Where one cell alone would be withheld it could be
 * worked out from the total, so the smallest other one goes with it, a zero included.
 */
export function withholdSmall(cells: Division['cells']): { name: string; value: number | null }[] {
  const isSmall = ({ value }: { value: number }) => value > 0 && value < smallest
  const withheld = new Set(cells.filter(isSmall))
  if (withheld.size === 1) {
    const [next] = cells.filter((cell) => !withheld.has(cell)).toSorted((a, b) => a.value - b.value)
    if (next) withheld.add(next)
  }
  return cells.map((cell) => ({ name: cell.name, value: withheld.has(cell) ? null : cell.value }))
}

/** The middle value, the mean of the two middle ones for an even count; null for none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  if (sorted.length === 0) return null
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The smallest value that so many percent of all do not exceed (nearest rank); null for none. */
export function percentile(values: readonly number[], percent: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? null
}

const shape = /^(\d{4})-(0[1-9]|1[0-2])$/
export const isMonth = (text: string) => shape.test(text)
/** The calendar month of an instant in UTC, as YYYY-MM. */
export const monthOf = (instant: Date) => instant.toISOString().slice(0, 7)

export function periodOf(month: string): Period {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return { from: new Date(Date.UTC(year, number - 1)), to: new Date(Date.UTC(year, number)) }
}

/** The months from one to another, both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = monthOf(periodOf(month).to)) months.push(month)
  return months
}
