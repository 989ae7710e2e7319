import { and, eq, notInArray } from 'drizzle-orm'
import { sanctions, statements } from '#db/schema/sanctions'
import { sanctionKinds, statementSources } from '#domain/sanctions/model'
import { divide, type Metric, spread, within } from '../counting.server.ts'
import type { Period } from '../model.ts'

const group = 'Sanctions and statements' as const
const day = 86_400_000
const restricted = ['flagging_suspension', 'bounty_hold'] as const
const bands = ['up to 14 days', '15 to 60 days', 'over 60 days'] as const

/** Those that took effect: what was only proposed, or waits for a second person, restricts nobody. */
const tookEffect = (period: Period) => and(within(sanctions.startsAt, period), notInArray(sanctions.state, ['proposed', 'held']))

export const sanctionMetrics: readonly Metric[] = [
  {
    id: 'T11',
    group,
    title: 'Measures against accounts',
    definition:
      'Sanctions by the day they took effect; one sanction of one person is one. What was reversed later stays here and stands again under T19.',
    count: async (db, period) => {
      const rows = await db
        .select({ kind: sanctions.kind, clauses: sanctions.clauses, startsAt: sanctions.startsAt, endsAt: sanctions.endsAt })
        .from(sanctions)
        .where(and(tookEffect(period), notInArray(sanctions.kind, [...restricted])))
      const suspensions = rows.filter(({ kind }) => kind === 'suspension')
      const kinds = sanctionKinds.filter((kind) => !(restricted as readonly string[]).includes(kind))
      return {
        total: rows.length,
        divisions: [
          divide('Kind', rows, kinds, ({ kind }) => kind),
          { ...divide('Length of suspensions', suspensions, bands, bandOf), isWhole: false },
          spread('Clause', rows, ({ clauses }) => clauses),
        ],
      }
    },
  },
  {
    id: 'T12',
    group,
    title: 'Restrictions of single services',
    definition: 'Suspensions of flagging by the day they took effect.',
    count: async (db, period) => ({ total: await countKind(db, period, 'flagging_suspension') }),
  },
  {
    id: 'T16',
    group,
    title: 'Statements of reasons issued',
    definition: 'One for each person affected by a decision. A statement that names two restrictions stands in two cells of that division.',
    count: async (db, period) => {
      const rows = await db
        .select({
          restrictions: statements.restrictions,
          law: statements.law,
          source: statements.source,
          isAutomated: statements.isAutomated,
        })
        .from(statements)
        .where(within(statements.issuedAt, period))
      return {
        total: rows.length,
        divisions: [
          divide('Ground', rows, ['law', 'policy'], ({ law }) => (law === null ? 'policy' : 'law')),
          divide('Source', rows, statementSources, ({ source }) => source),
          divide('Decided by', rows, ['a person', 'a machine'], ({ isAutomated }) => (isAutomated ? 'a machine' : 'a person')),
          spread('Restriction', rows, ({ restrictions }) => restrictions),
        ],
      }
    },
  },
  {
    id: 'T19',
    group,
    title: 'Sanctions ended before their time',
    definition: 'Sanctions lifted, or reversed by an appeal or by our own correction, in the month in which that happened.',
    count: async (db, period) => {
      const rows = await db
        .select({ state: sanctions.state })
        .from(sanctions)
        .where(
          and(
            within(sanctions.endedAt, period),
            notInArray(sanctions.state, ['proposed', 'held', 'scheduled', 'active', 'stayed', 'expired']),
          ),
        )
      return { total: rows.length, divisions: [divide('How', rows, ['lifted', 'reversed'], ({ state }) => state)] }
    },
  },
]

function bandOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date | null }): string {
  const days = endsAt === null ? Number.POSITIVE_INFINITY : (endsAt.getTime() - startsAt.getTime()) / day
  return days <= 14 ? bands[0] : days <= 60 ? bands[1] : bands[2]
}

async function countKind(db: Parameters<Metric['count']>[0], period: Period, kind: (typeof restricted)[number]): Promise<number> {
  return (
    await db
      .select({ id: sanctions.id })
      .from(sanctions)
      .where(and(tookEffect(period), eq(sanctions.kind, kind)))
  ).length
}
