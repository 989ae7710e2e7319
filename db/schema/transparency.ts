import { index, moment, primaryKey, real, table, text } from '#db/columns'

/** The numbers of a month that is over, as they were counted then; `cell` is empty for the total. Append-only: what was printed stays printed. */
export const transparencyFigures = table(
  'transparency_figures',
  {
    month: text().notNull(),
    metric: text().notNull(),
    division: text().notNull(),
    cell: text().notNull(),
    /** Empty where there was nothing to take a middle of. */
    value: real(),
    frozenAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.month, t.metric, t.division, t.cell] })],
)

/** Where a later count of a frozen month came out differently: said with its date, the printed number stays. Append-only. */
export const transparencyErrata = table(
  'transparency_errata',
  {
    id: text().primaryKey(),
    month: text().notNull(),
    metric: text().notNull(),
    division: text().notNull(),
    cell: text().notNull(),
    printed: real(),
    counted: real(),
    at: moment().notNull(),
  },
  (t) => [index('errata_of_month').on(t.month, t.at)],
)
