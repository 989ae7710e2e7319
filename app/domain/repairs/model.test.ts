import { expect, test } from 'vitest'
import { repairMachine, repairStates } from './model.ts'

const moves = ['lift', 'decline', 'withdraw', 'outdate'] as const

test('a request for repair is answered, taken back or left behind by an appeal, once', () => {
  const table = Object.fromEntries(repairStates.map((state) => [state, moves.map((move) => repairMachine.peek(state, move) ?? '·')]))
  expect(table).toEqual({
    asked: ['lifted', 'declined', 'withdrawn', 'outdated'],
    lifted: ['·', '·', '·', '·'],
    declined: ['·', '·', '·', '·'],
    withdrawn: ['·', '·', '·', '·'],
    outdated: ['·', '·', '·', '·'],
  })
})
