import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { environmentNames } from '#kernel/environment.server'
import { abilityTable } from '#tests/support/abilities'
import { eventTable } from '#tests/support/events'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const house = readFileSync(new URL('../../app/README.md', import.meta.url), 'utf8')

test('README lists every variable of the environment', () => {
  expect(environmentNames.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
})

test('README’s table of abilities is what the rules say for each role', () => {
  const lines = readme.split('\n')

  expect(abilityTable().filter((line) => !lines.includes(line))).toEqual([])
})

test('app/README’s table of events has every kind that some room records', async () => {
  const lines = house.split('\n')

  expect((await eventTable()).filter((line) => !lines.includes(line))).toEqual([])
})

test('app/README has a map, the house rules, dated decisions and what comes next', () => {
  for (const head of ['## Map', '## House rules', '## Decisions', '## Next']) expect(house).toContain(head)
})
