import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people } from '#db/schema/accounts'
import { payouts } from '#db/schema/bounties'
import { eventDetails, events } from '#db/schema/events'
import { payeeReferences } from '#db/schema/payments'
import { listOwed, recordPayout } from '#domain/bounties'
import { password, withPassword } from '#tests/support/password'
import { proposedAward } from '#tests/support/proposed-award'
import { type World, world } from '#tests/support/world'
import { closeAccount, closingInput } from './index.server.ts'

const close = async (place: World, due?: 'donation' | 'payout') =>
  closeAccount(await place.as('ada'), closingInput.parse({ password, due }), place.house.settings.dataDir)
const isClosed = async ({ store }: World) => (await store.read.select().from(people).where(eq(people.id, 'usr_ada')))[0]?.closedAt !== null

async function owing() {
  const place = await withPassword(await world(), 'ada')
  const award = await proposedAward(place)
  await award.approve()
  return { ...place, ...award }
}

test('whoever closes their account while money is due says first what becomes of it', async () => {
  const place = await owing()
  expect(await listOwed(place.store.read, 'usr_ada')).toEqual([{ currency: 'EUR', state: 'due', minor: 50_000 }])

  expect(await close(place)).toEqual({ ok: false, errors: { due: 'EUR 500.00 is due to you. Say what becomes of it.' } })

  expect([await isClosed(place), (await place.payout())?.wish]).toEqual([false, 'payout'])
})

test('what is given away is donated to the cent afterwards, and the closing says which payouts', async () => {
  const place = await owing()
  const payout = await place.payout()

  expect(await close(place, 'donation')).toEqual({ ok: true })

  expect((await place.payout())?.wish).toBe('donation')
  expect(await listOwed(place.store.read, 'usr_ada')).toEqual([])
  const [told] = await place.store.read
    .select({ details: eventDetails.details })
    .from(events)
    .innerJoin(eventDetails, eq(eventDetails.eventId, events.id))
    .where(eq(events.type, 'account.closed'))
  expect(told?.details).toEqual({ removesWords: false, givenAwayIds: [payout?.id] })
  expect(await recordPayout(await place.as('root'), payout?.id ?? '', { reference: 'Gift 1' })).toMatchObject({ outcome: 'donated' })
})

test('it stays due only where whoever pays knows the person already', async () => {
  const place = await owing()
  expect(await close(place, 'payout')).toMatchObject({ ok: false, errors: { due: expect.stringContaining('does not know you yet') } })
  expect(await isClosed(place)).toBe(false)

  await place.store.transact(async (tx) => {
    await tx.insert(payeeReferences).values({ personId: 'usr_ada', reference: 'CW-KNOWN', madeAt: place.now() })
  })
  expect(await close(place, 'payout')).toEqual({ ok: true })

  const payout = await place.payout()
  expect(payout).toMatchObject({ state: 'due', wish: 'payout' })
  expect(await recordPayout(await place.as('root'), payout?.id ?? '', { reference: 'Wire 18' })).toMatchObject({ outcome: 'paid' })
})

test('what is on its way asks nothing and stays as it was ordered', async () => {
  const place = await owing()
  await place.store.transact(async (tx) => void (await tx.update(payouts).set({ state: 'ordered' })))

  expect(await close(place, 'donation')).toEqual({ ok: true })

  expect(await place.payout()).toMatchObject({ state: 'ordered', wish: 'payout' })
})

test('what is awarded to somebody who has left is a gift from the start', async () => {
  const place = await withPassword(await world(), 'ada')
  const { approve, payout } = await proposedAward(place)
  expect(await close(place)).toEqual({ ok: true })

  await approve()

  expect(await payout()).toMatchObject({ state: 'due', wish: 'donation' })
})
