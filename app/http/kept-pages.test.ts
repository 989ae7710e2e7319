import fc from 'fast-check'
import { expect, test } from 'vitest'
import routes from '../routes.ts'
import { keptAddress, keptPages } from './kept-pages.ts'
import { shelf } from './shelf.server.ts'

test('every kept page stands on the site map', () => {
  const mapped = (routes as { path?: string }[]).map(({ path }) => `/${path ?? ''}`)

  expect(Object.keys(keptPages).filter((pattern) => !mapped.includes(pattern))).toEqual([])
})

test('an address of a kept page has one way to be written', () => {
  expect(keptAddress('/issues?severity=high&q=&kind=bias')).toBe('/issues?kind=bias&severity=high')
  expect(keptAddress('/issues?q=two+words')).toBe(keptAddress('/issues?q=two%20words'))
  expect(keptAddress('/systems?')).toBe('/systems')
})

test.each([
  '/issues?utm=x',
  '/issues?q=a&q=b',
  '/?q=a',
  `/issues?q=${'a'.repeat(300)}`,
  '/queue',
  '/reports/rep_1',
  '/issues/a/b',
  '/issues.data',
  '/systems/',
  '//evil.example',
])('%s is not kept', (address) => {
  expect(keptAddress(address)).toBeNull()
})

test('writing a kept address again changes nothing', () => {
  const names = fc.constantFrom('q', 'kind', 'state', 'system')
  const queries = fc.uniqueArray(fc.tuple(names, fc.string({ maxLength: 20 })), { selector: ([name]) => name, maxLength: 4 })

  fc.assert(
    fc.property(queries, (pairs) => {
      const once = keptAddress(`/issues?${new URLSearchParams(pairs)}`)
      expect(keptAddress(once!)).toBe(once)
    }),
  )
})

test('a shelf never holds more bytes than it may, and what was not asked for the longest goes first', () => {
  const kept = shelf<string>(80, (text) => text.length)
  for (let n = 0; n < 8; n++) kept.put(`page ${n}`, 'x'.repeat(10))
  kept.get('page 0')
  kept.put('page 8', 'x'.repeat(10))

  expect(kept.bytes()).toBe(80)
  expect([kept.get('page 0'), kept.get('page 1')]).toEqual(['x'.repeat(10), undefined])
})

test('a thing too large for a shelf is not kept, and a thing put again is counted once', () => {
  const kept = shelf<string>(80, (text) => text.length)
  kept.put('large', 'x'.repeat(11))
  kept.put('small', 'x'.repeat(10))
  kept.put('small', 'y'.repeat(5))

  expect([kept.get('large'), kept.get('small'), kept.bytes()]).toEqual([undefined, 'yyyyy', 5])
})
