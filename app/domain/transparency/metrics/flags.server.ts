import { and, eq, exists, lt, lte } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { cases, flags, notices } from '#db/schema/moderation'
import { decisions } from '#db/schema/moderation-decisions'
import { organisationMembers } from '#db/schema/systems'
import { foundOutcomes } from '#domain/moderation/model'
import { divide, type Metric, spread, within } from '../counting.server.ts'
import { median, percentile } from '../model.ts'
import { balanceOf, countRows, found, foundBefore, groundOf, grounds, hour } from './open-matters.server.ts'

const group = 'Flags and notices' as const

async function openNotices(db: Db, moment: Date): Promise<number> {
  const sent = lt(notices.at, moment)
  const decided = and(sent, exists(foundBefore(db, notices.caseId, moment)))
  return (await countRows(db, notices, sent)) - (await countRows(db, notices, decided))
}

async function openFlags(db: Db, moment: Date): Promise<number> {
  return (await countRows(db, flags, lt(flags.at, moment))) - (await countRows(db, flags, lt(flags.endedAt, moment)))
}

/** What members and strangers told of, and what came of it. */
export const flagMetrics: readonly Metric[] = [
  {
    id: 'T4',
    group,
    title: 'Notices of illegal content decided',
    definition:
      'Notices by the day on which the decision about them took effect. None was decided by a machine. The ground is the law where the decision names one, else the rules. The category is what the notice said.',
    count: async (db, period) => {
      const rows = await db
        .select({
          at: notices.at,
          effectiveAt: decisions.effectiveAt,
          outcome: decisions.outcome,
          law: decisions.law,
          isChildAbuse: notices.isChildAbuse,
        })
        .from(notices)
        .innerJoin(decisions, eq(decisions.caseId, notices.caseId))
        .where(found(within(decisions.effectiveAt, period)))
      const hours = rows.map(({ at, effectiveAt }) => (effectiveAt!.getTime() - at.getTime()) / hour)
      return {
        total: rows.length,
        balance: await balanceOf(db, period, { table: notices, moment: notices.at }, (at) => openNotices(db, at)),
        asides: [{ name: 'median hours to the decision', value: median(hours) ?? 0 }],
        divisions: [
          divide('Outcome', rows, foundOutcomes, ({ outcome }) => outcome),
          divide('Acted on because of', rows, [...grounds, 'not acted on'], ({ outcome, law }) =>
            outcome === 'breach' ? groundOf(law) : 'not acted on',
          ),
          divide('Category', rows, ['abuse of children', 'not specified'], ({ isChildAbuse }) =>
            isChildAbuse ? 'abuse of children' : 'not specified',
          ),
        ],
      }
    },
  },
  {
    id: 'T6',
    group,
    title: 'What came of flags',
    definition:
      'Flags by the day on which they ended. The outcome is the one they first came to; what an appeal turned round is counted under T18. A side is whoever belonged to the organisation that the case is about when they flagged.',
    count: async (db, period) => {
      const rows = await db
        .select({ state: flags.state, clause: flags.clause, outcome: decisions.outcome, side: organisationMembers.personId })
        .from(flags)
        .innerJoin(cases, eq(cases.id, flags.caseId))
        .leftJoin(decisions, eq(decisions.id, flags.decisionId))
        .leftJoin(
          organisationMembers,
          and(
            eq(organisationMembers.personId, flags.flaggerId),
            eq(organisationMembers.organisationId, cases.organisationId),
            lte(organisationMembers.since, flags.at),
          ),
        )
        .where(within(flags.endedAt, period))
      return {
        total: rows.length,
        balance: await balanceOf(db, period, { table: flags, moment: flags.at }, (at) => openFlags(db, at)),
        divisions: [
          divide('Outcome', rows, flagOutcomes, firstOutcome),
          divide('Flagged by', rows, ['a side in the matter', 'others'], ({ side }) => (side ? 'a side in the matter' : 'others')),
          spread('Clause', rows, ({ clause }) => [clause]),
        ],
      }
    },
  },
  {
    id: 'T7',
    group,
    title: 'People who flagged',
    definition: 'Different people who flagged in the month, on how many different things, and how many flags a case had.',
    count: async (db, period) => {
      const rows = await db
        .select({ flaggerId: flags.flaggerId, subjectId: flags.subjectId, caseId: flags.caseId })
        .from(flags)
        .where(within(flags.at, period))
      const onCase = new Map<string, number>()
      for (const { caseId } of rows) onCase.set(caseId, (onCase.get(caseId) ?? 0) + 1)
      const counts = [...onCase].map(([, many]) => many)
      return {
        total: new Set(rows.map(({ flaggerId }) => flaggerId)).size,
        asides: [
          { name: 'different things flagged', value: new Set(rows.map(({ subjectId }) => subjectId)).size },
          { name: 'flags on a case, median', value: median(counts) ?? 0 },
          { name: 'flags on a case, 95th percentile', value: percentile(counts, 95) ?? 0 },
        ],
      }
    },
  },
]

const flagOutcomes = ['agreed', 'disagreed', 'invalid', 'retracted', 'ignored', 'duplicate'] as const
const cameTo = { breach: 'agreed', no_breach: 'disagreed', invalid: 'invalid' } as const

/** An appeal turns a flag's state round, never the decision's outcome: so the month keeps its numbers. */
function firstOutcome({ state, outcome }: { state: string; outcome: string | null }): string {
  return outcome !== null && outcome in cameTo ? cameTo[outcome as keyof typeof cameTo] : state
}
