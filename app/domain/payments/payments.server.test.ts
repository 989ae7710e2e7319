import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { awards, payouts } from '#db/schema/bounties'
import { events } from '#db/schema/events'
import { ledgerTransfers } from '#db/schema/ledger'
import { paymentFiles, paymentOrders } from '#db/schema/payments'
import { approveAward, choosePayout, listPayouts, proposePrizes, recordDeposit, recordPayout, voidAward } from '#domain/bounties'
import { publicTotals } from '#domain/ledger'
import type { CastName } from '#tests/support/cast'
import { settledChallenge } from '#tests/support/challenge'
import { ruledWorld } from '#tests/support/flagged'
import { sanction } from '#tests/support/sanction'
import {
  getPayeeReference,
  getPaymentFile,
  listPaymentFiles,
  makePaymentFile,
  recordStatus,
  withdrawPaymentFile,
  writePaymentFile,
} from './index.server.ts'

const refused = (reason: string) => expect.objectContaining({ reason })

/** Three approved prizes: 3,550.00 and 1,050.00, and 50.00 of which nobody knows. */
async function approved() {
  const place = await ruledWorld()
  const { programme } = await settledChallenge(place, {
    scores: [
      ['ada', 9],
      ['ben', 5],
    ],
  })
  await recordDeposit(await place.as('root'), programme.slug, { amount: '10,000', reference: 'Wire 1' })
  await proposePrizes(await place.as('olga'), programme.slug, { theme: [''], corroborating_percent: 0 })
  for (const { id } of await place.store.read.select().from(awards)) await approveAward(await place.as('olga'), id)
  const root = () => place.as('root')
  const answer = async (fileId: string, status: (payoutId: string, place: number) => string) => {
    const { text } = await writePaymentFile(await root(), fileId)
    let at = 0
    return text.replaceAll(/^("(\w+)",.*),"",""\r$/gm, (_line, cells: string, id: string) => `${cells},${status(id, at++)}\r`)
  }
  return {
    ...place,
    root,
    make: async () => makePaymentFile(await root()),
    send: async (fileId: string, text: string) => recordStatus(await root(), fileId, text),
    answer,
    states: async () => (await place.store.read.select().from(payouts)).map(({ state }) => state).toSorted(),
    totals: () => publicTotals(place.store.read, programme.id),
    dueOf: async (handle: string) => {
      const all = await Promise.all((await place.store.read.select().from(awards)).map(({ id }) => listPayouts(place.store.read, id)))
      return all.flat().find((payout) => payout.handle === handle)?.id ?? ''
    },
  }
}
const paid = (id: string) => `"paid","Wire of ${id}"`

