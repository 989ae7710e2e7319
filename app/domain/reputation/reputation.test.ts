import { expect, test } from 'vitest'
import { waitingReport } from '#tests/support/waiting-report'
import { world } from '#tests/support/world'
import { getReputation, listLeaders } from './index.server.ts'
import { trustTierOf, wilsonBound } from './model.ts'

test.each([
  [1, 1, 0.2065],
  [5, 5, 0.5655],
  [8, 10, 0.4902],
  [0, 0, 0],
])('%i of %i accepted is at least %f', (right, decided, bound) => {
  expect(wilsonBound(right, decided)).toBeCloseTo(bound, 4)
})

test('one lucky hit does not outrank a record', () => {
  expect(wilsonBound(1, 1)).toBeLessThan(wilsonBound(8, 10))
})

test('a tier needs both enough decided and a high enough bound', () => {
  const tier = (right: number, decided: number, isMember = true) => trustTierOf({ isMember, right, decided })

  expect([tier(90, 90, false), tier(0, 0), tier(9, 9), tier(9, 10), tier(8, 10)]).toEqual(['new', 'member', 'member', 'trusted', 'member'])
  expect([tier(49, 49), tier(46, 50), tier(41, 50), tier(35, 50)]).toEqual(['trusted', 'veteran', 'trusted', 'trusted'])
})

test('accepted counts over accepted and rejected; duplicates, drafts and what waits count neither way', async () => {
  const place = await world()
  const states = ['accepted', 'accepted', 'accepted', 'rejected', 'duplicate', 'submitted', 'withdrawn', 'no_response'] as const
  for (const state of states) await waitingReport(place, { state })

  expect(await getReputation(place.store.read, 'ada')).toEqual({ right: 3, decided: 4, bound: wilsonBound(3, 4) })
  expect(await getReputation(place.store.read, 'ben')).toEqual({ right: 0, decided: 0, bound: 0 })
})

test('the list goes by the bound: a record stands above one lucky hit, equal bounds share a rank, and who has nothing accepted is not in it', async () => {
  const place = await world()
  const given = { ada: ['accepted'], ben: ['accepted', 'accepted', 'accepted', 'rejected'], gil: ['accepted'], gus: ['rejected'] } as const
  for (const [author, states] of Object.entries(given))
    for (const state of states) await waitingReport(place, { author: author as keyof typeof given, state })

  const leaders = await listLeaders(place.store.read)

  expect(leaders.map(({ handle, rank, right, decided }) => [handle, rank, right, decided])).toEqual([
    ['ben', 1, 3, 4],
    ['ada', 2, 1, 1],
    ['gil', 2, 1, 1],
  ])
  expect(leaders[0]?.bound).toBe(wilsonBound(3, 4))
})
