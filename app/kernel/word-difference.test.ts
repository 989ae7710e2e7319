import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDifference } from './word-difference.ts'

test('what stayed and went is the old text, what stayed and came is the new one', () => {
  const text = fc
    .array(fc.constantFrom('do', 'not', 'ask', 'them', '\n\n', 'twice', '- a', 'ü…'), { maxLength: 30 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDifference(before, after)
      const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text)

      expect(without('added').join('')).toBe(before)
      expect(without('removed').join('')).toBe(after)
    }),
  )
})

test('a changed word is removed and added, and the words around it stay', () => {
  expect(wordDifference('Leave the person alone.', 'Leave every person alone.')).toEqual([
    { kind: 'same', text: 'Leave ' },
    { kind: 'removed', text: 'the' },
    { kind: 'added', text: 'every' },
    { kind: 'same', text: ' person alone.' },
  ])
})
