import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { awards } from '#db/schema/bounties'
import { gradingPanels, regradings } from '#db/schema/grading'
import { approveAward, listPayouts, proposePrizes, recordDeposit, recordPayout } from '#domain/bounties'
import * as award from '../../app/routes/bounties/award.tsx'
import * as corrections from '../../app/routes/bounties/corrections.tsx'
import * as books from '../../app/routes/bounties/programme-awards.tsx'
import type { CastName } from '../support/cast.ts'
import { settledChallenge } from '../support/challenge.ts'
import { type Fields, type Route, visit } from '../support/visit.ts'
import { world } from '../support/world.ts'

/** Two prizes were paid, and then the second entry's appeal took it to the first place. */
async function moved() {
  const place = await world()
  const { programme, entries } = await settledChallenge(place, {
    scores: [
      ['ada', 9],
      ['ben', 6],
    ],
  })
  await recordDeposit(await place.as('root'), programme.slug, { amount: '10,000', reference: 'Wire 1' })
  await proposePrizes(await place.as('olga'), programme.slug, { theme: [''], corroborating_percent: 0 })
  for (const { id } of await place.store.read.select().from(awards)) {
    await approveAward(await place.as('olga'), id)
    for (const payout of await listPayouts(place.store.read, id))
      await recordPayout(await place.as('root'), payout.id, { reference: `Wire ${id}` })
  }
  const entryId = entries.ben?.id ?? ''
  await place.store.transact(async (tx) => {
    const [first] = await tx.select().from(gradingPanels).where(eq(gradingPanels.entryId, entryId))
    if (first) await tx.insert(gradingPanels).values({ ...first, id: 'pan_again', round: 2, score: 9.5 })
    await tx.insert(regradings).values({ entryId, askedAt: place.now(), endedAt: place.now(), countsFrom: place.now() })
  })
  const go = (by: CastName, route: unknown, form?: Fields, params: Record<string, string> = { slug: programme.slug }) =>
    visit(place, route as Route, '/', { by, params, form })
  return { ...place, go, entryId }
}

test('who runs a programme is shown what an appeal changed after prizes were paid, and proposes what is owed with a reason', async () => {
  const { go, store, entryId } = await moved()
  expect((await go('root', books.loader)).data).toMatchObject({
    corrections: { isReady: true, lines: [{ minor: 250_000 }, { minor: -250_000, payees: ['ada'] }] },
    may: { propose: false },
  })
  expect(await go('olga', corrections.action, { reason: 'So.' })).toMatchObject({
    status: 422,
    data: { errors: { reason: expect.any(String) }, typed: { reason: 'So.' } },
  })
  const reason = 'Its score was appealed, and other graders put it first.'
  expect((await go('olga', corrections.action, { reason })).location).toMatch(/\/awards$/)
  expect((await go('olga', corrections.action, { reason })).status).toBe(409)

  const [base, added] = await store.read.select().from(awards).where(eq(awards.entryId, entryId))
  expect((await go('ben', award.loader, undefined, { awardId: added?.id ?? '' })).data).toMatchObject({
    award: { because: reason, supplementTo: base?.id },
  })
  expect((await go('ben', award.loader, undefined, { awardId: base?.id ?? '' })).data).toMatchObject({ supplements: [{ id: added?.id }] })
})

test('nobody else proposes what is owed', async () => {
  const { go } = await moved()
  expect((await go('root', corrections.action, { reason: 'It is owed to them.' })).status).toBe(403)
  expect((await go('ada', corrections.action, { reason: 'It is owed to them.' })).status).toBe(403)
})
