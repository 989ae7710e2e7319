import { and, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import type { Division, MetricGroup, Period, Tally } from './model.ts'

/** One count of the page: what it means, and the one query that makes it from raw rows. */
export type Metric = {
  id: string
  group: MetricGroup
  title: string
  definition: string
  unit?: 'count' | 'days'
  /** Counts that no span shorter than a year may show. */
  isYearly?: boolean
  count: (db: Db, period: Period) => Promise<Tally>
}

type Column = Parameters<typeof gte>[0]

/** The condition that a moment lies in a period. */
export const within = (moment: Column, { from, to }: Period): SQL => and(gte(moment, from), lt(moment, to))!
export const rowCount = sql<number>`count(*)`.mapWith(Number)

/** A division of rows by a word of theirs, in the order of the words; every row is in one cell. */
export function divide<Row>(name: string, rows: readonly Row[], words: readonly string[], wordOf: (row: Row) => string): Division {
  return {
    name,
    isWhole: true,
    cells: words.map((word) => ({ name: said(word), value: rows.filter((row) => wordOf(row) === word).length })),
  }
}

/** A division in which a row may be in several cells, such as the clauses that a decision names. */
export function spread<Row>(name: string, rows: readonly Row[], wordsOf: (row: Row) => readonly string[]): Division {
  const words = [...new Set(rows.flatMap(wordsOf))].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  return {
    name,
    isWhole: false,
    cells: words.map((word) => ({ name: said(word), value: rows.filter((row) => wordsOf(row).includes(word)).length })),
  }
}

const said = (word: string) => word.replaceAll('_', ' ')
