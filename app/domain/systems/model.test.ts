import { expect, test } from 'vitest'
import { accessLevelIds, componentGroups, componentIds, safeguardGroups, safeguardIds, systemMachine } from './model.ts'

test('a suggested system is confirmed, merged or declined, once', () => {
  expect(systemMachine.table).toEqual({
    unconfirmed: { confirm: 'confirmed', merge: 'merged', decline: 'declined' },
    confirmed: {},
    merged: {},
    declined: {},
  })
  for (const state of systemMachine.states) {
    for (const move of ['confirm', 'merge', 'decline'] as const) expect(systemMachine.can(state, move)).toBe(state === 'unconfirmed')
  }
})

test('the gradient runs from fully closed to fully open in six levels', () => {
  expect(accessLevelIds).toEqual(['fully_closed', 'gradual_staged', 'hosted', 'cloud_api', 'downloadable', 'fully_open'])
})

test('a release has 16 components in three groups and 24 safeguards in five', () => {
  expect([componentGroups.length, new Set(componentIds).size]).toEqual([3, 16])
  expect([safeguardGroups.length, new Set(safeguardIds).size]).toEqual([5, 24])
})
