import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { handleFault, normalHandle, skeletonOf } from './handles.ts'

const naughty = new URL('../../../../shared/data/strings/blns.json', import.meta.url)
const strings: string[] = existsSync(naughty) ? JSON.parse(readFileSync(naughty, 'utf8')) : []

test('H8: folding a handle twice is folding it once, whatever it is', () => {
  const isStable = (text: string) =>
    normalHandle(normalHandle(text)) === normalHandle(text) && skeletonOf(skeletonOf(text)) === skeletonOf(text)

  fc.assert(fc.property(fc.string({ unit: 'binary' }), isStable))
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('r', 'n', 'v', 'm', 'w', '.', '_', 'I', '1', '０', 'ﬁ', '5') }), isStable))
  expect(strings.filter((text) => !isStable(text))).toEqual([])
})

test.skipIf(strings.length === 0)(
  'H8: of the naughty strings none but plain words is a handle (skipped where the public data is not here)',
  () => {
    const allowed = strings.filter((text) => handleFault(text) === null)

    expect(strings.length).toBeGreaterThan(500)
    expect(allowed.filter((text) => !/^[a-z][a-z0-9._-]{2,29}$/.test(normalHandle(text)))).toEqual([])
  },
)

test.each([
  ['a Cyrillic а', 'аda'],
  ['an emoji badge', 'ada✅'],
  ['a zero-width space', 'a\u200Bda'],
  ['a combining mark', 'a\u0301da'],
  ['a right-to-left override', '\u202Eada'],
  ['a space', 'ada ada'],
  ['two letters', 'ab'],
  ['31 letters', 'a'.repeat(31)],
  ['a digit first', '1ada'],
])('H8: %s makes no handle', (_name, typed) => {
  expect(handleFault(typed)).toMatch(/^Choose a handle/)
})

test('H8: full-width, raised and capital letters are the plain handle', () => {
  expect(['ＡＤＡ', ' Ada ', 'ᴬᴰᴬ'].map(normalHandle)).toEqual(['ada', 'ada', 'ada'])
})

test.each([
  ['ad0lf', 'adolf'],
  ['bi11', 'bill'],
  ['b.i-l_l', 'bill'],
  ['rnax', 'max'],
  ['vvendy', 'wendy'],
  ['te55', 'tess'],
])('H8: %s looks like %s', (one, other) => {
  expect(skeletonOf(one)).toBe(skeletonOf(other))
})

test.each([
  'moderator',
  'Moderator',
  'm0derator',
  'rnoderator',
  'mode-rator',
  'ADMIN',
  'adm1n',
  'ad.min',
  'r00t',
  'staff',
  'counterweight',
])('H10: %s is reserved', (typed) => {
  expect(handleFault(typed)).toBe('This handle is reserved. Choose another one.')
})

test('H11: a handle of marks and half characters is refused in a sentence', () => {
  for (const typed of [`a${'\u0300'.repeat(10_000)}`, '\uD800ada', 'ada\0']) expect(handleFault(typed)).toMatch(/^Choose a handle/)
})
