import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  currencies,
  currencyCodes,
  mostMinor,
  nextState,
  programmeKinds,
  programmeMachine,
  programmeMoves,
  programmeStates,
  takesEntries,
  toDecimal,
  toMinor,
} from './model.ts'

test('a standing programme and a challenge take these ways and no others', () => {
  expect(programmeMachine.standing.table).toEqual({
    draft: { open: 'open', cancel: 'cancelled' },
    open: { close: 'closed', cancel: 'cancelled' },
    closed: {},
    cancelled: {},
  })
  expect(programmeMachine.challenge.table).toEqual({
    draft: { open: 'open', cancel: 'cancelled' },
    open: { grade: 'grading', cancel: 'cancelled' },
    grading: { settle: 'settled', cancel: 'cancelled' },
    settled: {},
    cancelled: {},
  })
})

test('the two courses together have the states and moves of the column', () => {
  const states = programmeKinds.flatMap((kind) => programmeMachine[kind].states as string[])
  const moves = programmeKinds.flatMap((kind) => Object.values(programmeMachine[kind].table).flatMap((from) => Object.keys(from)))

  expect([...new Set(states)].sort()).toEqual([...programmeStates].sort())
  expect([...new Set(moves)].sort()).toEqual([...programmeMoves].sort())
})

test('a standing programme is never graded, and a challenge never just closed', () => {
  expect(nextState({ kind: 'challenge', state: 'open' }, 'grade')).toBe('grading')
  expect(() => nextState({ kind: 'standing', state: 'open' }, 'grade')).toThrow('not possible')
  expect(() => nextState({ kind: 'challenge', state: 'open' }, 'close')).toThrow('not possible')
  expect(() => nextState({ kind: 'challenge', state: 'settled' }, 'cancel')).toThrow('not possible')
})

test('a challenge is over at its instant, whatever its state still says', () => {
  const challenge = { state: 'open', opensAt: new Date(1000), closesAt: new Date(2000) } as const

  expect(takesEntries(challenge, new Date(999))).toBe(false)
  expect(takesEntries(challenge, new Date(1000))).toBe(true)
  expect(takesEntries(challenge, new Date(1999))).toBe(true)
  expect(takesEntries(challenge, new Date(2000))).toBe(false)
  expect(takesEntries({ ...challenge, state: 'grading' }, new Date(1500))).toBe(false)
  expect(takesEntries({ state: 'open', opensAt: null, closesAt: null }, new Date(9e12))).toBe(true)
})

test('amounts are read with the digits of their currency, and nothing is rounded', () => {
  expect(toMinor('1,250.5', 'EUR')).toBe(125_050)
  expect(toMinor('0', 'EUR')).toBe(0)
  expect(toMinor('1250', 'JPY')).toBe(1250)
  expect(toMinor('1.005', 'KWD')).toBe(1005)
  expect(toMinor('10000000000.00', 'EUR')).toBe(mostMinor)
  for (const given of ['-5', '+5', '1.005', '1,25', '1e3', '0x10', '', ' ', '.5', '5.', '١٢', '10000000000.01', '9'.repeat(15), '=5'])
    expect([given, toMinor(given, 'EUR')]).toEqual([given, null])
  expect(toMinor('1.5', 'JPY')).toBeNull()
})

test('what is written into a field is read back as the same amount, in every currency', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: mostMinor }), fc.constantFrom(...currencyCodes), (minor, currency) => {
      const written = toDecimal({ minor, currency })
      expect(toMinor(written, currency)).toBe(minor)
      expect(written.split('.')[1]?.length ?? 0).toBe(currencies[currency])
    }),
  )
})
