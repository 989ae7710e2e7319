import { and, eq, exists, lt, not, or } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { cases } from '#db/schema/moderation'
import { contentMeasures, decisions } from '#db/schema/moderation-decisions'
import { repairs } from '#db/schema/repairs'
import { measureKinds, sources, subjectTypes } from '#domain/moderation/model'
import { severities } from '#domain/reports/model'
import { divide, type Metric, rowCount, spread, within } from '../counting.server.ts'
import { median, percentile } from '../model.ts'
import { balanceOf, countRows, found, foundBefore, groundOf, grounds, hour } from './open-matters.server.ts'

const group = 'Flags and notices' as const

/** A case is over with its decision, or with the last flag that asked for it. */
async function openCases(db: Db, moment: Date): Promise<number> {
  const isOver = or(exists(foundBefore(db, cases.id, moment)), lt(cases.closedAt, moment))
  return (await countRows(db, cases, lt(cases.openedAt, moment))) - (await countRows(db, cases, isOver))
}

const kept = { severity: cases.severity, isIllegal: cases.isIllegal, isUrgent: cases.isUrgent }
const told = { law: contentMeasures.law, isAutomatic: contentMeasures.isAutomatic, source: decisions.source }
const queues = ['abuse of children', 'notices', 'flags'] as const
const queueOf = ({ isIllegal, isUrgent }: { isIllegal: boolean; isUrgent: boolean }) =>
  isUrgent ? 'abuse of children' : isIllegal ? 'notices' : 'flags'

/** What moderators and rules did with it. */
export const caseMetrics: readonly Metric[] = [
  {
    id: 'T8',
    group,
    title: 'Cases over',
    definition:
      'Cases by the day on which the first decision took effect, or the last flag was taken back. In time means by the hour the case was due. The queue is what made it wait: suspected abuse of children, a notice, or flags.',
    count: async (db, period) => {
      const decided = await db
        .select({ ...kept, openedAt: cases.openedAt, dueAt: cases.dueAt, at: decisions.effectiveAt })
        .from(decisions)
        .innerJoin(cases, eq(cases.id, decisions.caseId))
        .where(found(within(decisions.effectiveAt, period)))
      const dropped = await db
        .select(kept)
        .from(cases)
        .where(and(within(cases.closedAt, period), not(exists(foundBefore(db, cases.id, period.to)))))
      const hours = decided.map(({ openedAt, at }) => (at!.getTime() - openedAt.getTime()) / hour)
      const over = [...decided, ...dropped]
      return {
        total: over.length,
        balance: await balanceOf(db, period, { table: cases, moment: cases.openedAt }, (at) => openCases(db, at)),
        asides: [
          { name: 'decided', value: decided.length },
          { name: 'decided in time', value: decided.filter(({ at, dueAt }) => at! <= dueAt).length },
          { name: 'median hours to the decision', value: median(hours) ?? 0 },
          { name: '90th percentile of hours', value: percentile(hours, 90) ?? 0 },
        ],
        divisions: [divide('Severity', over, severities, ({ severity }) => severity), divide('Queue', over, queues, queueOf)],
      }
    },
  },
  {
    id: 'T10',
    group,
    title: 'Measures on content',
    definition:
      'One restriction of one thing, by the day it took effect. What was ended later stays here. Lifted after mending means that the author mended the words, and a moderator ended the measure for it. The ground is the law where the decision names one. A machine decided where it took effect before any person looked: a limit by a rule, or the seal on suspected abuse of children.',
    count: async (db, period) => {
      const rows = await db
        .select({ kind: contentMeasures.kind, type: contentMeasures.subjectType, clause: contentMeasures.clause, ...told })
        .from(contentMeasures)
        .leftJoin(decisions, eq(decisions.id, contentMeasures.decisionId))
        .where(within(contentMeasures.appliedAt, period))
      const [ended] = await db.select({ count: rowCount }).from(contentMeasures).where(within(contentMeasures.undoneAt, period))
      const [lifted] = await db
        .select({ count: rowCount })
        .from(repairs)
        .where(and(eq(repairs.state, 'lifted'), within(repairs.endedAt, period)))
      return {
        total: rows.length,
        asides: [
          { name: 'ended in the month', value: ended?.count ?? 0 },
          { name: 'lifted after mending', value: lifted?.count ?? 0 },
        ],
        divisions: [
          divide('Kind', rows, measureKinds, ({ kind }) => kind),
          divide('What', rows, subjectTypes, ({ type }) => type),
          divide('Ground', rows, grounds, ({ law }) => groundOf(law)),
          divide('Known by', rows, sources, ({ source }) => source ?? 'notice'),
          divide('Decided by', rows, ['a person', 'a machine'], ({ isAutomatic }) => (isAutomatic ? 'a machine' : 'a person')),
          spread('Clause', rows, ({ clause }) => [clause]),
        ],
      }
    },
  },
  {
    id: 'T15',
    group,
    title: 'Limits set by a rule',
    definition:
      'Limits that a rule set for at most 72 hours, by the day they were set. What people found of them stands beside, by the day they found it.',
    count: async (db, period) => {
      const rules = eq(decisions.outcome, 'interim')
      const [set] = await db
        .select({ count: rowCount })
        .from(decisions)
        .where(and(rules, within(decisions.effectiveAt, period)))
      const [lapsed] = await db
        .select({ count: rowCount })
        .from(decisions)
        .where(and(rules, eq(decisions.state, 'lapsed'), within(decisions.endedAt, period)))
      const limited = new Set((await db.select({ caseId: decisions.caseId }).from(decisions).where(rules)).map(({ caseId }) => caseId))
      const judged = await db
        .select({ caseId: decisions.caseId, outcome: decisions.outcome })
        .from(decisions)
        .where(found(within(decisions.effectiveAt, period)))
      const judgedAfter = judged.filter(({ caseId }) => limited.has(caseId))
      const confirmed = judgedAfter.filter(({ outcome }) => outcome === 'breach').length
      return {
        total: set?.count ?? 0,
        asides: [
          { name: 'confirmed by a person', value: confirmed },
          { name: 'reversed by a person', value: judgedAfter.length - confirmed },
          { name: 'lapsed', value: lapsed?.count ?? 0 },
        ],
      }
    },
  },
]
