import { and, eq, isNotNull, ne } from 'drizzle-orm'
import { issueAnswers, issues } from '#db/schema/issues'
import { reports } from '#db/schema/reports'
import { reportVerdicts } from '#db/schema/triage'
import { issueMoves } from '#domain/issues/model'
import { hazardClasses, reportDepths, reportKinds, severities } from '#domain/reports/model'
import { rejectionReasons, verdicts } from '#domain/triage/model'
import { divide, type Metric, within } from '../counting.server.ts'
import { median } from '../model.ts'

const group = 'Reports and issues' as const
const day = 86_400_000

export const reportMetrics: readonly Metric[] = [
  {
    id: 'R1',
    group,
    title: 'Reports submitted',
    definition: 'Reports whose submission falls in the month, whatever became of them.',
    count: async (db, period) => {
      const rows = await db.select({ kind: reports.kind, depth: reports.depth }).from(reports).where(within(reports.submittedAt, period))
      return {
        total: rows.length,
        divisions: [divide('Kind', rows, reportKinds, ({ kind }) => kind ?? ''), divide('Depth', rows, reportDepths, ({ depth }) => depth)],
      }
    },
  },
  {
    id: 'R2',
    group,
    title: 'Verdicts on reports',
    definition:
      'What moderators decided in the month, questions included. A verdict that was undone later stays here and stands again under R3.',
    count: async (db, period) => {
      const rows = await db
        .select({ verdict: reportVerdicts.verdict, reason: reportVerdicts.reason })
        .from(reportVerdicts)
        .where(within(reportVerdicts.at, period))
      const rejected = rows.filter(({ verdict }) => verdict === 'reject')
      return {
        total: rows.length,
        divisions: [
          divide('Verdict', rows, verdicts, ({ verdict }) => verdict),
          { ...divide('Reason of rejection', rejected, rejectionReasons, ({ reason }) => reason ?? ''), isWhole: false },
        ],
      }
    },
  },
  {
    id: 'R3',
    group,
    title: 'Verdicts undone',
    definition: 'Verdicts that were taken back in the month, whenever they were given.',
    count: async (db, period) => ({
      total: (await db.select({ id: reportVerdicts.id }).from(reportVerdicts).where(within(reportVerdicts.undoneAt, period))).length,
    }),
  },
  {
    id: 'R4',
    group,
    title: 'Median days from submission to verdict',
    definition: 'Over the verdicts of the month that ended the screening; the mean of the two middle values where their number is even.',
    unit: 'days',
    count: async (db, period) => {
      const rows = await db
        .select({ at: reportVerdicts.at, submittedAt: reports.submittedAt })
        .from(reportVerdicts)
        .innerJoin(reports, eq(reports.id, reportVerdicts.reportId))
        .where(and(within(reportVerdicts.at, period), ne(reportVerdicts.verdict, 'ask'), isNotNull(reports.submittedAt)))
      const days = rows.map(({ at, submittedAt }) => (at.getTime() - submittedAt!.getTime()) / day)
      return { total: median(days), asides: [{ name: 'verdicts counted', value: rows.length }] }
    },
  },
  {
    id: 'R5',
    group,
    title: 'Issues published',
    definition: 'Issues that first became public in the month, as a stub or in full.',
    count: async (db, period) => {
      const rows = await db.select({ kind: issues.kind, severity: issues.severity }).from(issues).where(within(issues.publishedAt, period))
      return {
        total: rows.length,
        divisions: [
          divide('Kind', rows, reportKinds, ({ kind }) => kind),
          divide('Severity', rows, severities, ({ severity }) => severity),
        ],
      }
    },
  },
  {
    id: 'T24',
    group,
    title: 'Accepted problems by hazard class',
    definition: 'Issues opened in the calendar year, by hazard class. Shown once the year is over, no finer than a year.',
    isYearly: true,
    count: async (db, period) => {
      const rows = await db.select({ hazard: issues.hazard }).from(issues).where(within(issues.openedAt, period))
      return { total: rows.length, divisions: [divide('Class', rows, hazardClasses, ({ hazard }) => hazard)] }
    },
  },
  {
    id: 'T29',
    group,
    title: 'Answers by owners',
    definition: 'Moves on issues by the organisation that answers for the system: each uses the right of reply.',
    count: async (db, period) => {
      const rows = await db
        .select({ move: issueAnswers.move })
        .from(issueAnswers)
        .where(and(within(issueAnswers.at, period), isNotNull(issueAnswers.byOwner)))
      const used = issueMoves.filter((move) => rows.some((row) => row.move === move))
      return { total: rows.length, divisions: [divide('Answer', rows, used, ({ move }) => move)] }
    },
  },
]
