import { expect, test } from 'vitest'
import { awards } from '#db/schema/bounties'
import { approveAward, proposePrizes, recordDeposit } from '#domain/bounties'
import * as earnings from '../../app/routes/bounties/earnings.tsx'
import * as paymentFile from '../../app/routes/payments/payment-file.tsx'
import * as csv from '../../app/routes/payments/payment-file-csv.ts'
import * as payments from '../../app/routes/payments/payments.tsx'
import * as status from '../../app/routes/payments/status.tsx'
import * as withdrawal from '../../app/routes/payments/withdrawal.tsx'
import type { CastName } from '../support/cast.ts'
import { settledChallenge } from '../support/challenge.ts'
import { type Route, type Sent, visit } from '../support/visit.ts'
import { world } from '../support/world.ts'

async function filed() {
  const place = await world()
  const { programme } = await settledChallenge(place, { scores: [['ada', 9]] })
  await recordDeposit(await place.as('root'), programme.slug, { amount: '10,000', reference: 'Wire 1' })
  await proposePrizes(await place.as('olga'), programme.slug, { theme: [''], corroborating_percent: 0 })
  const [award] = await place.store.read.select().from(awards)
  await approveAward(await place.as('olga'), award?.id ?? '')
  const go = (by: CastName, route: unknown, fileId = '', sent: Sent = {}) =>
    visit(place, route as Route, '/', { by, params: { fileId }, ...sent })
  const made = await go('root', payments.action, '', { form: {} })
  const fileId = made.location?.split('/').at(-1) ?? ''
  const text = (await (await go('root', csv.loader, fileId)).body?.text()) ?? ''
  return { go, fileId, text, answered: text.replace('"",""', '"paid","Wire 7"') }
}

test('a payment file is made, downloaded, filled in and sent back, page by page', async () => {
  const { go, fileId, text, answered } = await filed()
  expect((await go('root', payments.loader)).data).toMatchObject({ due: 0, files: [{ sent: 1 }] })
  expect((await go('root', csv.loader, fileId)).headers.get('Content-Disposition')).toMatch(
    /^attachment; filename="payments-2026-03-02-\w+\.csv"/,
  )
  expect(text).toContain('"EUR","3550.00"')

  const file = new File([answered], 'payments.csv', { type: 'text/csv' })
  expect((await go('root', status.action, fileId, { multipart: { file, rows: '' } })).location).toBe(`/admin/payments/${fileId}`)

  expect((await go('root', paymentFile.loader, fileId)).data).toMatchObject({ orders: [{ state: 'paid', outcome: 'Wire 7' }] })
  expect((await go('ada', earnings.loader)).data).toMatchObject({
    earnings: [{ state: 'paid', reference: 'Wire 7' }],
    payeeReference: expect.stringMatching(/^CW-/),
  })
  expect((await go('root', status.action, fileId, { multipart: { rows: answered } })).status).toBe(302)
})

test('an answer with a bad line comes back whole, with a sentence for each, and nothing is recorded', async () => {
  const { go, fileId, answered } = await filed()
  const rows = answered.replace('3550.00', '3550.01')

  expect(await go('root', status.action, fileId, { multipart: { rows } })).toMatchObject({
    status: 422,
    data: { faults: [expect.stringMatching(/^Line 2: the amount is 3550\.00/)], typed: { rows: rows.replaceAll('\r\n', '\n') } },
  })
  expect(await go('root', status.action, fileId, { multipart: { rows: '' } })).toMatchObject({ status: 422 })
  expect(await go('root', status.action, fileId, { multipart: { rows, more: 'x' } })).toMatchObject({ status: 422 })
  expect((await go('root', paymentFile.loader, fileId)).data).toMatchObject({ orders: [{ state: 'sent' }] })
})

test('a file is taken back with a reason, and for others than admins there is none', async () => {
  const { go, fileId } = await filed()

  for (const route of [paymentFile.loader, csv.loader]) expect((await go('olga', route, fileId)).status).toBe(404)
  expect((await go('root', withdrawal.action, fileId, { form: { reason: 'No.' } })).status).toBe(422)
  expect((await go('root', withdrawal.action, fileId, { form: { reason: 'The bank was closed.' } })).status).toBe(302)
  expect((await go('root', withdrawal.action, fileId, { form: { reason: 'The bank was closed.' } })).status).toBe(409)
})
