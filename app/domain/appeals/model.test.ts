import { expect, test } from 'vitest'
import { isMilder } from '#domain/sanctions/model'
import { appealMachine, appealStates, dueAfter, escalatesAt } from './model.ts'

test('an appeal takes these ways and no others', () => {
  expect(appealMachine.table).toEqual({
    filed: { assign: 'assigned', withdraw: 'withdrawn', dismiss: 'inadmissible' },
    assigned: {
      release: 'filed',
      uphold: 'upheld',
      overturn: 'overturned',
      modify: 'modified',
      withdraw: 'withdrawn',
      dismiss: 'inadmissible',
    },
    upheld: {},
    overturned: {},
    modified: {},
    withdrawn: {},
    inadmissible: {},
  })
  for (const state of appealStates) if (state !== 'assigned') expect(() => appealMachine.next(state, 'uphold')).toThrow()
})

test('a suspension or a ban is answered in 7 days, all else in 14, and 14 days later it escalates', () => {
  const filedAt = new Date('2026-03-02T12:00:00.000Z')
  expect(dueAfter(filedAt, true)).toEqual(new Date('2026-03-09T12:00:00.000Z'))
  expect(dueAfter(filedAt, false)).toEqual(new Date('2026-03-16T12:00:00.000Z'))
  expect(escalatesAt(dueAfter(filedAt, true))).toEqual(new Date('2026-03-23T12:00:00.000Z'))
})

test('what an appeal puts in place is milder in something and harsher in nothing', () => {
  const at = (days: number) => new Date(days * 86_400_000)
  const all = ['submit', 'comment', 'flag', 'claim_bounty', 'upload'] as const
  const suspension = { kind: 'suspension', capabilities: all, endsAt: at(30) } as const

  expect(isMilder({ ...suspension, endsAt: at(14) }, suspension)).toBe(true)
  expect(isMilder({ kind: 'limit', capabilities: ['comment'], endsAt: at(14) }, suspension)).toBe(true)
  expect(isMilder({ kind: 'warning', capabilities: [], endsAt: null }, suspension)).toBe(true)
  expect(isMilder(suspension, suspension)).toBe(false)
  expect(isMilder({ ...suspension, endsAt: at(31) }, suspension)).toBe(false)
  expect(isMilder({ kind: 'ban', capabilities: all, endsAt: null }, suspension)).toBe(false)
  const limit = { kind: 'limit', capabilities: ['comment'], endsAt: at(14) } as const
  expect(isMilder({ kind: 'limit', capabilities: ['comment', 'flag'], endsAt: at(3) }, limit)).toBe(false)
  expect(isMilder({ kind: 'limit', capabilities: ['comment'], endsAt: at(15) }, limit)).toBe(false)
})
