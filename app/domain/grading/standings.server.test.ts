import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { reports } from '#db/schema/reports'
import { addTestimony } from '#domain/evidence'
import { settledChallenge } from '#tests/support/challenge'
import { entryIn, programmeOf } from '#tests/support/programme'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { listStandings } from './index.server.ts'

type Scores = Parameters<typeof settledChallenge>[1]['scores']
/** A standing programme with a rubric, in which the scores given were settled. */
const scoredIn = async (place: World, scores: Scores) => settledChallenge(place, { scores, kind: 'standing', state: 'open' })

test('a standing programme ranks by the lower bound of what was accepted and scored, and equal bounds share a place', async () => {
  const place = await world()
  const { programme } = await scoredIn(place, [
    ['ada', 6],
    ['ben', 9],
    ['tess', 3],
    ['max', null],
  ])
  for (const author of ['ben', 'ines'] as const)
    await entryIn(place, programme, { author, reportId: await waitingReport(place, { author, state: 'rejected' }) })

  expect(await listStandings(place.asVisitor(), programme.slug)).toEqual([
    { handle: 'ada', rank: 1, isTied: true, right: 1, decided: 1, bound: expect.closeTo(0.2065, 3), best: 6 },
    { handle: 'tess', rank: 1, isTied: true, right: 1, decided: 1, bound: expect.closeTo(0.2065, 3), best: 3 },
    { handle: 'ben', rank: 3, isTied: false, right: 1, decided: 2, bound: expect.closeTo(0.0945, 3), best: 9 },
  ])
})

test('one lucky entry does not outrank a record', async () => {
  const place = await world()
  const { programme } = await scoredIn(place, [
    ['ada', 9],
    ['ben', 4],
    ['ben', 5],
    ['ben', 6],
  ])

  expect(await listStandings(place.asVisitor(), programme.slug)).toMatchObject([
    { handle: 'ben', rank: 1, right: 3, best: 6 },
    { handle: 'ada', rank: 2, right: 1, best: 9 },
  ])
})

test('an entry with a testimony counts for nobody, since its count would tell who wrote it', async () => {
  const place = await world()
  const { programme, entries } = await scoredIn(place, [
    ['ada', 9],
    ['ben', 4],
  ])
  const reportId = entries.ada?.reportId ?? ''
  const stand = (state: 'screening' | 'accepted') =>
    place.store.transact(async (tx) => void (await tx.update(reports).set({ state }).where(eq(reports.id, reportId))))
  await stand('screening')
  await addTestimony(await place.as('ada'), reportId, {
    text: 'It said so to me.',
    teller: 'myself',
    readers: 'moderators',
    consent: 'yes',
  })
  await stand('accepted')

  expect(await listStandings(place.asVisitor(), programme.slug)).toMatchObject([{ handle: 'ben', rank: 1 }])
})

test('a challenge has places instead, and a programme without a rubric has no leaderboard', async () => {
  const place = await world()
  const { programme } = await settledChallenge(place, { scores: [['ada', 6]] })

  expect(await listStandings(place.asVisitor(), programme.slug)).toBeNull()
  expect(await listStandings(place.asVisitor(), (await programmeOf(place)).slug)).toBeNull()
})
