import { expect, test } from 'vitest'
import { awards } from '#db/schema/bounties'
import {
  approveAward,
  listPayouts,
  proposeAward,
  recordDeposit,
  recordPayout,
  releaseAward,
  reverseAward,
  voidAward,
} from '#domain/bounties'
import { acceptedEntries } from '#tests/support/awarded'
import { harassment, ruledWorld } from '#tests/support/flagged'
import { heldBack } from '#tests/support/hold'
import { countMonth } from './index.server.ts'

const because = 'The prompts stand word for word in an older paper, which the entry does not name.'

test('T13: awards held, released early and cancelled are counted in the month of it, with clause, band and days', async () => {
  const place = await ruledWorld()
  const { slug, entryIds } = await acceptedEntries(place, ['medium', 'medium', 'medium'])
  await recordDeposit(await place.as('root'), slug, { amount: '1,000', reference: 'Wire 1' })
  for (const entryId of entryIds) {
    const { id } = await proposeAward(await place.as('olga'), entryId, { corroborating_percent: 0 })
    if (entryId !== entryIds[2]) await approveAward(await place.as('olga'), id)
  }
  const [held, voided, proposed] = await place.store.read.select().from(awards)
  const root = () => place.as('root')
  await heldBack(place, held?.id ?? '', { clause: harassment, facts: because, reasons: because, days: 30 })
  place.pass(4)
  await releaseAward(await root(), held?.id ?? '')
  await voidAward(await place.as('olga'), voided?.id ?? '', { reason: because })
  // It promised nothing to anybody yet, so ending it cancels nothing.
  await voidAward(await place.as('olga'), proposed?.id ?? '', { reason: because })
  for (const { id } of await listPayouts(place.store.read, held?.id ?? ''))
    await recordPayout(await root(), id, { reference: `Wire ${id}` })
  await reverseAward(await root(), held?.id ?? '', { reason: because })

  const lines = await countMonth(place.store.read, '2026-03')
  const counted = (metric: string, division = '', cell = '') =>
    lines.find((line) => line.metric === metric && line.division === division && line.cell === cell)?.value
  expect([counted('T13'), counted('T13a'), counted('T13b')]).toEqual([1, 2, 1])
  expect(counted('T13', 'Clause', harassment)).toBe(1)
  expect(counted('T13', 'Amount of held awards', 'up to 1,000')).toBe(1)
  expect([counted('T13a', 'How', 'void'), counted('T13a', 'How', 'reversed'), counted('T13b', 'By', 'an admin')]).toEqual([1, 1, 1])
  expect(lines.filter(({ metric, value }) => metric === 'T13' && value === 4)).toHaveLength(1)
})
