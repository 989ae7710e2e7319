import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { issueReports } from '#db/schema/issues'
import { reports } from '#db/schema/reports'
import { listPayouts } from '#domain/bounties'
import { publicTotals } from '#domain/ledger'
import * as person from '../../app/routes/accounts/person.tsx'
import * as approval from '../../app/routes/bounties/approval.tsx'
import * as award from '../../app/routes/bounties/award.tsx'
import * as books from '../../app/routes/bounties/books.tsx'
import * as deposits from '../../app/routes/bounties/deposits.tsx'
import * as earnings from '../../app/routes/bounties/earnings.tsx'
import * as payout from '../../app/routes/bounties/payout.tsx'
import * as prizes from '../../app/routes/bounties/prizes.tsx'
import * as programmeAwards from '../../app/routes/bounties/programme-awards.tsx'
import * as proposal from '../../app/routes/bounties/proposal.tsx'
import * as returns from '../../app/routes/bounties/returns.tsx'
import * as reversal from '../../app/routes/bounties/reversal.tsx'
import * as showing from '../../app/routes/bounties/showing.tsx'
import * as statementCsv from '../../app/routes/bounties/statement-csv.ts'
import * as voiding from '../../app/routes/bounties/void.tsx'
import * as wish from '../../app/routes/bounties/wish.tsx'
import * as programmePage from '../../app/routes/programmes/programme.tsx'
import * as leaders from '../../app/routes/reputation/leaders.tsx'
import type { CastName } from '../support/cast.ts'
import { settledChallenge } from '../support/challenge.ts'
import { makeIssue } from '../support/make.ts'
import { entryIn, programmeOf } from '../support/programme.ts'
import { type Fields, type Route, visit } from '../support/visit.ts'
import { world } from '../support/world.ts'

/** A standing programme with an accepted entry of Ada's, and a hand to visit its pages with. */
async function opened() {
  const place = await world()
  const programme = await programmeOf(place)
  const entry = await entryIn(place, programme)
  const issueId = await makeIssue(place)
  await place.store.transact(async (tx) => {
    await tx.update(reports).set({ state: 'accepted' }).where(eq(reports.id, entry.reportId))
    await tx.insert(issueReports).values({ issueId, reportId: entry.reportId, role: 'original', joinedAt: place.now() })
  })
  const go = (by: CastName, route: unknown, params: Record<string, string>, form?: Fields) =>
    visit(place, route as Route, '/', { by, params: { slug: programme.slug, entryId: entry.id, ...params }, form })
  return { ...place, go, programme, totals: () => publicTotals(place.store.read, programme.id) }
}

test('from a deposit over an award to a payment, page by page, to the cent', async () => {
  const { go, store, totals } = await opened()
  expect((await go('root', deposits.action, {}, { amount: '1,000.00', reference: 'Wire 17' })).status).toBe(302)
  const proposed = await go('olga', proposal.action, {}, { corroborating_percent: '0' })
  const awardId = proposed.location?.split('/').at(-1) ?? ''
  expect((await go('olga', approval.action, { awardId }, {})).location).toBe(`/awards/${awardId}`)
  const [due] = await listPayouts(store.read, awardId)
  const payoutId = due?.id ?? ''

  expect((await go('ada', wish.action, { payoutId }, { wish: 'donation' })).location).toBe('/settings/earnings')
  for (let times = 0; times < 2; times++) expect((await go('root', payout.action, { payoutId }, { reference: 'Gift 3' })).status).toBe(302)

  expect(await totals()).toEqual({ funded: 100_000, left: 50_000, setAside: 0, paid: 0, donated: 50_000 })
  const read = async (by: CastName) => (await go(by, programmePage.loader, {})).data
  expect(await read('ada')).toMatchObject({ totals: { left: 50_000, donated: 50_000 }, may: { readBooks: false } })
  expect(await read('olga')).toMatchObject({ may: { readBooks: true } })
  expect((await go('ada', earnings.loader, {})).data).toMatchObject({
    earnings: [{ minor: 50_000, state: 'donated', reference: 'Gift 3' }],
  })
  expect((await go('olga', programmeAwards.loader, {})).data).toMatchObject({ awards: [{ id: awardId, state: 'donated' }], awaiting: [] })
  expect((await go('root', books.loader, {})).data).toMatchObject({ books: [{ balances: { donation: 50_000, programme: 50_000 } }] })
  expect((await go('root', reversal.action, { awardId }, { reason: 'The charity sent it back.' })).status).toBe(302)
  expect(await totals()).toMatchObject({ left: 100_000, donated: 0 })
})

