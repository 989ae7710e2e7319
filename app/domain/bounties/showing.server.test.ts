import { expect, test } from 'vitest'
import { awards } from '#db/schema/bounties'
import { acceptedEntries } from '#tests/support/awarded'
import { world } from '#tests/support/world'
import {
  approveAward,
  listEarnings,
  listPayouts,
  listShownAwards,
  proposeAward,
  recordDeposit,
  recordPayout,
  reverseAward,
  showPayout,
  totalsOf,
  writeStatement,
} from './index.server.ts'

const refused = (reason: string) => expect.objectContaining({ reason })

/** Ada alone gets 200.00, and of a team 66.68. */
async function approved() {
  const place = await world()
  const { slug, entryIds } = await acceptedEntries(place, ['medium', 'medium'])
  await recordDeposit(await place.as('root'), slug, { amount: '1,000', reference: 'Wire 1' })
  const payouts = []
  for (const entryId of entryIds) {
    const { id } = await proposeAward(await place.as('olga'), entryId, { corroborating_percent: 0 })
    await approveAward(await place.as('olga'), id)
    payouts.push(...(await listPayouts(place.store.read, id)))
  }
  const ofAda = payouts.filter(({ handle }) => handle === 'ada')
  const pay = async (n: number) => recordPayout(await place.as('root'), ofAda[n]?.id ?? '', { reference: `Wire ${n}` })
  return { ...place, ofAda, pay, shown: () => listShownAwards(place.store.read, 'ada') }
}

test('a bounty stands on the page of its payee once they put it there, and goes again with a word of theirs', async () => {
  const { as, ofAda, pay, shown } = await approved()
  const [alone] = ofAda
  await expect(showPayout(await as('ada'), alone?.id ?? '', { show: 'yes' })).rejects.toThrow(refused('conflict'))
  await pay(0)
  expect(await shown()).toEqual([])

  for (let times = 0; times < 2; times++) await showPayout(await as('ada'), alone?.id ?? '', { show: 'yes' })
  expect(await shown()).toMatchObject([{ minor: 20_000, currency: 'EUR', programme: 'Bias in question answering' }])
  await expect(showPayout(await as('ben'), alone?.id ?? '', { show: 'no' })).rejects.toThrow(refused('not-found'))

  await showPayout(await as('ada'), alone?.id ?? '', { show: 'no' })
  expect(await shown()).toEqual([])
})

test('what was reversed does not stand there any more', async () => {
  const { as, store, ofAda, pay, shown } = await approved()
  await pay(0)
  await showPayout(await as('ada'), ofAda[0]?.id ?? '', { show: 'yes' })

  for (const { id, state } of await store.read.select().from(awards))
    if (state === 'paid') await reverseAward(await as('root'), id, { reason: 'The bank sent it back.' })

  expect(await shown()).toEqual([])
})

test('the statement of account adds up to the cent in each currency, and as a file runs no formula', async () => {
  const { as, store, pay } = await approved()
  await pay(1)
  const ada = await as('ada')

  expect(totalsOf(await listEarnings(store.read, ada.actor))).toEqual([{ currency: 'EUR', due: 20_000, paid: 6_668, donated: 0 }])
  const lines = (await writeStatement(ada)).trimEnd().split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toBe('"payment","approved","programme","report","currency","amount","state","kind","settled","reference"')
  expect(lines.filter((line) => line.includes('"EUR","66.68","paid","payout","2026-03-02","Wire 1"'))).toHaveLength(1)
  expect(lines.filter((line) => line.includes('"EUR","200.00","due","payout","",""'))).toHaveLength(1)
  expect(await writeStatement(await as('gwen'))).toBe(`${lines[0]}\r\n`)
})

test('amounts of several currencies are never added together', () => {
  const line = (currency: string, minor: number, state: 'due' | 'ordered' | 'paid' | 'donated' | 'reversed' | 'void') => ({
    currency,
    minor,
    state,
  })

  expect(
    totalsOf([
      line('JPY', 500, 'paid'),
      line('BHD', 1_005, 'due'),
      line('JPY', 7, 'ordered'),
      line('JPY', 9, 'reversed'),
      line('BHD', 1, 'donated'),
    ]),
  ).toEqual([
    { currency: 'BHD', due: 1_005, paid: 0, donated: 1 },
    { currency: 'JPY', due: 7, paid: 500, donated: 0 },
  ])
})
