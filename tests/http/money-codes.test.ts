import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people } from '#db/schema/accounts'
import { paymentFiles } from '#db/schema/payments'
import { approveAward, proposeAward, recordDeposit } from '#domain/bounties'
import { publicTotals } from '#domain/ledger'
import { hashPassword } from '../../app/domain/accounts/passwords.server.ts'
import { setFactor } from '../../app/domain/accounts/second-factor.server.ts'
import { codeAt, newFactorSecret } from '../../app/domain/accounts/totp.server.ts'
import * as deposits from '../../app/routes/bounties/deposits.tsx'
import * as payments from '../../app/routes/payments/payments.tsx'
import { acceptedEntries } from '../support/awarded.ts'
import { type Fields, type Route, visit } from '../support/visit.ts'
import { world } from '../support/world.ts'

const password = 'four words make one password'

/** Root has a second factor, and a programme with one approved award; nobody gave a code lately. */
async function guarded() {
  const place = await world()
  const { slug, programmeId, entryIds } = await acceptedEntries(place, ['medium'])
  await recordDeposit(await place.as('root'), slug, { amount: '1,000', reference: 'Wire 1' })
  const { id } = await proposeAward(await place.as('olga'), entryIds[0] ?? '', { corroborating_percent: 0 })
  await approveAward(await place.as('olga'), id)
  const passwordHash = await hashPassword(password)
  await place.store.transact(async (tx) => void (await tx.update(people).set({ passwordHash }).where(eq(people.handle, 'root'))))
  const secret = newFactorSecret()
  await setFactor(await place.as('root'), place.house.vault, { secret, code: codeAt(secret, place.now()), password })
  place.store.waivesSecondFactor = false
  place.pass(1 / 24)
  const go = (route: unknown, form: Fields) => visit(place, route as Route, '/', { by: 'root', params: { slug }, form })
  return {
    ...place,
    go,
    code: () => codeAt(secret, place.now()),
    funded: async () => (await publicTotals(place.store.read, programmeId)).funded,
  }
}

test('money moves with a fresh code alone, and what was typed stays in the form until there is one', async () => {
  const { go, code, funded } = await guarded()
  const typed = { amount: '250.50', reference: 'Wire 2' }

  expect(await go(deposits.action, typed)).toMatchObject({ status: 403, data: { errors: { code: expect.any(String) }, typed } })
  expect(await go(deposits.action, { ...typed, code: '000000' })).toMatchObject({
    status: 422,
    data: { errors: { code: expect.stringContaining('wrong') }, typed },
  })
  expect(await funded()).toBe(100_000)

  const taken = await go(deposits.action, { ...typed, code: code() })
  expect(taken.status).toBe(302)
  expect(taken.headers?.getSetCookie().some((one) => one.startsWith('counterweight='))).toBe(true)
  expect(await funded()).toBe(125_050)
})

test('one code is good once: sent again with a payment it makes no file', async () => {
  const { go, code, store } = await guarded()
  const given = code()
  expect((await go(deposits.action, { amount: '1', reference: 'Wire 2', code: given })).status).toBe(302)

  expect((await go(payments.action, { code: given })).status).toBe(422)
  expect(await store.read.$count(paymentFiles)).toBe(0)
})

test.each(['0.005', '１０', 'NaN', 'Infinity', '1e9', '-0.01', '0x10', '1,00', '10 000', '0'])(
  'a deposit of %s is refused with a sentence, keeps what was typed, and moves nothing',
  async (amount) => {
    const { go, store, funded } = await guarded()
    store.waivesSecondFactor = true

    expect(await go(deposits.action, { amount, reference: 'Wire 2' })).toMatchObject({
      status: 422,
      data: { errors: { form: expect.any(String) }, typed: { amount } },
    })
    expect(await funded()).toBe(100_000)
  },
)
