import { and, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { awards, payouts } from '#db/schema/bounties'
import { gradingPanels, regradings } from '#db/schema/grading'
import { notifications } from '#db/schema/notifications'
import { reports } from '#db/schema/reports'
import { publicTotals, verifyLedger } from '#domain/ledger'
import { runDue } from '#jobs/run.server'
import { Refused } from '#kernel/refused'
import { settledChallenge } from '#tests/support/challenge'
import { type World, world } from '#tests/support/world'
import { correctionsOf } from './corrections.ts'
import {
  approveAward,
  getBooks,
  proposeCorrections,
  proposePrizes,
  recordDeposit,
  recordPayout,
  reverseAward,
  signAward,
  voidAward,
} from './index.server.ts'

const whole = { isWhole: true, count: 0, head: '', firstBad: null, reason: null, checkpoints: 0, copied: 0 }
const because = { reason: 'The first entry was graded anew after an appeal.' }
const names = ['ada', 'ben', 'gwen'] as const
type Name = (typeof names)[number]

/** A settled challenge with three entries; prizes of 3,500 and 1,000, and 50 for each. Its limit is far away unless said. */
async function challenge(deposit = '10,000', limit = 10_000_000) {
  const place = await world()
  const { programme, entries } = await settledChallenge(place, {
    scores: [
      ['ada', 9],
      ['ben', 6],
      ['gwen', 3],
    ],
    limit,
  })
  const { read } = place.store
  await recordDeposit(await place.as('root'), programme.slug, { amount: deposit, reference: 'Wire 1' })
  const idOf = (name: Name) => entries[name]?.id ?? ''
  return {
    ...place,
    ...programme,
    idOf,
    propose: async () => proposePrizes(await place.as('olga'), programme.slug, { theme: [''], corroborating_percent: 0 }),
    correct: async () => proposeCorrections(await place.as('olga'), programme.slug, because),
    books: async () => (await getBooks(await place.as('root'), programme.slug, null)).corrections,
    left: async () => (await publicTotals(read, programme.id)).left,
    awardsOf: async (name: Name) =>
      read
        .select()
        .from(awards)
        .where(eq(awards.entryId, idOf(name))),
    /** The appeal of a score is decided: what other graders came to counts from now on. It happens once for an entry. */
    score: (name: Name, score: number) =>
      place.store.transact(async (tx) => {
        const at = { settledAt: place.now(), revealedAt: place.now(), assignedAt: place.now() }
        const [first] = await tx
          .select()
          .from(gradingPanels)
          .where(eq(gradingPanels.entryId, idOf(name)))
        if (!first) throw new Error('There was no first round')
        const again = { ...first, ...at, id: `pan_again_${name}`, round: 2, score }
        const made = await tx.insert(gradingPanels).values(again).onConflictDoNothing().returning()
        const ended = { entryId: idOf(name), askedAt: place.now(), endedAt: place.now(), countsFrom: place.now() }
        if (made.length > 0) await tx.insert(regradings).values(ended)
      }),
    turn: (name: Name, state: 'accepted' | 'rejected') =>
      place.store.transact(
        async (tx) =>
          void (await tx
            .update(reports)
            .set({ state })
            .where(eq(reports.id, entries[name]?.reportId ?? ''))),
      ),
  }
}
type Town = Awaited<ReturnType<typeof challenge>>

const approveAll = async (place: Town) => {
  for (const { id } of await place.store.read.select().from(awards).where(eq(awards.state, 'proposed')))
    await approveAward(await place.as('olga'), id)
}
const payAll = async (place: World) => {
  for (const { id } of await place.store.read.select().from(payouts).where(eq(payouts.state, 'due')))
    await recordPayout(await place.as('root'), id, { reference: `Wire ${id}` })
}
async function paid(given?: string, limit?: number) {
  const place = await challenge(given, limit)
  await place.propose()
  await approveAll(place)
  await payAll(place)
  return place
}

test('after an appeal the books say who is owed more and who was paid more, and what is owed is proposed beside what was paid', async () => {
  const place = await paid()
  expect(await place.books()).toBeNull()
  await place.score('ben', 9.5)

  expect(await place.books()).toMatchObject({
    left: 535_000,
    missing: 0,
    lines: [
      { rank: 1, owed: 355_000, got: 105_000, minor: 250_000, isCovered: true },
      { rank: 2, owed: 105_000, got: 355_000, minor: -250_000, payees: ['ada'] },
    ],
  })
  expect(await place.correct()).toEqual({ count: 1 })
  const [base, added] = await place.awardsOf('ben')
  expect(added).toMatchObject({ minor: 250_000, supplementTo: base?.id, because: because.reason, state: 'proposed' })
  await approveAll(place)
  await payAll(place)
  expect(await place.left()).toBe(285_000)
  expect((await place.awardsOf('ada')).map(({ state, minor }) => [state, minor])).toEqual([['paid', 355_000]])
  await expect(place.correct()).rejects.toThrow('Nobody is owed more')

  await runDue(place.house, place.now())
  const told = await place.store.read
    .select({ sentence: notifications.sentence })
    .from(notifications)
    .where(and(eq(notifications.personId, 'usr_ada')))
  expect(told.map(({ sentence }) => sentence)).toContain(
    'The places of a challenge changed after an appeal. What you were paid stays yours.',
  )
})

test('nothing is proposed that what is left does not cover, and it stays owed', async () => {
  const place = await paid('5,000')
  await place.score('ben', 9.5)

  expect(await place.books()).toMatchObject({ left: 35_000, missing: 250_000, isReady: false })
  await expect(place.correct()).rejects.toThrow('does not cover it')
  await recordDeposit(await place.as('root'), place.slug, { amount: '2,150', reference: 'Wire 2' })
  expect(await place.correct()).toEqual({ count: 1 })
  await approveAll(place)
  expect(await place.left()).toBe(0)
})

test('the limit of a second signature looks at both awards of an entry, so that parts avoid nothing', async () => {
  const place = await paid('10,000', 355_000)
  await place.score('gwen', 9.5)
  await place.correct()
  await approveAll(place)
  const added = (await place.awardsOf('gwen')).find(({ supplementTo }) => supplementTo !== null)
  expect(added).toMatchObject({ minor: 350_000, needsSecond: false })

  const tight = await challenge('10,000', 355_000 - 1)
  await tight.propose()
  await approveAll(tight)
  const waiting = (await tight.store.read.select().from(awards)).find(({ needsSecond }) => needsSecond)
  await signAward(await tight.as('root'), waiting?.id ?? '')
  await payAll(tight)
  await tight.score('gwen', 9.5)
  await tight.correct()
  await approveAll(tight)
  expect((await tight.awardsOf('gwen')).find(({ supplementTo }) => supplementTo !== null)).toMatchObject({ needsSecond: true })
})

test('what is not paid yet is ended first, what moved again is not approved, and nobody but the organisers proposes', async () => {
  const place = await paid()
  await place.score('ben', 9.5)
  for (const name of ['ada', 'root', 'otto'] as const)
    await expect(proposeCorrections(await place.as(name), place.slug, because)).rejects.toThrow('Not allowed')
  await place.correct()
  const added = (await place.awardsOf('ben')).find(({ supplementTo }) => supplementTo !== null)
  await place.score('gwen', 10)

  await expect(approveAward(await place.as('olga'), added?.id ?? '')).rejects.toThrow('places have changed')
  await expect(place.correct()).rejects.toThrow('End that one first')
  await voidAward(await place.as('olga'), added?.id ?? '', because)
  expect(await place.correct()).toEqual({ count: 1 })
})

test('whoever has no award is no correction where every award that was paid is right', async () => {
  const place = await challenge()
  await place.propose()
  const [gwens] = await place.awardsOf('gwen')
  await voidAward(await place.as('olga'), gwens?.id ?? '', because)
  await approveAll(place)
  await payAll(place)

  expect(await place.books()).toBeNull()
  expect(await place.propose()).toEqual({ count: 1 })
})

test('before anything is paid there is nothing to correct', () => {
  const award = {
    id: 'awd_1',
    entryId: 'ent_1',
    state: 'approved',
    minor: 5,
    parts: [{ kind: 'rank', name: 'A', minor: 5 }],
    supplementTo: null,
  } as const
  expect(correctionsOf([{ entryId: 'ent_1', rank: 1, parts: [] }], [award])).toEqual([])
})

test('whatever moves, is corrected, voided or reversed: the ledger balances, nothing is overdrawn, and what was paid is never less', async () => {
  const step = fc.oneof(
    fc.record({ what: fc.constant('score' as const), name: fc.constantFrom(...names), score: fc.integer({ min: 0, max: 9 }) }),
    fc.record({ what: fc.constantFrom('accepted' as const, 'rejected' as const), name: fc.constantFrom(...names) }),
    fc.record({ what: fc.constantFrom('propose', 'correct', 'approve', 'pay', 'void', 'deposit', 'reverse') }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 14 }), async (steps) => {
      const place = await paid('6,000')
      for (const [at, one] of steps.entries()) {
        const before = await place.store.read.select().from(payouts).where(eq(payouts.state, 'paid'))
        await run(place, one, at).catch((error: unknown) => {
          if (!(error instanceof Refused)) throw error
        })
        expect(await place.left()).toBeGreaterThanOrEqual(0)
        const states = new Map((await place.store.read.select().from(payouts)).map(({ id, state }) => [id, state]))
        if (one.what !== 'reverse') for (const { id } of before) expect(states.get(id)).toBe('paid')
      }
      expect(await verifyLedger(place.store.read, whole)).toMatchObject({ isWhole: true })
      for (const name of names) await place.turn(name, 'accepted')
      // With money enough and no more moves, everybody ends with at least what their place gives.
      await recordDeposit(await place.as('root'), place.slug, { amount: '50,000', reference: 'Wire last' })
      for (const { id } of await place.store.read.select().from(awards).where(eq(awards.state, 'proposed')))
        await voidAward(await place.as('olga'), id, because)
      await approveAll(place)
      await payAll(place)
      await place.correct().catch(() => {})
      await approveAll(place)
      await payAll(place)
      for (const { minor } of (await place.books())?.lines ?? []) expect(minor).toBeLessThanOrEqual(0)
      expect(await verifyLedger(place.store.read, whole)).toMatchObject({ isWhole: true })
    }),
    { numRuns: 12 },
  )
}, 120_000)

async function run(place: Town, step: { what: string; name?: Name; score?: number }, at: number): Promise<unknown> {
  const standing = await place.store.read.select().from(awards)
  if (step.what === 'score' && step.name) return place.score(step.name, step.score ?? 0)
  if ((step.what === 'accepted' || step.what === 'rejected') && step.name) return place.turn(step.name, step.what)
  if (step.what === 'propose') return place.propose()
  if (step.what === 'correct') return place.correct()
  if (step.what === 'approve') return approveAll(place)
  if (step.what === 'pay') return payAll(place)
  if (step.what === 'deposit') return recordDeposit(await place.as('root'), place.slug, { amount: '700.01', reference: `More ${at}` })
  const isOpen = (state: string) => state === 'proposed' || state === 'approved'
  const chosen = standing.find(({ state }) => (step.what === 'void' ? isOpen(state) : state === 'paid'))
  if (!chosen) return null
  return step.what === 'void'
    ? voidAward(await place.as('olga'), chosen.id, because)
    : reverseAward(await place.as('root'), chosen.id, because)
}
