import { expect, test } from 'vitest'
import { readEnvironment } from './environment.server.ts'

test.each([
  ['nothing set', {}, true],
  ['another name of this machine', { APP_URL: 'http://localhost:8080' }, true],
  ['IPv6', { HOST: '::1', APP_URL: 'http://[::1]:3000' }, true],
  ['a public name before it', { APP_URL: 'https://counterweight.example' }, false],
  ['every address', { HOST: '0.0.0.0', APP_URL: 'http://localhost:3000' }, false],
])('F5: only where this machine alone can ask do addresses count as confirmed: %s', (_name, given, isOwnMachine) => {
  expect(readEnvironment(given).isOwnMachine).toBe(isOwnMachine)
})

test('a wrong value is named in one sentence', () => {
  expect(() => readEnvironment({ PORT: 'eighty', APP_SECRET: 'short' })).toThrow(/PORT: .*; APP_SECRET: must have at least 32 characters/)
  expect(() => readEnvironment({ HOST: '0.0.0.0' })).toThrow('APP_URL: must be set')
  expect(() => readEnvironment({ APP_URL: 'https://counterweight.example', SECOND_FACTOR: 'waived' })).toThrow('SECOND_FACTOR')
})
