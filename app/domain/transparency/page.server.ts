import type { Db } from '#db/open.server'
import { Refused } from '#kernel/refused'
import { aside, countMonth, type Line } from './figures.server.ts'
import { listErrata, listFrozen, listMonths } from './freezing.server.ts'
import { type Figure, isMonth, monthOf, periodOf, withholdSmall } from './model.ts'
import { metrics } from './registry.server.ts'

/** The figures of a month for anyone: as frozen where it is over, else as counted so far; small cells withheld. The present month where none is named. */
export async function getTransparency(db: Db, now: Date, asked: string | null) {
  const months = await listMonths(db, now)
  const month = asked ?? monthOf(now)
  if (!isMonth(month) || !months.includes(month))
    throw new Refused(
      'not-found',
      `There are no figures of that month. There are some from ${months[0]} to ${months.at(-1)}; write a month as ${months[0]}.`,
    )

  const frozen = await listFrozen(db, month)
  const lines: Line[] = frozen.length ? frozen : await countMonth(db, month)
  const errata = await listErrata(db, month)
  const place = months.indexOf(month)
  return {
    month,
    ...periodOf(month),
    frozenAt: frozen[0]?.frozenAt ?? null,
    isOver: periodOf(month).to <= now,
    before: months[place - 1] ?? null,
    after: months[place + 1] ?? null,
    months: months.toReversed(),
    figures: metrics.map((metric) => figureOf(metric, lines)),
    // A cell that is small stays withheld when it changes: only totals are named.
    errata: errata.filter(({ division }) => division === '').map(({ metric, printed, counted, at }) => ({ metric, printed, counted, at })),
  }
}
export type TransparencyPage = Awaited<ReturnType<typeof getTransparency>>

function figureOf({ id, group, title, definition, unit = 'count', isYearly }: (typeof metrics)[number], all: readonly Line[]): Figure {
  const lines = all.filter((line) => line.metric === id)
  const names = [...new Set(lines.map(({ division }) => division))].filter((name) => name !== '' && name !== aside)
  const cellsOf = (name: string) =>
    lines.filter(({ division }) => division === name).map(({ cell, value }) => ({ name: cell, value: value ?? 0 }))
  const total = lines.find(({ division }) => division === '')?.value ?? null
  return {
    id,
    group,
    title,
    definition,
    unit,
    total,
    why: total !== null ? null : isYearly ? 'Shown with December, once the year is over.' : 'Nothing to count.',
    asides: cellsOf(aside),
    divisions: names.map((name) => ({ name, cells: withholdSmall(cellsOf(name)) })),
  }
}
