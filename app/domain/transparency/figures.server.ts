import type { Db } from '#db/open.server'
import { type Balance, type Period, periodOf, type Tally } from './model.ts'
import { metrics } from './registry.server.ts'

/** One number of a month: a total where division and cell are empty, an aside under the division "aside". */
export type Line = { metric: string; division: string; cell: string; value: number | null }
export const aside = 'aside'

/** All numbers of a month, counted now from raw rows. What may not be shown finer than a year is only counted in December. */
export async function countMonth(db: Db, month: string): Promise<Line[]> {
  const lines: Line[] = []
  for (const { id, isYearly, count } of metrics) {
    if (isYearly && !month.endsWith('-12')) continue
    const tally = await count(db, isYearly ? yearOf(month) : periodOf(month))
    const fault = faultOf(tally)
    if (fault) throw new Error(`${id} of ${month} does not add up: ${fault}`)
    lines.push(...linesOf(id, tally))
  }
  return lines
}

/**
 * The cells of a division that covers every row must sum to the total, and what came and stood open before must have ended or stand open
 * after; checked before anything is shown or frozen.
 */
export function faultOf({ total, balance, divisions = [] }: Tally): string | null {
  if (balance && balance.openBefore + balance.received !== (total ?? 0) + balance.openAfter)
    return `${balance.openBefore} were open and ${balance.received} came, but ${total} ended and ${balance.openAfter} are open`
  const wrong = divisions.find(({ isWhole, cells }) => isWhole && cells.reduce((sum, { value }) => sum + value, 0) !== total)
  return wrong ? `the cells of ${wrong.name} are not ${total}` : null
}

function linesOf(metric: string, { total, balance, asides = [], divisions = [] }: Tally): Line[] {
  return [
    { metric, division: '', cell: '', value: total },
    ...(balance ? balanceLines(metric, balance) : []),
    ...asides.map(({ name, value }) => ({ metric, division: aside, cell: name, value })),
    ...divisions.flatMap(({ name, cells }) => cells.map((cell) => ({ metric, division: name, cell: cell.name, value: cell.value }))),
  ]
}

function yearOf(month: string): Period {
  return { from: periodOf(`${month.slice(0, 4)}-01`).from, to: periodOf(month).to }
}

const balanceLines = (metric: string, { received, openBefore, openAfter }: Balance): Line[] => [
  { metric, division: aside, cell: 'open before', value: openBefore },
  { metric, division: aside, cell: 'received', value: received },
  { metric, division: aside, cell: 'open at the end', value: openAfter },
]
