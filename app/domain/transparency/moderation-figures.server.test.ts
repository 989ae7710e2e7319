import { eq, inArray, isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appeals } from '#db/schema/appeals'
import { events } from '#db/schema/events'
import { cases, flags, notices } from '#db/schema/moderation'
import { contentMeasures, decisions } from '#db/schema/moderation-decisions'
import { repairs } from '#db/schema/repairs'
import { decideAppeal, fileAppeal, takeAppeal } from '#domain/appeals'
import { claimCase, decideCase, decisionInput, escalateCase, raiseFlag, retractFlag, sendNotice } from '#domain/moderation'
import { answerRepair, askForRepair, getRepair } from '#domain/repairs'
import { Refused } from '#kernel/refused'
import type { CastName } from '#tests/support/cast'
import { ruledWorld } from '#tests/support/flagged'
import type { World } from '#tests/support/world'
import { noticeInput } from '../moderation/input.server.ts'
import { countMonth, faultOf } from './index.server.ts'
import { monthOf, monthsBetween, percentile } from './model.ts'

const why = 'These words attack people for who they are, and nothing around them softens that.'
const baseUrl = 'http://localhost:3000'
const flaggers = ['ada', 'otto', 'gus'] as const satisfies CastName[]
const flagged = ['ben', 'gwen', 'gil'] as const satisfies CastName[]

type Act = {
  what: 'pass' | 'flag' | 'notice' | 'retract' | 'decide' | 'appeal' | 'answer' | 'mend'
  who: number
  on: number
  outcome: number
  days: number
}
const act = fc.record({
  what: fc.constantFrom<Act['what']>('flag', 'flag', 'notice', 'retract', 'decide', 'decide', 'appeal', 'answer', 'mend', 'pass'),
  who: fc.integer({ min: 0, max: 2 }),
  on: fc.integer({ min: 0, max: 2 }),
  outcome: fc.integer({ min: 0, max: 2 }),
  days: fc.integer({ min: 0, max: 12 }),
})

/** What every history begins with, so that no count is about nothing. Who decided about somebody does not decide about them again. */
const begun: Act[] = (['flag', 'decide', 'appeal', 'answer', 'notice', 'decide', 'mend'] as const).map((what, place) => ({
  what,
  who: place === 5 ? 1 : 0,
  on: 0,
  outcome: 0,
  // One incident is punished once under a clause, so the second decision cites another.
  days: place === 1 ? 4 : 5,
}))

const outcomeAt = (place: number) => (['breach', 'no_breach', 'invalid'] as const)[place] ?? 'breach'

