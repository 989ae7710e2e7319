import { and, eq, inArray, isNotNull, notInArray } from 'drizzle-orm'
import { awardHolds, awards } from '#db/schema/bounties'
import { sanctions, statements } from '#db/schema/sanctions'
import { minorDigits } from '#domain/ledger/model'
import { divide, type Metric, spread, within } from '../counting.server.ts'
import { median } from '../model.ts'

const group = 'Sanctions and statements' as const
const day = 86_400_000
const things = ['the bounties of a person', 'one award'] as const
const bands = ['up to 100', 'up to 1,000', 'up to 10,000', 'over 10,000'] as const

/** Money that was held back or taken away again. Amounts are told in bands of whole units, whatever the currency. */
export const moneyMetrics: readonly Metric[] = [
  {
    id: 'T13',
    group,
    title: 'Money held back',
    definition:
      'Holds on the bounties of a person and holds on one award, by the day they took effect. Days held are those of holds on awards that have ended.',
    count: async (db, period) => {
      const ofPeople = await db
        .select({ clauses: sanctions.clauses })
        .from(sanctions)
        .where(
          and(within(sanctions.startsAt, period), eq(sanctions.kind, 'bounty_hold'), notInArray(sanctions.state, ['proposed', 'held'])),
        )
      const ofAwards = await db
        .select({
          id: awardHolds.id,
          heldAt: awardHolds.heldAt,
          endedAt: awardHolds.endedAt,
          minor: awards.minor,
          currency: awards.currency,
        })
        .from(awardHolds)
        .innerJoin(awards, eq(awards.id, awardHolds.awardId))
        .where(within(awardHolds.heldAt, period))
      const ids = ofAwards.map(({ id }) => id)
      const cited = ids.length
        ? await db
            .selectDistinct({ id: statements.decisionId, clauses: statements.clauses })
            .from(statements)
            .where(inArray(statements.decisionId, ids))
        : []
      const rows = [
        ...ofPeople.map(({ clauses }) => ({ what: things[0], clauses })),
        ...ofAwards.map(({ id }) => ({
          what: things[1],
          clauses: cited.find((one) => one.id === id)?.clauses.map(({ code }) => code) ?? [],
        })),
      ]
      const days = ofAwards.flatMap(({ heldAt, endedAt }) => (endedAt ? [(endedAt.getTime() - heldAt.getTime()) / day] : []))
      return {
        total: rows.length,
        asides: [{ name: 'median days held', value: Math.round((median(days) ?? 0) * 10) / 10 }],
        divisions: [
          divide('What was held', rows, things, ({ what }) => what),
          spread('Clause', rows, ({ clauses }) => clauses),
          { ...divide('Amount of held awards', ofAwards, bands, bandOf), isWhole: false },
        ],
      }
    },
  },
  {
    id: 'T13a',
    group,
    title: 'Awards cancelled',
    definition: 'Awards voided after their approval, or reversed after they were paid, by the day of it.',
    count: async (db, period) => {
      const rows = await db
        .select({ state: awards.state, minor: awards.minor, currency: awards.currency })
        .from(awards)
        .where(and(within(awards.endedAt, period), isNotNull(awards.approvedAt), inArray(awards.state, ['void', 'reversed'])))
      return {
        total: rows.length,
        divisions: [divide('How', rows, ['void', 'reversed'], ({ state }) => state), divide('Amount', rows, bands, bandOf)],
      }
    },
  },
  {
    id: 'T13b',
    group,
    title: 'Held awards released early',
    definition: 'Holds on awards that an admin or an appeal ended before their time, by the day of it.',
    count: async (db, period) => {
      const rows = await db
        .select({ endedAt: awardHolds.endedAt, endsAt: awardHolds.endsAt, by: awardHolds.endedBy })
        .from(awardHolds)
        .where(within(awardHolds.endedAt, period))
      const early = rows.filter(({ endedAt, endsAt }) => endedAt !== null && endedAt < endsAt)
      const byWhom = ({ by }: { by: string | null }) => (by?.startsWith('apl_') ? 'an appeal' : 'an admin')
      return { total: early.length, divisions: [divide('By', early, ['an appeal', 'an admin'], byWhom)] }
    },
  },
]

function bandOf({ minor, currency }: { minor: number; currency: string }): string {
  const units = minor / 10 ** minorDigits(currency)
  return units <= 100 ? bands[0] : units <= 1_000 ? bands[1] : units <= 10_000 ? bands[2] : bands[3]
}
