import type { Agreement } from './model.ts'

export type Intraclass = { single: Agreement; average: Agreement; consistency: Agreement }

/**
 * Intraclass correlations of a full table: one row a thing rated, one column a rater, nothing missing. `single` is ICC(2,1), agreement of one
 * rater drawn from many; `average` ICC(2,k), of the mean of these k; `consistency` ICC(3,1), where only these raters matter and a rater who
 * is always higher does no harm. At most 1; below 0 where raters differ more than things do. Undefined (null, with the reason) with fewer
 * than two things or raters, or where there is no spread to divide by. Throws a RangeError on rows of different length or values that are
 * not finite. Source: Shrout and Fleiss (1979).
 */
export function intraclass(table: readonly (readonly number[])[]): Intraclass {
  const [things, raters] = [table.length, table[0]?.length ?? 0]
  if (table.some((row) => row.length !== raters)) throw new RangeError('Every thing is rated by every rater')
  if (!table.flat().every(Number.isFinite)) throw new RangeError('Every rating is a finite number')
  if (things < 2 || raters < 2) return same({ value: null, why: 'no-pairs' })

  const { betweenThings, betweenRaters, residual } = meanSquares(table, things, raters)
  const ofRaters = (raters / things) * (betweenRaters - residual)
  return {
    single: ratio(betweenThings - residual, betweenThings + (raters - 1) * residual + ofRaters),
    average: ratio(betweenThings - residual, betweenThings + (betweenRaters - residual) / things),
    consistency: ratio(betweenThings - residual, betweenThings + (raters - 1) * residual),
  }
}

const same = (one: Agreement): Intraclass => ({ single: one, average: one, consistency: one })
const ratio = (above: number, below: number): Agreement =>
  below === 0 ? { value: null, why: 'all-equal' } : { value: above / below, why: null }

/** Two-way analysis of variance with one rating in each cell. */
function meanSquares(table: readonly (readonly number[])[], things: number, raters: number) {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = (values: readonly number[], around: number) => values.reduce((sum, value) => sum + (value - around) ** 2, 0)
  const grand = mean(table.flat())
  const ofThings = raters * squares(table.map(mean), grand)
  const columns = Array.from({ length: raters }, (_, place) => table.map((row) => row[place] ?? 0))
  const ofRaters = things * squares(columns.map(mean), grand)
  const rest = squares(table.flat(), grand) - ofThings - ofRaters
  return {
    betweenThings: ofThings / (things - 1),
    betweenRaters: ofRaters / (raters - 1),
    residual: rest / ((things - 1) * (raters - 1)),
  }
}