const acts: Record<Act['what'], (place: World, given: Act) => Promise<unknown>> = {
  flag: async (place, { who, on }) =>
    raiseFlag(await place.as(flaggers[who] ?? 'ada'), { on: `profile:${flagged[on]}`, clause: 'COC-2.1', text: '', evidence: why }),
  notice: async (place, { on }) => {
    const form = {
      address: `${baseUrl}/people/${flagged[on]}`,
      explanation: why,
      name: 'Vera',
      email: 'vera@example.org',
      good_faith: 'yes',
    }
    return sendNotice(place.asVisitor(), noticeInput.parse(form), { baseUrl })
  },
  retract: async (place) => {
    const [flag] = await place.store.read.select().from(flags).where(eq(flags.state, 'attached'))
    const by = flaggers.find((name) => `usr_${name}` === flag?.flaggerId)
    return flag && by && retractFlag(await place.as(by), flag.id)
  },
  decide: async (place, { who, outcome, days }) => {
    const [open] = await place.store.read
      .select()
      .from(cases)
      .where(inArray(cases.state, ['queued', 'escalated']))
    if (!open) return
    const by = who === 1 ? 'max' : 'tess'
    const { leaseToken: token } = await claimCase(await place.as(by), open.id)
    const measures = outcome === 0 ? { content: 'warn', account: 'warning' } : {}
    // Whether the law is the ground is said apart from the clause: an insult can be against it, and what is forbidden here need not be.
    const ground = days % 3 === 2 ? { ground: 'law', law: 'Criminal Code (Germany), section 185' } : {}
    const clauses = [days % 2 ? 'SHR-7.2' : 'COC-2.1']
    const said = { token, outcome: outcomeAt(outcome), clauses, facts: why, reasons: why, ...measures, ...ground }
    return decideCase(await place.as(by), open.id, decisionInput.parse(said))
  },
  pass: async (place, { who }) => {
    const [open] = await place.store.read.select().from(cases).where(eq(cases.state, 'queued'))
    if (!open) return
    const by = who === 1 ? 'max' : 'tess'
    await claimCase(await place.as(by), open.id)
    return escalateCase(await place.as(by), open.id, { text: why })
  },
  appeal: async (place, { on }) => {
    const made = await place.store.read.select().from(decisions).where(eq(decisions.outcome, 'breach'))
    const by = flagged.find((name) => `usr_${name}` === made[on]?.personId)
    return by && fileAppeal(await place.as(by), { type: 'decision', id: made[on]?.id ?? '' }, { text: why })
  },
  mend: (place, { outcome }) => mendOne(place, outcome),
  answer: async (place, { outcome }) => {
    const [open] = await place.store.read
      .select()
      .from(appeals)
      .where(inArray(appeals.state, ['filed', 'assigned']))
    if (!open) return
    await takeAppeal(await place.as('ruth'), open.id)
    return decideAppeal(await place.as('ruth'), open.id, { outcome: outcome === 0 ? 'upheld' : 'overturned', reasons: why })
  },
}

/** What a decision still restricts is mended, and lifted or left. */
async function mendOne(place: World, outcome: number): Promise<void> {
  const [standing] = await place.store.read.select().from(contentMeasures).where(isNull(contentMeasures.undoneAt))
  const by = flagged.find((name) => `usr_${name}` === standing?.subjectId)
  if (!standing?.decisionId || !by) return
  const { id } = await askForRepair(await place.as(by), standing.decisionId, { body: `Mended ${outcome}`, said: why })
  const revision = (await getRepair(await place.as('tess'), id, true)).text?.revision ?? ''
  return answerRepair(await place.as('tess'), id, { answer: outcome === 0 ? 'lift' : 'decline', text: why, revision })
}

async function rowsOf({ store: { read } }: World) {
  return {
    flags: await read.select().from(flags),
    notices: await read.select().from(notices),
    cases: await read.select().from(cases),
    decisions: await read.select().from(decisions),
    measures: await read.select().from(contentMeasures),
    appeals: await read.select().from(appeals),
    repairs: await read.select().from(repairs),
    refusals: await read
      .select()
      .from(events)
      .where(inArray(events.type, ['case.refused', 'appeal.refused', 'case.escalated', 'appeal.released'])),
  }
}

