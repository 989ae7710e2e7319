import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { awardHolds, awards, payouts } from '#db/schema/bounties'
import { events } from '#db/schema/events'
import { statements } from '#db/schema/sanctions'
import { addToAppeal, decideAppeal, escalateAppeal, fileAppeal, takeAppeal, withdrawAppeal } from '#domain/appeals'
import { makePaymentFile } from '#domain/payments'
import { getStatement } from '#domain/sanctions'
import { settledChallenge } from '#tests/support/challenge'
import { harassment, ruledWorld } from '#tests/support/flagged'
import { heldBack, secondAdmin } from '#tests/support/hold'
import {
  approveAward,
  confirmHold,
  dropHold,
  findAward,
  proposeHold,
  proposePrizes,
  recordDeposit,
  recordPayout,
  releaseAward,
  showHold,
  showHoldProposal,
  voidAward,
} from './index.server.ts'

const because = {
  clause: harassment,
  facts: 'The evidence of this entry was taken from somebody else.',
  reasons: 'The prompts stand word for word in an older paper, which the entry does not name.',
  days: 30,
}
const text = 'The paper is my own, under the name that I had then; nobody asked me.'
const reasons = 'The paper is by the same author, as its publisher confirms in the letter added to the appeal.'
const refused = (reason: string) => expect.objectContaining({ reason })

/** A prize of 3,550.00 of a team of two, approved and not paid. */
async function approved() {
  const place = await ruledWorld()
  const { programme, entries } = await settledChallenge(place, { scores: [['ada', 9]], team: { ada: 6_000, ben: 4_000 } })
  await recordDeposit(await place.as('root'), programme.slug, { amount: '10,000', reference: 'Wire 1' })
  await proposePrizes(await place.as('olga'), programme.slug, { theme: [''], corroborating_percent: 0 })
  const [award] = await place.store.read
    .select()
    .from(awards)
    .where(eq(awards.entryId, entries.ada?.id ?? ''))
  const id = award?.id ?? ''
  await approveAward(await place.as('olga'), id)
  const due = await place.store.read.select().from(payouts).where(eq(payouts.awardId, id))
  const pay = async () => {
    for (const [n, one] of due.entries()) await recordPayout(await place.as('root'), one.id, { reference: `Wire 2${n}` })
  }
  const look = async () => [await place.store.read.select().from(awards), await place.store.read.select().from(payouts)]
  return { ...place, id, pay, look }
}

test('a hold stops the payment, and each payee gets the reasons in the same transaction', async () => {
  const place = await approved()
  const { as, store, id, pay, look } = place
  const before = await look()

  const { holdId } = await heldBack(place, id, because)

  await expect(pay()).rejects.toThrow('holds this award back')
  expect(await look()).toEqual(before)
  const issued = await store.read.select().from(statements)
  expect(issued.map(({ personId, decisionId, facts, restrictions }) => [personId, decisionId, facts, restrictions]).toSorted()).toEqual(
    ['usr_ada', 'usr_ben'].map((person) => [person, holdId, because.facts, ['award_hold']]),
  )
  const { reference } = (await showHold(await as('ben'), id)) ?? {}
  expect(await getStatement(await as('ben'), reference ?? '')).toMatchObject({ isOwn: true, clauses: [{ code: harassment }] })
  await expect(getStatement(await as('gil'), reference ?? '')).rejects.toThrow(refused('not-found'))
})

test('overturned on appeal, the same money is due as if it had never been held, and everybody who was told is told', async () => {
  const place = await approved()
  const { as, store, id, pay, look } = place
  const before = await look()
  const { holdId } = await heldBack(place, id, because)
  const appeal = await fileAppeal(await as('ada'), { type: 'decision', id: holdId }, { text })
  await expect(takeAppeal(await as('root'), appeal.id)).rejects.toThrow()

  await takeAppeal(await as('ruth'), appeal.id)
  await decideAppeal(await as('ruth'), appeal.id, { outcome: 'overturned', reasons })

  expect(await look()).toEqual(before)
  expect(await showHold(await as('ada'), id)).toBeNull()
  await pay()
  expect(await store.read.$count(events, eq(events.type, 'award.released'))).toBe(1)
})

