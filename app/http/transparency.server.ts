import type { TransparencyPage } from '#domain/transparency'
import { toCsvLine } from '#kernel/csv'

const withheld = 'fewer than 5 or withheld with them'

/** The figures of a month, one number a line, as the page shows them. */
export function transparencyCsv({ month, frozenAt, figures }: TransparencyPage): string {
  const state = frozenAt ? `frozen ${frozenAt.toISOString()}` : 'so far'
  const line = (id: string, title: string, division: string, cell: string, value: string, unit: string) =>
    toCsvLine([month, state, id, title, division, cell, value, unit])
  const lines = figures.flatMap(({ id, title, unit, total, asides, divisions }) => [
    line(id, title, '', '', total === null ? '' : String(total), unit),
    ...asides.map(({ name, value }) => line(id, title, '', name, String(value), 'count')),
    ...divisions.flatMap(({ name, cells }) =>
      cells.map((cell) => line(id, title, name, cell.name, cell.value === null ? withheld : String(cell.value), unit)),
    ),
  ])
  return toCsvLine(['month', 'state', 'id', 'title', 'division', 'cell', 'value', 'unit']) + lines.join('')
}

/** The same for programs; a withheld cell is null. */
export function transparencyJson({ month, from, to, frozenAt, figures, errata }: TransparencyPage) {
  return { month, from, to, frozen_at: frozenAt, figures, errata }
}

/** For the operator: all of it for a program, or each number under its name. */
export function statsOf(page: TransparencyPage, isForPrograms: boolean): Record<string, unknown> {
  if (isForPrograms) return transparencyJson(page)
  const { month, frozenAt, figures } = page
  const lines = figures.flatMap(({ id, title, total, why, divisions }) => [
    [`${id} ${title}`, total ?? why],
    ...divisions.flatMap(({ name, cells }) => cells.map((cell) => [`${id} ${name}, ${cell.name}`, cell.value ?? 'withheld'])),
  ])
  return { month, state: frozenAt ? `frozen ${frozenAt.toISOString()}` : 'so far', ...Object.fromEntries(lines) }
}