test('what is due goes into one file, once, also when the button is pressed twice', async () => {
  const { make, store, as, root, states } = await approved()

  const answers = await Promise.allSettled([make(), make()])
  await expect(make()).rejects.toThrow('nothing to pay now')

  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect([await store.read.$count(paymentFiles), await store.read.$count(paymentOrders), await states()]).toEqual([
    1,
    2,
    ['ordered', 'ordered'],
  ])
  expect((await listPaymentFiles(await root())).files).toMatchObject([{ sent: 2, paid: 0 }])
  expect(await getPayeeReference(await as('ada'))).toMatch(/^CW-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
})

test('the file names nobody, and is the same at every download', async () => {
  const { make, root, as } = await approved()
  const { id } = await make()

  const { text } = await writePaymentFile(await root(), id)

  expect((await writePaymentFile(await root(), id)).text).toBe(text)
  expect(text).toContain(`"${await getPayeeReference(await as('ada'))}","payout","EUR","3550.00"`)
  expect(text).not.toMatch(/ada|ben|example\.org|usr_/)
  for (const name of ['ada', 'olga', 'max'] as const)
    await expect(writePaymentFile(await as(name), id)).rejects.toThrow(refused('not-found'))
})

test('the answer pays each once; the same answer again, and at once, pays nothing more', async () => {
  const { make, send, answer, store, totals, states } = await approved()
  const { id } = await make()
  const text = await answer(id, paid)

  const answers = await Promise.all([send(id, text), send(id, text)])
  const moved = await store.read.$count(ledgerTransfers)

  expect(answers).toEqual(
    expect.arrayContaining([
      { ok: true, paid: 2, failed: 0, before: 0 },
      { ok: true, paid: 0, failed: 0, before: 2 },
    ]),
  )
  expect(await send(id, text)).toEqual({ ok: true, paid: 0, failed: 0, before: 2 })
  expect([await states(), await store.read.$count(ledgerTransfers)]).toEqual([['paid', 'paid'], moved])
  expect(await totals()).toEqual({ funded: 1_000_000, left: 540_000, setAside: 0, paid: 460_000, donated: 0 })
  expect(await store.read.$count(events, eq(events.type, 'payment_file.answered'))).toBe(1)
})

test('a failed payment is due again and goes into the next file; what was paid stays', async () => {
  const { make, send, answer, states, totals } = await approved()
  const first = await make()

  const half = await answer(first.id, (id, n) => (n === 0 ? paid(id) : '"failed","No such account"'))
  expect(await send(first.id, half)).toEqual({ ok: true, paid: 1, failed: 1, before: 0 })
  expect(await states()).toEqual(['due', 'paid'])
  const second = await make()
  expect(second.count).toBe(1)
  await send(second.id, await answer(second.id, paid))

  expect(await send(first.id, half)).toEqual({ ok: true, paid: 0, failed: 0, before: 2 })
  expect(await totals()).toMatchObject({ paid: 460_000, setAside: 0 })
})

test('one bad line and nothing of the file is recorded; each is said by its number', async () => {
  const { make, send, answer, states, store } = await approved()
  const { id } = await make()
  const good = await answer(id, paid)
  const moved = await store.read.$count(ledgerTransfers)

  const bad: [string, string][] = [
    [good.replace('1050.00', '1050.01'), 'the amount is 1050.00, not 1050.01'],
    [good.replace('1050.00', '１０５０'), 'the amount is 1050.00'],
    [good.replace('1050.00', '1e9'), 'the amount is 1050.00'],
    [good.replace('1050.00', '-1050.00'), 'the amount is 1050.00'],
    [good.replace('1050.00', 'NaN'), 'the amount is 1050.00'],
    [good.replace('EUR', 'JPY'), 'the currency is EUR, not JPY'],
    [good.replace(/CW-\w{4}/, 'CW-0000'), 'the payee is CW-'],
    [good.replace(/"pay_\w+"/, '"pay_other"'), 'payment pay_other does not stand in this file'],
  ]
  for (const [text, says] of bad) expect(await send(id, text)).toEqual({ ok: false, faults: [expect.stringContaining(says)] })
  await send(id, good)
  const other = good.replace(/Wire of \w+/, 'Another wire')
  expect(await send(id, other)).toEqual({ ok: false, faults: [expect.stringMatching(/^Line [23]: it was recorded before as paid under/)] })

  expect([await states(), await store.read.$count(ledgerTransfers)]).toEqual([['paid', 'paid'], moved + 2])
})

test('what is on its way is neither voided, donated instead, paid by hand, nor put into another file', async () => {
  const { make, as, root, store, dueOf } = await approved()
  await make()
  const payoutId = await dueOf('ada')
  const [payout] = await store.read.select().from(payouts).where(eq(payouts.id, payoutId))

  await expect(voidAward(await as('olga'), payout?.awardId ?? '', { reason: 'It was found before.' })).rejects.toThrow('on its way')
  await expect(choosePayout(await as('ada'), payoutId, { wish: 'donation' })).rejects.toThrow('on its way')
  await expect(recordPayout(await root(), payoutId, { reference: 'Wire 5' })).rejects.toThrow('stands in a payment file')
})

test('a file that was never sent is taken back, once, and all of it is due as before', async () => {
  const { make, root, send, answer, states } = await approved()
  const { id } = await make()
  const text = await answer(id, paid)

  await withdrawPaymentFile(await root(), id, { reason: 'The bank was closed.' })
  await expect(withdrawPaymentFile(await root(), id, { reason: 'The bank was closed.' })).rejects.toThrow(refused('conflict'))

  expect(await states()).toEqual(['due', 'due'])
  expect(await send(id, text)).toMatchObject({ ok: false })
  expect((await getPaymentFile(await root(), id)).orders.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
})

test('whose bounties are held back is left out; a hold that comes later does not hide what was paid', async () => {
  const place = await approved()
  await hold(place, 'ada', 'dec_1')

  const { id, count } = await place.make()
  expect(count).toBe(1)
  await hold(place, 'ben', 'dec_2')

  expect(await place.send(id, await place.answer(id, paid))).toMatchObject({ ok: true, paid: 1 })
})

const hold = (place: Awaited<ReturnType<typeof approved>>, name: CastName, decisionId: string) =>
  sanction(place, name, { kind: 'bounty_hold', decisionId, days: 30, subject: { type: 'comment', id: `com_${name}`, revision: '1' } })

test('nobody but an admin with a fresh code makes a file or records an answer', async () => {
  const { make, as, root, store } = await approved()
  const { id } = await make()

  await expect(makePaymentFile(await as('olga'))).rejects.toThrow(refused('not-found'))
  await expect(recordStatus(await as('olga'), id, 'x')).rejects.toThrow(refused('not-found'))
  store.waivesSecondFactor = false
  await expect(recordStatus(await root(), id, 'x')).rejects.toThrow()
  await expect(withdrawPaymentFile(await root(), id, { reason: 'The bank was closed.' })).rejects.toThrow()
})
