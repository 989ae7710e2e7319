import { and, desc, eq, sum } from 'drizzle-orm'
import type { Db, Tx } from '#db/open.server'
import { ledgerLines, ledgerTransfers } from '#db/schema/ledger'
import { canonical } from '#kernel/canonical'
import type { Ctx } from '#kernel/context.server'
import { sha256 } from '#kernel/ids.server'
import { Refused } from '#kernel/refused'
import { accountNames, amountOf, floorOf, isCurrency, type Money, mostMinor, type Place } from './model.ts'

export type Transfer = {
  /** Names this movement: the same key moves nothing a second time. */
  key: string
  from: Place
  to: Place
  money: Money
  note?: string
}
export type Movement = { number: number; hash: string }

/**
 * Moves money between two places of one programme. The only function that writes ledger lines. The same key again is the same movement;
 * with anything else in it, it is refused (409), as is whatever a place does not have.
 */
export async function transfer(tx: Tx, ctx: Ctx, given: Transfer): Promise<Movement> {
  const { key, from, money, note = '' } = given
  requireSense(given)
  const [before] = await tx.select().from(ledgerTransfers).where(eq(ledgerTransfers.key, key))
  if (before) return theSame(tx, before, given)

  if ((await balanceAt(tx, from, money.currency)) - money.minor < floorOf(from.account))
    throw new Refused('conflict', `There is not enough for ${said(money)}: ${accountNames[from.account].toLowerCase()} holds less.`)

  const [last] = await tx.select().from(ledgerTransfers).orderBy(desc(ledgerTransfers.number)).limit(1)
  const number = (last?.number ?? 0) + 1
  const row = { number, key, note, at: ctx.now, actorId: ctx.actor.id }
  const lines = linesOf(number, given)
  const hash = hashOf(last?.hash ?? '', row, lines)
  await tx.insert(ledgerTransfers).values({ ...row, hash })
  await tx.insert(ledgerLines).values(lines)
  return { number, hash }
}

/** What a place holds now. */
export async function balanceAt(db: Db, { programmeId, account, purpose }: Place, currency: string): Promise<number> {
  const [row] = await db
    .select({ minor: sum(ledgerLines.minor).mapWith(Number) })
    .from(ledgerLines)
    .where(
      and(
        eq(ledgerLines.programmeId, programmeId),
        eq(ledgerLines.account, account),
        eq(ledgerLines.purpose, purpose),
        eq(ledgerLines.currency, currency),
      ),
    )
  return row?.minor ?? 0
}

type Row = Omit<typeof ledgerTransfers.$inferSelect, 'hash'>
type Line = typeof ledgerLines.$inferSelect

/** SHA-256 over the hash before it and all that the movement says. */
export const hashOf = (before: string, { number, key, note, at, actorId }: Row, lines: readonly Line[]): string =>
  sha256(
    `${before}\n${canonical({
      ...{ number, key, note, actorId, at: at.toISOString() },
      lines: lines
        .toSorted((a, b) => (a.side < b.side ? -1 : 1))
        .map(({ side, programmeId, account, purpose, currency, minor }) => ({ side, programmeId, account, purpose, currency, minor })),
    })}`,
  )

function linesOf(number: number, { from, to, money }: Transfer): Line[] {
  const line = (side: 'from' | 'to', place: Place, minor: number) => ({ ...place, transfer: number, side, currency: money.currency, minor })
  return [line('from', from, -money.minor), line('to', to, money.minor)]
}

/** A mistake of ours, never of who typed: forms refuse such amounts with a sentence long before. */
function requireSense({ key, from, to, money }: Transfer): void {
  const { minor, currency } = money
  if (!Number.isSafeInteger(minor) || minor <= 0 || minor > mostMinor) throw new RangeError(`Not an amount: ${minor}`)
  if (!isCurrency(currency)) throw new RangeError(`Not a currency: ${currency}`)
  if (key === '' || from.programmeId !== to.programmeId) throw new RangeError('A movement has a key and stays in one programme')
  if (from.account === to.account && from.purpose === to.purpose) throw new RangeError('A movement leads somewhere else')
}

async function theSame(tx: Tx, { number, hash, note }: typeof ledgerTransfers.$inferSelect, given: Transfer): Promise<Movement> {
  const lines = await tx.select().from(ledgerLines).where(eq(ledgerLines.transfer, number))
  const shape = (some: readonly Line[]) => canonical(some.toSorted((a, b) => (a.side < b.side ? -1 : 1)))
  if (shape(lines) !== shape(linesOf(number, given)) || note !== (given.note ?? ''))
    throw new Refused('conflict', 'This was recorded before with another amount or another text. Nothing was changed: look at the ledger.')
  return { number, hash }
}

const said = (money: Money) => `${money.currency} ${amountOf(money)}`
