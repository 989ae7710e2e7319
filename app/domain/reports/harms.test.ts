import { expect, test } from 'vitest'
import { harmCodes, harmGroups, harmNames } from './harms.ts'

test('the list of harms has 20 codes in five groups, each named after its group', () => {
  expect([harmGroups.length, new Set(harmCodes).size, Object.keys(harmNames).length]).toEqual([5, 20, 20])
  for (const group of harmGroups) expect(group.harms.every((harm) => harm.code.startsWith(`${group.id}.`))).toBe(true)
})