/** The numbers of one month, counted again from all rows, without a query that narrows them. */
function recount(rows: Awaited<ReturnType<typeof rowsOf>>, month: string) {
  const isIn = (moment: Date | null) => moment !== null && monthOf(moment) === month
  const isBy = (moment: Date | null | undefined) => moment != null && monthOf(moment) <= month
  const decisionOf = (caseId: string) => rows.decisions.find((one) => one.caseId === caseId && one.effectiveAt !== null)
  const overAt = (one: (typeof rows.cases)[number]) => decisionOf(one.id)?.effectiveAt ?? one.closedAt
  const received = rows.flags.filter(({ at }) => isIn(at))
  return {
    'T4 ': rows.notices.filter(({ caseId }) => isIn(decisionOf(caseId)?.effectiveAt ?? null)).length,
    'T4 received': rows.notices.filter(({ at }) => isIn(at)).length,
    'T4 open at the end': rows.notices.filter(({ at, caseId }) => isBy(at) && !isBy(decisionOf(caseId)?.effectiveAt)).length,
    'T6 ': rows.flags.filter(({ endedAt }) => isIn(endedAt)).length,
    'T6 received': received.length,
    'T6 open at the end': rows.flags.filter(({ at, endedAt }) => isBy(at) && !isBy(endedAt)).length,
    'T7 ': new Set(received.map(({ flaggerId }) => flaggerId)).size,
    'T7 different things flagged': new Set(received.map(({ subjectId }) => subjectId)).size,
    'T8 ': rows.cases.filter((one) => isIn(overAt(one))).length,
    'T8 received': rows.cases.filter(({ openedAt }) => isIn(openedAt)).length,
    'T8 open at the end': rows.cases.filter((one) => isBy(one.openedAt) && !isBy(overAt(one))).length,
    'T8 decided': rows.decisions.filter(({ effectiveAt }) => isIn(effectiveAt)).length,
    'T10 ': rows.measures.filter(({ appliedAt }) => isIn(appliedAt)).length,
    'T10 ended in the month': rows.measures.filter(({ undoneAt }) => isIn(undoneAt)).length,
    'T10 lifted after mending': rows.repairs.filter(({ state, endedAt }) => state === 'lifted' && isIn(endedAt)).length,
    'T15 ': rows.decisions.filter(({ outcome, effectiveAt }) => outcome === 'interim' && isIn(effectiveAt)).length,
    'T17 ': rows.appeals.filter(({ filedAt }) => isIn(filedAt)).length,
    'T18 ': rows.appeals.filter(({ decidedAt }) => isIn(decidedAt)).length,
    'T18 open at the end': rows.appeals.filter(({ filedAt, decidedAt }) => isBy(filedAt) && !isBy(decidedAt)).length,
    'T22 ': rows.refusals.filter(({ at }) => isIn(at)).length,
  }
}

/** Cells of divisions, counted again likewise: division and cell as the page names them. */
function recountCells(rows: Awaited<ReturnType<typeof rowsOf>>, month: string): Record<string, number> {
  const isIn = (moment: Date | null | undefined) => moment != null && monthOf(moment) === month
  const decisionOf = (caseId: string) => rows.decisions.find((one) => one.caseId === caseId && one.effectiveAt !== null)
  const answered = rows.notices.map(({ caseId }) => decisionOf(caseId)).filter((one) => isIn(one?.effectiveAt))
  const over = rows.cases.filter((one) => isIn(decisionOf(one.id)?.effectiveAt ?? one.closedAt))
  const measures = rows.measures.filter(({ appliedAt }) => isIn(appliedAt))
  const refusals = rows.refusals.filter(({ at }) => isIn(at))
  const restsOnLaw = (one: (typeof rows.decisions)[number] | undefined) => one?.outcome === 'breach' && one.law !== null
  const decided = (measure: (typeof rows.measures)[number]) => rows.decisions.find(({ id }) => id === measure.decisionId)
  return {
    'T4|Acted on because of|the law': answered.filter(restsOnLaw).length,
    'T4|Acted on because of|the rules': answered.filter((one) => one?.outcome === 'breach' && !restsOnLaw(one)).length,
    'T4|Acted on because of|not acted on': answered.filter((one) => one?.outcome !== 'breach').length,
    'T4|Category|abuse of children': 0,
    'T6|Flagged by|others': rows.flags.filter(({ endedAt }) => isIn(endedAt)).length,
    'T8|Queue|notices': over.filter((one) => one.isIllegal).length,
    'T8|Queue|flags': over.filter((one) => !one.isIllegal).length,
    'T10|Ground|the law': measures.filter((one) => restsOnLaw(decided(one))).length,
    'T10|Ground|the rules': measures.filter((one) => !restsOnLaw(decided(one))).length,
    'T10|Decided by|a person': measures.filter((one) => decided(one)?.decidedBy).length,
    'T10|Decided by|a machine': measures.filter((one) => !decided(one)?.decidedBy).length,
    'T22|How|automatic': refusals.filter(({ type }) => type.endsWith('.refused')).length,
    'T22|How|declared': refusals.filter(({ type }) => !type.endsWith('.refused')).length,
  }
}

