import { expect, test } from 'vitest'
import { differenceOf } from './difference.ts'
import { compareClauseCodes } from './model.ts'

const clause = {
  code: 'COC-1',
  title: 'Be kind',
  body: 'Leave the person alone.',
  isFlaggable: true,
  severity: 'low' as const,
  heaviest: null,
}

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