test.each(['upheld', 'withdrawn'] as const)(
  'an appeal that is %s leaves the hold, also where it rested while the answer was late',
  async (end) => {
    const place = await approved()
    const { holdId } = await heldBack(place, place.id, { ...because, days: 90 })
    const appeal = await fileAppeal(await place.as('ada'), { type: 'decision', id: holdId }, { text })
    place.pass(29)
    expect(await escalateAppeal(place.asSystem())).toBe(true)
    expect(await showHold(await place.as('ada'), place.id)).toBeNull()

    await addToAppeal(await place.as('ada'), appeal.id, { text: 'Still waiting.' })
    if (end === 'upheld') {
      await takeAppeal(await place.as('ruth'), appeal.id)
      await decideAppeal(await place.as('ruth'), appeal.id, { outcome: 'upheld', reasons })
    } else {
      await withdrawAppeal(await place.as('ada'), appeal.id)
    }

    await expect(place.pay()).rejects.toThrow('holds this award back')
  },
)

test('it ends by itself on its day, without a job, and by the admin before; then another may begin', async () => {
  const place = await approved()
  await heldBack(place, place.id, because)
  await expect(proposeHold(await place.as('root'), place.id, because)).rejects.toThrow('held back already')
  place.pass(30)
  expect(await showHold(await place.as('ada'), place.id)).toBeNull()

  await heldBack(place, place.id, because)
  await releaseAward(await place.as('root'), place.id)
  await expect(releaseAward(await place.as('root'), place.id)).rejects.toThrow(refused('conflict'))

  await place.pay()
  expect(await place.store.read.$count(awardHolds)).toBe(2)
})

test('nobody with a part in it holds money back: payees, the organisers, or somebody without the role', async () => {
  const { as, id } = await approved()

  for (const name of ['ada', 'olga'] as const) await expect(proposeHold(await as(name), id, because)).rejects.toThrow(refused('forbidden'))
  for (const name of ['max', 'ruth', 'gil'] as const)
    await expect(proposeHold(await as(name), id, because)).rejects.toThrow(refused('not-found'))
})

test('what is not approved, or rests on a clause that was none, is not held back, and nothing of it stays', async () => {
  const { as, id, store } = await approved()

  await expect(proposeHold(await as('root'), id, { ...because, clause: 'COC-77' })).rejects.toThrow(refused('bad-input'))
  await voidAward(await as('olga'), id, { reason: 'It was found elsewhere before.' })
  await expect(proposeHold(await as('root'), id, because)).rejects.toThrow(refused('conflict'))
  expect(await store.read.$count(awardHolds)).toBe(0)
  expect(await store.read.$count(statements)).toBe(0)
})

test('two confirmations at once make one hold', async () => {
  const place = await approved()
  await proposeHold(await place.as('root'), place.id, because)
  const gwen = await secondAdmin(place)

  const answers = await Promise.allSettled([confirmHold({ ...gwen }, place.id), confirmHold({ ...gwen }, place.id)])

  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await place.store.read.$count(statements)).toBe(2)
})

test('a proposed hold stops the payment and judges nobody; its proposer cannot confirm it, and either admin ends it', async () => {
  const place = await approved()
  await proposeHold(await place.as('root'), place.id, because)
  await expect(proposeHold(await place.as('root'), place.id, because)).rejects.toThrow('waits for a second admin')

  await expect(place.pay()).rejects.toThrow('proposed to hold this award back')
  await expect(makePaymentFile(await place.as('root'))).rejects.toThrow('nothing to pay now')
  await expect(confirmHold(await place.as('root'), place.id)).rejects.toThrow(refused('forbidden'))
  await expect(confirmHold(await place.as('olga'), place.id)).rejects.toThrow(refused('forbidden'))
  expect(await place.store.read.$count(statements)).toBe(0)
  const shown = async (name: 'ada' | 'root') =>
    showHoldProposal(await place.as(name), await findAward(place.store.read, (await place.as(name)).actor, place.id))
  expect(await shown('ada')).toMatchObject({ words: null, may: { confirm: false, drop: false } })
  expect(await shown('root')).toMatchObject({ words: { facts: because.facts }, may: { confirm: false, drop: true } })

  await dropHold(await secondAdmin(place), place.id)
  await expect(confirmHold(await secondAdmin(place), place.id)).rejects.toThrow(refused('conflict'))
  await place.pay()
})

test('a hold that nobody confirms in three days ends by itself, and another may be proposed', async () => {
  const place = await approved()
  await proposeHold(await place.as('root'), place.id, because)
  place.pass(3)

  await expect(confirmHold(await secondAdmin(place), place.id)).rejects.toThrow('three days are over')
  await proposeHold(await place.as('root'), place.id, because)
  expect(await confirmHold(await secondAdmin(place), place.id)).toMatchObject({ holdId: expect.stringMatching(/^hld_/) })
})
