import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { events } from '#db/schema/events'
import { reports } from '#db/schema/reports'
import { runDue } from '#jobs/run.server'
import type { CastName } from '#tests/support/cast'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { answerQuestion, lapseUnanswered, withdrawReport } from './index.server.ts'
import { type ReportMove, reportMachine } from './model.ts'
import { moveReport } from './moves.server.ts'

const text = 'It was the release of May, in the evening.'
const stateOf = async ({ store }: World, id: string) => (await store.read.select().from(reports).where(eq(reports.id, id)))[0]?.state
const kinds = async ({ store }: World) => (await store.read.select().from(events)).map(({ type }) => type)
const answer = async (place: World, id: string, by: CastName = 'ada') => answerQuestion(await place.as(by), id, { text })

/** As many milliseconds after now as given: the domain's only clock is its context. */
const at = (place: World, days: number, milliseconds = 0) => ({
  ...place.asSystem(),
  now: new Date(place.now().getTime() + days * 86_400_000 + milliseconds),
})

describe.each(reportMachine.states)('from %s', (state) => {
  const moves = [...new Set(Object.values(reportMachine.table).flatMap((row) => Object.keys(row)))] as ReportMove[]

  test.each(moves)('%s goes where the table says, or is a conflict that changes nothing', async (move) => {
    const place = await world()
    const id = await waitingReport(place, { state })
    const ctx = await place.as('tess')
    const moved = place.store.transact((tx) => moveReport(tx, ctx, { id, state, movedAt: place.now() }, move))

    const target = reportMachine.peek(state, move)
    if (target) expect(await moved).toBe(target)
    else await expect(moved).rejects.toMatchObject({ reason: 'conflict' })
    expect(await stateOf(place, id)).toBe(target ?? state)
  })
})

test('a move of a report that has moved meanwhile is a conflict', async () => {
  const place = await world()
  const id = await waitingReport(place, { state: 'screening' })
  const ctx = await place.as('tess')

  const stale = place.store.transact((tx) => moveReport(tx, ctx, { id, state: 'submitted', movedAt: place.now() }, 'screen'))

  await expect(stale).rejects.toMatchObject({ reason: 'conflict' })
})

test.each(['submitted', 'screening', 'needs_info', 'no_response'] as const)(
  'a report that is %s is taken back by its author, in one event',
  async (state) => {
    const place = await world()
    const id = await waitingReport(place, { state })

    await withdrawReport(await place.as('ada'), id, { text: 'I was wrong.' })

    expect(await stateOf(place, id)).toBe('withdrawn')
    expect(await kinds(place)).toEqual(['report.withdrawn'])
  },
)

test('a report that is accepted stays', async () => {
  const place = await world()
  const id = await waitingReport(place, { state: 'accepted' })

  await expect(withdrawReport(await place.as('ada'), id, { text: '' })).rejects.toMatchObject({ reason: 'conflict' })
})

test('nobody takes back the report of another: for members it is not there, for moderators not allowed', async () => {
  const place = await world()
  const id = await waitingReport(place)

  await expect(withdrawReport(await place.as('ben'), id, { text: '' })).rejects.toMatchObject({ reason: 'not-found' })
  await expect(withdrawReport(await place.as('tess'), id, { text: '' })).rejects.toMatchObject({ reason: 'forbidden' })
  expect(await kinds(place)).toEqual([])
})

test('a discarded draft is gone for its author too, without an event', async () => {
  const place = await world()
  const id = await waitingReport(place, { state: 'draft', submittedAt: null })

  await withdrawReport(await place.as('ada'), id, { text: '' })

  await expect(withdrawReport(await place.as('ada'), id, { text: '' })).rejects.toMatchObject({ reason: 'not-found' })
  expect(await kinds(place)).toEqual([])
})

test('D4: a question may stay open for 30 days to the instant, then the report rests', async () => {
  const place = await world()
  const id = await waitingReport(place, { state: 'needs_info' })

  expect(await lapseUnanswered(at(place, 30, -1))).toBe(false)
  expect(await lapseUnanswered(at(place, 30))).toBe(true)
  expect(await lapseUnanswered(at(place, 30))).toBe(false)

  expect(await stateOf(place, id)).toBe('no_response')
  expect(await kinds(place)).toEqual(['report.lapsed'])
})

test('the clock lets every overdue report rest and leaves the others', async () => {
  const place = await world()
  const [old, older] = [await waitingReport(place, { state: 'needs_info' }), await waitingReport(place, { state: 'needs_info' })]
  const other = await waitingReport(place, { state: 'screening' })
  place.pass(20)
  const young = await waitingReport(place, { state: 'needs_info' })

  await runDue(place.house, place.pass(10))

  expect(await Promise.all([old, older, other, young].map((id) => stateOf(place, id)))).toEqual([
    'no_response',
    'no_response',
    'screening',
    'needs_info',
  ])
})

test('a rested report comes back with its answer within 90 days of the question, and not later', async () => {
  const place = await world()
  const [early, late] = [await waitingReport(place, { state: 'needs_info' }), await waitingReport(place, { state: 'needs_info' })]
  await runDue(place.house, place.pass(30))

  place.pass(60)
  await answer(place, early)
  place.pass(1 / 86_400)
  await expect(answer(place, late)).rejects.toMatchObject({ reason: 'conflict' })

  expect([await stateOf(place, early), await stateOf(place, late)]).toEqual(['screening', 'no_response'])
})

test('B11: where the clock stood still for weeks, the days still count from the question', async () => {
  const place = await world()
  const [early, late] = [await waitingReport(place, { state: 'needs_info' }), await waitingReport(place, { state: 'needs_info' })]

  place.pass(80)
  await runDue(place.house, place.now())
  place.pass(10)
  await answer(place, early)
  place.pass(1)

  await expect(answer(place, late)).rejects.toMatchObject({ reason: 'conflict' })
  expect(await stateOf(place, early)).toBe('screening')
})

test('B11: a question of more than 90 days ago is not answered even where no clock has run', async () => {
  const place = await world()
  const id = await waitingReport(place, { state: 'needs_info' })
  place.pass(91)

  await expect(answer(place, id)).rejects.toMatchObject({ reason: 'conflict' })
})

test('only its author answers', async () => {
  const place = await world()
  const id = await waitingReport(place, { state: 'needs_info' })

  await expect(answer(place, id, 'tess')).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(answer(place, id, 'ben')).rejects.toMatchObject({ reason: 'not-found' })
})