test.each([
  ['-5', 'above zero'],
  ['0', 'above zero'],
  ['1.005', '2 digits'],
  ['1e9', 'with digits'],
  ['9999999999999999', 'at most'],
  ['USD 5', 'with digits'],
])('a deposit of %s comes back with a sentence and what was typed', async (amount, says) => {
  const { go, totals } = await opened()

  const answer = await go('root', deposits.action, {}, { amount, reference: 'Wire 17' })

  expect(answer).toMatchObject({
    status: 422,
    data: { errors: { form: expect.stringContaining(says) }, typed: { amount, reference: 'Wire 17' } },
  })
  expect(await totals()).toMatchObject({ funded: 0, left: 0 })
})

test('an unknown field, a missing reference, and more than there is are refused, and nothing moves', async () => {
  const { go, totals } = await opened()

  expect((await go('root', deposits.action, {}, { amount: '5', reference: 'Wire 17', currency: 'USD' })).status).toBe(422)
  expect((await go('root', deposits.action, {}, { amount: '5', reference: '' })).status).toBe(422)
  expect((await go('root', returns.action, {}, { amount: '5', reference: 'Wire 18' })).status).toBe(409)
  expect((await go('olga', deposits.action, {}, { amount: '5', reference: 'Wire 17' })).status).toBe(403)
  expect(await totals()).toMatchObject({ funded: 0 })
})

test('an award without money behind it is not approved, and one that is void cannot be approved', async () => {
  const { go } = await opened()
  const proposed = await go('olga', proposal.action, {}, { corroborating_percent: '0' })
  const awardId = proposed.location?.split('/').at(-1) ?? ''

  expect(await go('olga', approval.action, { awardId }, {})).toMatchObject({
    status: 409,
    data: { errors: { form: expect.stringContaining('not enough') } },
  })
  expect((await go('ada', approval.action, { awardId }, {})).status).toBe(403)
  expect((await go('ben', award.loader, { awardId })).status).toBe(404)
  expect((await go('olga', voiding.action, { awardId }, { reason: 'short' })).status).toBe(422)
  expect((await go('olga', voiding.action, { awardId }, { reason: 'It was found before.' })).status).toBe(302)
  expect((await go('olga', approval.action, { awardId }, {})).status).toBe(409)
  expect((await go('olga', proposal.action, {}, { corroborating_percent: '51' })).status).toBe(422)
})

test('the prizes of a settled challenge are proposed on the page of its money; a wrong form keeps what was chosen', async () => {
  const place = await world()
  const { programme, entries } = await settledChallenge(place, {
    scores: [
      ['ada', 9],
      ['ben', 7],
    ],
  })
  const go = (route: unknown, form?: Fields) => visit(place, route as Route, '/', { by: 'olga', params: { slug: programme.slug }, form })

  expect((await go(programmeAwards.loader)).data).toMatchObject({ placed: [{ rank: 1 }, { rank: 2 }], themes: ['Most inclusive'] })
  const wrong = { theme: entries.ada?.id ?? '', corroborating_percent: '51' }
  expect(await go(prizes.action, wrong)).toMatchObject({ status: 422, data: { typed: wrong } })
  expect((await go(prizes.action, { ...wrong, corroborating_percent: '0' })).location).toBe(`/programmes/${programme.slug}/awards`)
  expect((await go(programmeAwards.loader)).data).toMatchObject({
    awards: expect.arrayContaining([expect.objectContaining({ minor: 105_000 }), expect.objectContaining({ minor: 405_000 })]),
  })
})

test('what was paid is shown where its payee says so, and the statement comes as a file', async () => {
  const { go, store } = await opened()
  await go('root', deposits.action, {}, { amount: '1,000.00', reference: 'Wire 17' })
  const proposed = await go('olga', proposal.action, {}, { corroborating_percent: '0' })
  const awardId = proposed.location?.split('/').at(-1) ?? ''
  await go('olga', approval.action, { awardId }, {})
  const payoutId = (await listPayouts(store.read, awardId))[0]?.id ?? ''
  expect((await go('ada', showing.action, { payoutId }, { show: 'yes' })).status).toBe(409)
  await go('root', payout.action, { payoutId }, { reference: 'Wire 18' })

  expect((await go('ada', showing.action, { payoutId }, { show: 'perhaps' })).status).toBe(422)
  expect((await go('ada', showing.action, { payoutId }, { show: 'yes' })).location).toBe('/settings/earnings')
  expect((await go('ben', person.loader, { handle: 'ada' })).data).toMatchObject({ awards: [{ minor: 50_000, state: 'paid' }] })
  expect((await go('ben', leaders.loader, {})).data).toMatchObject({ leaders: [{ handle: 'ada', rank: 1 }] })
  const file = await go('ada', statementCsv.loader, {})
  expect(await file.body?.text()).toContain('"EUR","500.00","paid","payout","2026-03-02","Wire 18"')
})
