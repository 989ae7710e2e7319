import { expect, test } from 'vitest'
import { awards } from '#db/schema/bounties'
import { approveAward, proposePrizes, recordDeposit } from '#domain/bounties'
import * as decisionAppeal from '../../app/routes/appeals/of-decision.tsx'
import * as award from '../../app/routes/bounties/award.tsx'
import * as hold from '../../app/routes/bounties/hold.tsx'
import * as confirmation from '../../app/routes/bounties/hold-confirmation.tsx'
import * as refusal from '../../app/routes/bounties/hold-refusal.tsx'
import * as release from '../../app/routes/bounties/release.tsx'
import type { CastName } from '../support/cast.ts'
import { settledChallenge } from '../support/challenge.ts'
import { harassment, ruledWorld } from '../support/flagged.ts'
import { secondAdmin } from '../support/hold.ts'
import { type Fields, type Route, visit } from '../support/visit.ts'

const because = {
  clause: harassment,
  facts: 'The evidence of this entry was taken from somebody else.',
  reasons: 'The prompts stand word for word in an older paper, which the entry does not name.',
  days: '30',
}

async function approved() {
  const place = await ruledWorld()
  const { programme } = await settledChallenge(place, { scores: [['ada', 9]] })
  await recordDeposit(await place.as('root'), programme.slug, { amount: '10,000', reference: 'Wire 1' })
  await proposePrizes(await place.as('olga'), programme.slug, { theme: [''], corroborating_percent: 0 })
  const [made] = await place.store.read.select().from(awards)
  const awardId = made?.id ?? ''
  await approveAward(await place.as('olga'), awardId)
  await secondAdmin(place)
  return (by: CastName, route: unknown, form?: Fields, params = {}) =>
    visit(place, route as Route, '/', { by, params: { awardId, ...params }, form })
}

test('an award is held back with its reasons on its page, its payee is led to an appeal, and the hold is ended', async () => {
  const go = await approved()
  expect((await go('root', award.loader)).data).toMatchObject({ hold: null, may: { hold: true, release: false, pay: true } })

  expect((await go('root', hold.action, because)).status).toBe(302)
  expect((await go('ada', award.loader)).data).toMatchObject({ hold: null, proposal: { words: null }, may: { pay: false } })
  expect((await go('root', award.loader)).data).toMatchObject({ proposal: { words: { days: 30 }, may: { confirm: false, drop: true } } })
  expect((await go('root', confirmation.action, {})).status).toBe(403)
  expect((await go('gwen', confirmation.action, {})).status).toBe(302)

  const { data } = await go('ada', award.loader)
  const { holdId } = (data as { hold: { holdId: string } }).hold
  expect(data).toMatchObject({ hold: { reference: expect.any(String) }, may: { hold: false, release: false } })
  expect((await go('ada', decisionAppeal.loader, undefined, { decisionId: holdId })).data).toMatchObject({
    title: expect.stringContaining('Hold on an award'),
  })
  expect((await go('root', award.loader)).data).toMatchObject({ may: { hold: false, release: true, pay: false } })
  expect((await go('root', release.action, {})).status).toBe(302)
  expect((await go('root', release.action, {})).status).toBe(409)
})

test('a second admin says no to a hold, and the award is due as before', async () => {
  const go = await approved()
  expect((await go('root', hold.action, because)).status).toBe(302)
  expect((await go('gwen', refusal.action, {})).status).toBe(302)
  expect((await go('gwen', confirmation.action, {})).status).toBe(409)
  expect((await go('root', award.loader)).data).toMatchObject({ proposal: null, may: { pay: true, hold: true } })
})

test('a hold without reasons comes back with a sentence for each field and what was typed', async () => {
  const go = await approved()

  expect(await go('root', hold.action, { ...because, reasons: 'Because.', days: '91' })).toMatchObject({
    status: 422,
    data: { errors: { reasons: expect.any(String), days: expect.any(String) }, typed: { facts: because.facts, days: '91' } },
  })
  expect((await go('ada', hold.action, because)).status).toBe(403)
  expect((await go('max', hold.action, because)).status).toBe(404)
})
