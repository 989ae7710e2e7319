import { and, asc, desc, eq, inArray, lt, sum } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { ledgerLines, ledgerTransfers } from '#db/schema/ledger'
import { type Account, accounts } from './model.ts'

export type Balances = Record<Account, number>
const nothing = (): Balances => Object.fromEntries(accounts.map((account) => [account, 0])) as Balances

/** What each account of some programmes holds, by programme; all in the one currency that a programme has. */
export async function balances(db: Db, programmeIds: readonly string[]): Promise<Map<string, Balances>> {
  const books = new Map(programmeIds.map((id) => [id, nothing()]))
  if (programmeIds.length === 0) return books
  const rows = await db
    .select({ programmeId: ledgerLines.programmeId, account: ledgerLines.account, minor: sum(ledgerLines.minor).mapWith(Number) })
    .from(ledgerLines)
    .where(inArray(ledgerLines.programmeId, [...programmeIds]))
    .groupBy(ledgerLines.programmeId, ledgerLines.account)
  for (const { programmeId, account, minor } of rows) {
    const own = books.get(programmeId)
    if (own) own[account] = minor
  }
  return books
}

export type PublicTotals = {
  /** Came in, and was not given back. */
  funded: number
  /** Promised to nobody yet. */
  left: number
  /** Approved, and not paid yet. */
  setAside: number
  paid: number
  donated: number
}

/** What everybody may know of a programme’s money. */
export async function publicTotals(db: Db, programmeId: string): Promise<PublicTotals> {
  const own = (await balances(db, [programmeId])).get(programmeId) ?? nothing()
  return {
    funded: -own.funding - own.returned,
    left: own.programme,
    setAside: own.reserved + own.payable,
    paid: own.paid,
    donated: own.donation,
  }
}

const pageSize = 50

/** The movements of a programme, newest first, a page at a time; `next` is the number to go on before. */
export async function listTransfers(db: Db, programmeId: string, before: number | null = null) {
  const movements = await newestMovements(db, programmeId, { before, atMost: pageSize + 1 })
  const page = movements.slice(0, pageSize)
  return { movements: page, next: movements.length > pageSize ? (page.at(-1)?.number ?? null) : null }
}
export type Movements = Awaited<ReturnType<typeof listTransfers>>['movements']

export type BudgetPoint = { at: Date; left: number; setAside: number; spent: number }
const pointsAtMost = 300

/** How the money of a programme stood after each of its newest movements, oldest first: told backwards from what it holds now. */
export async function budgetOverTime(db: Db, programmeId: string): Promise<BudgetPoint[]> {
  const now = (await balances(db, [programmeId])).get(programmeId) ?? nothing()
  const points: BudgetPoint[] = []
  for (const { at, from, to, minor } of await newestMovements(db, programmeId, { before: null, atMost: pointsAtMost })) {
    points.push({ at, left: now.programme, setAside: now.reserved + now.payable, spent: now.paid + now.donation })
    now[from] += minor
    now[to] -= minor
  }
  return points.reverse()
}

async function newestMovements(db: Db, programmeId: string, { before, atMost }: { before: number | null; atMost: number }) {
  const isOlder = before === null ? undefined : lt(ledgerLines.transfer, before)
  const rows = await db
    .select({ line: ledgerLines, note: ledgerTransfers.note, at: ledgerTransfers.at, by: people.handle })
    .from(ledgerLines)
    .innerJoin(ledgerTransfers, eq(ledgerTransfers.number, ledgerLines.transfer))
    .leftJoin(people, eq(people.id, ledgerTransfers.actorId))
    .where(and(eq(ledgerLines.programmeId, programmeId), isOlder))
    .orderBy(desc(ledgerLines.transfer), asc(ledgerLines.side))
    .limit(2 * atMost)
  // Both sides of a movement are of one programme, so they stand beside each other.
  return rows.flatMap(({ line: from, ...about }, place) => {
    const to = rows[place + 1]?.line
    if (from.side !== 'from' || !to) return []
    return [{ ...about, number: from.transfer, from: from.account, to: to.account, minor: to.minor, currency: to.currency }]
  })
}
