import { expect, test } from 'vitest'
import { shortSpan } from './span.ts'

const minutes = 60_000

test.each([
  [0, '1 m'],
  [50 * minutes, '50 m'],
  [41 * 60 * minutes, '41 h'],
  [7 * 24 * 60 * minutes, '7 d'],
  [-6 * 60 * minutes, '6 h'],
])('%d milliseconds read as %s', (milliseconds, words) => {
  expect(shortSpan(milliseconds)).toBe(words)
})
