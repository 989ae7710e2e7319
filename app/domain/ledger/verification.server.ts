import { asc, gt, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { ledgerLines, ledgerTransfers } from '#db/schema/ledger'
import type { Verification } from '#kernel/verification.server'
import { accountNames, floorOf } from './model.ts'
import { hashOf } from './transfer.server.ts'

type Line = typeof ledgerLines.$inferSelect
const batch = 500

/** Adds the books to what a verification of the log found; a log that is not whole stays the first thing to say. */
export async function verifyLedger(db: Db, found: Verification): Promise<Verification> {
  const reason = found.isWhole ? await findLedgerFault(db) : null
  return reason ? { ...found, isWhole: false, firstBad: null, reason } : found
}

/**
 * Recomputes the books from their first movement: numbers without a gap, hashes that chain, two sides that cancel out, no place below its
 * floor at any time, and everything together nothing. A sentence that names the first movement that is wrong; null where none is.
 */
async function findLedgerFault(db: Db): Promise<string | null> {
  const held = new Map<string, number>()
  const totals = new Map<string, bigint>()
  let last = { number: 0, hash: '' }
  for (;;) {
    const rows = await db
      .select()
      .from(ledgerTransfers)
      .where(gt(ledgerTransfers.number, last.number))
      .orderBy(asc(ledgerTransfers.number))
      .limit(batch)
    const lines = await linesOf(db, rows)
    for (const row of rows) {
      const own = lines.get(row.number) ?? []
      const fault = row.number !== last.number + 1 ? { at: last.number + 1, what: 'is missing' } : faultOf(last.hash, row, own)
      const overdrawn = fault ?? add(own, held, totals)
      if (overdrawn) return sentence(overdrawn)
      last = row
    }
    if (rows.length < batch) break
    await new Promise((resolve) => setImmediate(resolve))
  }
  return (await strayLine(db)) ?? sumFault(totals)
}

type Fault = { at: number; what: string }
const sentence = ({ at, what }: Fault) => `the ledger is wrong from movement ${at} on: it ${what}`

function faultOf(before: string, row: typeof ledgerTransfers.$inferSelect, lines: readonly Line[]): Fault | null {
  const at = row.number
  if (lines.length !== 2) return { at, what: `has ${lines.length} sides, not two` }
  const [a, b] = lines as [Line, Line]
  if (a.minor + b.minor !== 0 || a.currency !== b.currency) return { at, what: 'has two sides that do not cancel out' }
  return hashOf(before, row, lines) === row.hash ? null : { at, what: 'is not what was written' }
}

/** Adds the lines to what each place holds; a place that falls below its floor is a fault. */
function add(lines: readonly Line[], held: Map<string, number>, totals: Map<string, bigint>): Fault | null {
  for (const { transfer, programmeId, account, purpose, currency, minor } of lines) {
    const place = JSON.stringify([programmeId, account, purpose, currency])
    const now = (held.get(place) ?? 0) + minor
    held.set(place, now)
    totals.set(currency, (totals.get(currency) ?? 0n) + BigInt(minor))
    if (now < floorOf(account)) return { at: transfer, what: `takes more than there was in “${accountNames[account]}”` }
  }
  return null
}

function sumFault(totals: Map<string, bigint>): string | null {
  for (const [currency, total] of totals) if (total !== 0n) return `the ledger does not sum to zero in ${currency}: ${total}`
  return null
}

async function linesOf(db: Db, rows: readonly { number: number }[]): Promise<Map<number, Line[]>> {
  const lines = new Map<number, Line[]>()
  if (rows.length === 0) return lines
  const numbers = rows.map(({ number }) => number)
  for (const line of await db.select().from(ledgerLines).where(inArray(ledgerLines.transfer, numbers)))
    lines.set(line.transfer, [...(lines.get(line.transfer) ?? []), line])
  return lines
}

/** A line of a movement that is not there, which no foreign key let in. */
async function strayLine(db: Db): Promise<string | null> {
  const known = sql`select 1 from ${ledgerTransfers} where ${ledgerTransfers.number} = ${ledgerLines.transfer}`
  const [stray] = await db.select({ number: ledgerLines.transfer }).from(ledgerLines).where(sql`not exists (${known})`).limit(1)
  return stray ? `the ledger has a side of movement ${stray.number}, which does not exist` : null
}
