import { expect, test } from 'vitest'
import { machine } from './machine.ts'

const door = machine({ open: { close: 'closed' }, closed: { open: 'open', lock: 'locked' }, locked: {} })

test('a move of the table leads to its state', () => {
  expect(door.next('closed', 'lock')).toBe('locked')
})

test('a move that the table does not have is refused as a conflict', () => {
  expect(() => door.next('locked', 'open')).toThrow(expect.objectContaining({ reason: 'conflict' }))
})

test('names that every object has are no moves', () => {
  expect(() => door.next('open', 'toString' as never)).toThrow(expect.objectContaining({ reason: 'conflict' }))
})