test('N7: after random flags, notices, decisions and appeals, a recount from raw rows gives the numbers of every month', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 20 }), async (given) => {
      const place = await ruledWorld()
      // What every history begins with must happen: a refusal there would leave counts about nothing, and only chance to fill them.
      for (const one of begun) {
        await acts[one.what](place, one)
        place.pass(one.days)
      }
      for (const one of given) {
        await acts[one.what](place, one).catch((error: unknown) => {
          if (!(error instanceof Refused)) throw error
        })
        place.pass(one.days)
      }
      const rows = await rowsOf(place)
      for (const month of monthsBetween('2026-03', monthOf(place.now()))) {
        const lines = await countMonth(place.store.read, month)
        const counted = (key: string) => {
          const [metric, ...cell] = key.split(' ')
          const name = cell.join(' ')
          return lines.find((line) => line.metric === metric && line.cell === name && line.division === (name ? 'aside' : ''))?.value
        }
        for (const [key, value] of Object.entries(recount(rows, month))) {
          expect(counted(key), `${key} in ${month}`).toBe(value)
          if (value > 0) seen.add(key)
        }
        for (const [key, value] of Object.entries(recountCells(rows, month))) {
          const [metric, division, cell] = key.split('|')
          const shown = lines.find((line) => line.metric === metric && line.division === division && line.cell === cell)
          expect(shown?.value, `${key} in ${month}`).toBe(value)
          if (value > 0) seen.add(key)
        }
      }
    }),
    { numRuns: 20 },
  )
  // A history in which nothing happened would agree with anything.
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'T4 ',
      'T6 ',
      'T8 decided',
      'T10 ',
      'T10 lifted after mending',
      'T17 ',
      'T18 ',
      'T8|Queue|flags',
      'T10|Ground|the rules',
      'T10|Ground|the law',
      'T10|Decided by|a person',
      'T4|Acted on because of|the law',
    ]),
  )
}, 120_000)

test('N8: an appeal that turns a flag round leaves the month of the flag as it was, and counts in its own', async () => {
  const place = await ruledWorld()
  const given = { who: 0, on: 0, outcome: 0, days: 0 }
  await acts.flag(place, { ...given, what: 'flag' })
  await acts.decide(place, { ...given, what: 'decide' })
  const before = await countMonth(place.store.read, '2026-03')
  place.pass(40)
  await acts.appeal(place, { ...given, what: 'appeal' })
  await acts.answer(place, { ...given, what: 'answer', outcome: 1 })

  const outcomes = (lines: typeof before) => lines.filter(({ metric, division }) => metric === 'T6' && division === 'Outcome')
  expect((await place.store.read.select().from(flags))[0]?.state).toBe('disagreed')
  expect(outcomes(await countMonth(place.store.read, '2026-03'))).toEqual(outcomes(before))
  const april = await countMonth(place.store.read, '2026-04')
  expect(april.find(({ metric, cell }) => metric === 'T18' && cell === 'overturned')?.value).toBe(1)
})

test('what came, what ended and what stands open must agree before anything is shown', () => {
  const balance = { received: 3, openBefore: 1, openAfter: 2 }

  expect(faultOf({ total: 2, balance })).toBeNull()
  expect(faultOf({ total: 3, balance })).toBe('1 were open and 3 came, but 3 ended and 2 are open')
})

test('a percentile is the smallest value that so many do not exceed', () => {
  expect(percentile([5, 1, 4, 2, 3], 90)).toBe(5)
  expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90)).toBe(9)
  expect(percentile([], 95)).toBeNull()
})
