import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mentionsIn } from './mentions.ts'

test.each([
  ['@ben, look at this', ['ben']],
  ['Thanks @Ben and @tess.', ['ben', 'tess']],
  ['(@ben) *@tess* @ben again', ['ben', 'tess']],
  ['@long.name_with-all.', ['long.name_with-all']],
  ['write to ben@example.org or https://example.org/@ben', []],
  ['the decorator `@ben` and\n```\n@tess\n```', []],
  ['@@ben @no @1ben', []],
])('who is called by name in %j', (text, expected) => {
  expect(mentionsIn(text)).toEqual(expected)
})

test('each is called once, however long and strange the text', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom('@ben', '@tess ', '`', '```', '\n'), fc.string()), { maxLength: 60 }), (parts) => {
      const found = mentionsIn(parts.join(''))
      expect(new Set(found).size).toBe(found.length)
      for (const name of found) expect(name).toMatch(/^[a-z][\w.-]{1,28}\w$/)
    }),
  )
})
