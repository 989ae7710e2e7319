import { expect, test } from 'vitest'
import { nextState, programmeKinds, programmeMachine, programmeMoves, programmeStates, takesEntries } from './model.ts'

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
