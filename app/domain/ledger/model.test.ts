import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountOf, isCurrency, minorDigits, mostMinor, plainAmount, readAmount, splitByWeights } from './model.ts'

const equal = (count: number) => Array.from({ length: count }, () => 1)

test.each([
  [100_000, equal(3), [33_334, 33_333, 33_333]],
  [5000, [50, 30, 20], [2500, 1500, 1000]],
  [100, equal(7), [15, 15, 14, 14, 14, 14, 14]],
  [1, equal(2), [1, 0]],
])('%i split by %j is %j', (minor, weights, parts) => {
  expect(splitByWeights(minor, weights)).toEqual(parts)
})

test('parts are whole, add up, and none is a whole unit away from its exact share', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 }).filter((some) => some.some(Boolean))

  fc.assert(
    fc.property(fc.integer({ min: 0, max: mostMinor }), weights, (minor, given) => {
      const parts = splitByWeights(minor, given)
      const total = given.reduce((sum, weight) => sum + weight, 0)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(minor)
      for (const [place, part] of parts.entries()) {
        const exact = BigInt(minor) * BigInt(given[place] as number)
        expect(BigInt(part) >= exact / BigInt(total) && BigInt(part) <= exact / BigInt(total) + 1n).toBe(true)
        if (given[place] === 0) expect(part).toBe(0)
      }
    }),
  )
})

test('what cannot be split is a mistake of ours', () => {
  for (const [minor, weights] of [
    [100, []],
    [100, [0, 0]],
    [-1, [1]],
    [1.5, [1]],
    [100, [0.5]],
    [100, [-1, 2]],
  ] as const)
    expect(() => splitByWeights(minor, weights)).toThrow(RangeError)
})

test('amounts carry the digits of their currency', () => {
  expect([minorDigits('USD'), minorDigits('JPY'), minorDigits('KWD')]).toEqual([2, 0, 3])
  expect(amountOf({ minor: 123_456_789, currency: 'USD' })).toBe('1,234,567.89')
  expect(amountOf({ minor: 5, currency: 'USD' })).toBe('0.05')
  expect(amountOf({ minor: 1234, currency: 'JPY' })).toBe('1,234')
  expect(amountOf({ minor: 1, currency: 'KWD' })).toBe('0.001')
  expect(amountOf({ minor: -250, currency: 'EUR' })).toBe('−2.50')
  expect(plainAmount({ minor: 123_456_789, currency: 'USD' })).toBe('1234567.89')
})

test('only what ISO 4217 lists is a currency', () => {
  expect(['USD', 'JPY', 'KWD'].every(isCurrency)).toBe(true)
  expect(['usd', 'US', 'ABC', 'Bitcoin', '', '__proto__'].some(isCurrency)).toBe(false)
})

test.each([
  ['1250', 'USD', 125_000],
  ['1,250.5', 'USD', 125_050],
  [' USD 12.34 ', 'USD', 1234],
  ['12.34 EUR', 'EUR', 1234],
  ['1250', 'JPY', 1250],
  ['0.001', 'KWD', 1],
])('%j in %s is read as %i', (typed, currency, minor) => {
  expect(readAmount(typed, currency)).toEqual({ ok: true, minor })
})

test.each([
  ['', 'USD', 'with digits'],
  ['0', 'USD', 'above zero'],
  ['0.00', 'USD', 'above zero'],
  ['-5', 'USD', 'above zero'],
  ['−5', 'USD', 'above zero'],
  ['1.005', 'USD', '2 digits'],
  ['1.5', 'JPY', 'whole number'],
  ['1e9', 'USD', 'with digits'],
  ['Infinity', 'USD', 'with digits'],
  ['NaN', 'USD', 'with digits'],
  ['0x10', 'USD', 'with digits'],
  ['1.250,00', 'USD', 'with digits'],
  ['12,50', 'USD', 'with digits'],
  ['12 EUR', 'USD', 'with digits'],
  ['٣', 'USD', 'with digits'],
  ['=1+1', 'USD', 'with digits'],
  ['99999999999999999999', 'USD', 'at most'],
])('%j in %s is refused in a sentence', (typed, currency, says) => {
  expect(readAmount(typed, currency)).toEqual({ ok: false, sentence: expect.stringContaining(says) })
})

test('what is written is read again as the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: mostMinor }), fc.constantFrom('USD', 'JPY', 'KWD'), (minor, currency) => {
      expect(readAmount(amountOf({ minor, currency }), currency)).toEqual({ ok: true, minor })
      expect(readAmount(plainAmount({ minor, currency }), currency)).toEqual({ ok: true, minor })
    }),
  )
})
