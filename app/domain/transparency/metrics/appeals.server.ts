import { and, eq, inArray, lt } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { appeals } from '#db/schema/appeals'
import { eventDetails, events } from '#db/schema/events'
import { appealStates, appealSubjects, inadmissibleReasons, isOpenAppeal } from '#domain/appeals/model'
import { divide, type Metric, rowCount, within } from '../counting.server.ts'
import { median, percentile } from '../model.ts'

const group = 'Sanctions and statements' as const
const day = 86_400_000
const endings = appealStates.filter((state) => !isOpenAppeal(state))

const refused: readonly string[] = ['case.refused', 'appeal.refused']
/** Until November 2026 a refusal for lack of a role was written down as if it were one for a part in the matter. */
const lackedRole = 'role'
const passedOn: readonly string[] = ['case.escalated', 'appeal.released']

async function openAppeals(db: Db, moment: Date): Promise<number> {
  const filed = await db.select({ count: rowCount }).from(appeals).where(lt(appeals.filedAt, moment))
  const ended = await db.select({ count: rowCount }).from(appeals).where(lt(appeals.decidedAt, moment))
  return (filed[0]?.count ?? 0) - (ended[0]?.count ?? 0)
}

export const appealMetrics: readonly Metric[] = [
  {
    id: 'T17',
    group,
    title: 'Appeals received',
    definition: 'Appeals by the day they were filed. There is one level of appeal.',
    count: async (db, period) => {
      const rows = await db.select({ subject: appeals.subjectType }).from(appeals).where(within(appeals.filedAt, period))
      const side = ({ subject }: (typeof rows)[number]) =>
        subject === 'flag' || subject === 'report' ? 'who told of it' : 'whom it was about'
      return {
        total: rows.length,
        divisions: [
          divide('Against', rows, appealSubjects, ({ subject }) => subject),
          divide('By', rows, ['whom it was about', 'who told of it'], side),
        ],
      }
    },
  },
  {
    id: 'T18',
    group,
    title: 'What came of appeals',
    definition: 'Appeals by the day they ended. Days and time limits are over those that a reviewer decided.',
    count: async (db, period) => {
      const rows = await db.select().from(appeals).where(within(appeals.decidedAt, period))
      const [received] = await db.select({ count: rowCount }).from(appeals).where(within(appeals.filedAt, period))
      const [stayed] = await db.select({ count: rowCount }).from(appeals).where(within(appeals.escalatedAt, period))
      const decided = rows.filter(({ state }) => ['upheld', 'overturned', 'modified'].includes(state))
      const days = decided.map(({ filedAt, decidedAt }) => (decidedAt!.getTime() - filedAt.getTime()) / day)
      const refused = rows.filter(({ inadmissible }) => inadmissible !== null)
      return {
        total: rows.length,
        balance: {
          received: received?.count ?? 0,
          openBefore: await openAppeals(db, period.from),
          openAfter: await openAppeals(db, period.to),
        },
        asides: [
          { name: 'median days', value: median(days) ?? 0 },
          { name: '90th percentile of days', value: percentile(days, 90) ?? 0 },
          { name: 'decided in time', value: decided.filter(({ decidedAt, dueAt }) => decidedAt! <= dueAt).length },
          { name: 'passed on because they were overdue', value: stayed?.count ?? 0 },
        ],
        divisions: [
          divide('Outcome', rows, endings, ({ state }) => state),
          { ...divide('Not heard because', refused, inadmissibleReasons, ({ inadmissible }) => inadmissible ?? ''), isWhole: false },
        ],
      }
    },
  },
  {
    id: 'T22',
    group,
    title: 'Kept from deciding',
    definition:
      'How often somebody was refused a case or an appeal because they have a part in it (automatic), and how often somebody who held one passed it on of their own accord (declared), by the day.',
    count: async (db, period) => {
      const during = within(events.at, period)
      const tried = await db
        .select({ type: events.type, details: eventDetails.details })
        .from(events)
        .innerJoin(eventDetails, eq(eventDetails.eventId, events.id))
        .where(and(inArray(events.type, [...refused, ...passedOn]), during))
      const rows = tried.filter(({ details }) => details?.part !== lackedRole)
      const [freed] = await db
        .select({ count: rowCount })
        .from(events)
        .where(and(eq(events.type, 'case.freed'), during))
      return {
        total: rows.length,
        asides: [{ name: 'cases that had been blocked and could be decided', value: freed?.count ?? 0 }],
        divisions: [
          divide('How', rows, ['automatic', 'declared'], ({ type }) => (refused.includes(type) ? 'automatic' : 'declared')),
          divide('What', rows, ['case', 'appeal'], ({ type }) => type.split('.')[0] ?? ''),
        ],
      }
    },
  },
]
