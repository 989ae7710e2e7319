import { asc, desc, eq } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { events } from '#db/schema/events'
import { transparencyErrata, transparencyFigures } from '#db/schema/transparency'
import { canonical } from '#kernel/canonical'
import type { Ctx } from '#kernel/context.server'
import { newId, sha256 } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { transparencyEvents } from './events.server.ts'
import { countMonth, type Line } from './figures.server.ts'
import { monthOf, monthsBetween, periodOf } from './model.ts'

/** What was begun before midnight is committed by then. */
const grace = 3_600_000
const recountedMonths = 12

/**
 * Freezes the earliest month that is over, and with the last of them counts the frozen ones again: what differs becomes a dated erratum.
 * Says whether there was one.
 */
export async function freezeDue(ctx: Ctx): Promise<boolean> {
  const month = await monthToFreeze(ctx.store.read, ctx.now)
  if (!month) return false
  // Counted outside the transaction: nothing of a month that is over changes, and writers need not wait.
  const lines = await countMonth(ctx.store.read, month)
  const errata = isOver(nextMonth(month), ctx.now) ? [] : await differencesOf(ctx.store.read)
  await transact(ctx, async (tx) => {
    await tx.insert(transparencyFigures).values(lines.map((line) => ({ ...line, month, frozenAt: ctx.now })))
    if (errata.length) await tx.insert(transparencyErrata).values(errata.map((erratum) => ({ ...erratum, id: newId('err'), at: ctx.now })))
    const hash = sha256(canonical(lines))
    await record(tx, ctx, transparencyEvents.frozen, month, { month, figures: lines.length, hash, errata: errata.length })
  })
  return true
}

/** The months of which there is something to count, the first one first. */
export async function listMonths(db: Db, now: Date): Promise<string[]> {
  const [first] = await db.select({ at: events.at }).from(events).orderBy(asc(events.at)).limit(1)
  return first ? monthsBetween(monthOf(first.at), monthOf(now)) : [monthOf(now)]
}

export async function listFrozen(db: Db, month: string) {
  return db.select().from(transparencyFigures).where(eq(transparencyFigures.month, month)).limit(2000)
}

export async function listErrata(db: Db, month: string) {
  return db.select().from(transparencyErrata).where(eq(transparencyErrata.month, month)).orderBy(asc(transparencyErrata.at)).limit(500)
}

async function monthToFreeze(db: Db, now: Date): Promise<string | null> {
  const [last] = await db
    .select({ month: transparencyFigures.month })
    .from(transparencyFigures)
    .orderBy(desc(transparencyFigures.month))
    .limit(1)
  const [first] = last ? [nextMonth(last.month)] : await listMonths(db, now)
  return first && isOver(first, now) ? first : null
}

const nextMonth = (month: string) => monthOf(periodOf(month).to)
const isOver = (month: string, now: Date) => periodOf(month).to.getTime() + grace <= now.getTime()

/** Where the frozen months come out differently today than printed, or than the erratum that was said last. */
async function differencesOf(db: Db) {
  const months = await db
    .selectDistinct({ month: transparencyFigures.month })
    .from(transparencyFigures)
    .orderBy(desc(transparencyFigures.month))
    .limit(recountedMonths)
  const found: (Omit<Line, 'value'> & { month: string; printed: number | null; counted: number | null })[] = []
  for (const { month } of months) {
    const printed = await listFrozen(db, month)
    const known = new Map(printed.map((line) => [keyOf(line), line.value]))
    for (const erratum of await listErrata(db, month)) known.set(keyOf(erratum), erratum.counted)
    const counted = await countMonth(db, month)
    for (const line of counted) {
      const { value, ...place } = line
      const before = known.get(keyOf(line)) ?? null
      // A cell that no row was in when the month was printed has no line; zero and absent are the same.
      if ((before ?? 0) !== (value ?? 0)) found.push({ ...place, month, printed: before, counted: value })
    }
  }
  return found
}

const keyOf = ({ metric, division, cell }: Omit<Line, 'value'>) => [metric, division, cell].join('\n')
