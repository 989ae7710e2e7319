import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf, wordDifference } from './difference.ts'
import { compareClauseCodes } from './model.ts'

const clause = {
  code: 'COC-1',
  title: 'Be kind',
  body: 'Leave the person alone.',
  isFlaggable: true,
  severity: 'low' as const,
  heaviest: null,
}

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

test('clauses are matched by code, and what follows from a breach is said', () => {
  const after = [
    { ...clause, severity: 'high' as const, heaviest: 'ban' as const, isFlaggable: false },
    { ...clause, code: 'COC-2' },
  ]
  const [changed, added] = differenceOf([clause], after, compareClauseCodes)
  const [, removed] = differenceOf(after, [clause], compareClauseCodes)

  expect([changed?.kind, added?.kind, removed?.kind]).toEqual(['changed', 'added', 'removed'])
  expect(changed?.notes).toEqual([
    'It cannot be flagged any more.',
    'Severity at first: low, now high.',
    'Heaviest sanction: not set, now ban.',
  ])
  expect(differenceOf([clause], [clause], compareClauseCodes)).toMatchObject([{ kind: 'same', notes: [] }])
})
