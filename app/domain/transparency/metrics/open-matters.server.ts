import { and, eq, isNotNull, lt, ne, type SQL } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import type { cases, flags, notices } from '#db/schema/moderation'
import { decisions } from '#db/schema/moderation-decisions'
import { rowCount, within } from '../counting.server.ts'
import type { Balance, Period } from '../model.ts'

export const hour = 3_600_000

/** Decisions that took effect and found something: neither held ones, nor those of a rule. Reversed ones stay where they were made. */
export const found = (when: SQL) => and(isNotNull(decisions.effectiveAt), ne(decisions.outcome, 'interim'), when)

/** Decisions about the case of a row that took effect before a moment; for `exists`. */
export const foundBefore = (db: Db, caseId: typeof cases.id | typeof notices.caseId, moment: Date) =>
  db
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.caseId, caseId), found(lt(decisions.effectiveAt, moment))))

export async function countRows(db: Db, table: typeof flags | typeof notices | typeof cases, where: SQL | undefined): Promise<number> {
  const [row] = await db.select({ count: rowCount }).from(table).where(where)
  return row?.count ?? 0
}

type Dated = { table: typeof flags | typeof notices | typeof cases; moment: Parameters<typeof within>[0] }

/** What stood open before a period, what came in it, and what stands open after. */
export async function balanceOf(
  db: Db,
  { from, to }: Period,
  { table, moment }: Dated,
  open: (at: Date) => Promise<number>,
): Promise<Balance> {
  return { received: await countRows(db, table, within(moment, { from, to })), openBefore: await open(from), openAfter: await open(to) }
}

/** What was done rests on (DSA Art. 17) the law that its decision names, else on the rules of this place alone. */
export const grounds = ['the law', 'the rules'] as const
export const groundOf = (law: string | null): (typeof grounds)[number] => (law === null ? 'the rules' : 'the law')
