import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { awards, payouts } from '#db/schema/bounties'
import type { Money } from '#domain/ledger/model'
import type { Wish } from './model.ts'

type Owed = Money & { state: 'due' | 'ordered' }

/** What somebody is still to be paid, summed by currency, apart from what they give away: it waits, or is on its way already. */
export async function listOwed(db: Db, personId: string): Promise<Owed[]> {
  const rows = await db
    .select({ currency: awards.currency, state: payouts.state, minor: sql<number>`sum(${payouts.minor})` })
    .from(payouts)
    .innerJoin(awards, eq(awards.id, payouts.awardId))
    .where(and(eq(payouts.personId, personId), inArray(payouts.state, ['due', 'ordered']), eq(payouts.wish, 'payout')))
    .groupBy(awards.currency, payouts.state)
    .orderBy(asc(awards.currency), asc(payouts.state))
  return rows.map(({ currency, state, minor }) => ({ currency, state: state === 'ordered' ? 'ordered' : 'due', minor: Number(minor) }))
}

/** Turns what waits to be paid to somebody into a gift. What is on its way arrives as it was ordered. Returns the payouts it changed. */
export async function giveAwayDue(tx: Tx, personId: string): Promise<string[]> {
  const given = await tx
    .update(payouts)
    .set({ wish: 'donation' })
    .where(and(eq(payouts.personId, personId), eq(payouts.state, 'due'), eq(payouts.wish, 'payout')))
    .returning({ id: payouts.id })
  return given.map(({ id }) => id).sort()
}

/** How each payee of a new award is paid until they say otherwise: who has left cannot be asked for an account any more, so theirs is a gift. */
export async function firstWishes(tx: Tx, personIds: readonly string[]): Promise<(personId: string) => Wish> {
  if (personIds.length === 0) return () => 'payout'
  const left = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, [...personIds]), isNotNull(people.closedAt)))
  const gone = new Set(left.map(({ id }) => id))
  return (personId) => (gone.has(personId) ? 'donation' : 'payout')
}
