import { expect, test } from 'vitest'
import { kaplanMeier } from '#domain/figures'
import { fixSentence, waitsSentence } from './waits-sentence.ts'

const over = (...days: number[]) => days.map((one) => ({ days: one, isOver: true }))
const open = (...days: number[]) => days.map((one) => ({ days: one, isOver: false }))
const waits = (answer: Parameters<typeof kaplanMeier>[0], fix = answer) => ({ answer: kaplanMeier(answer), fix: kaplanMeier(fix) })

test('the median stands in a sentence, with what still waits', () => {
  expect(waitsSentence(waits([...over(2, 12, 14), ...open(40)]))).toBe(
    'Half of the four issues had a first answer within 12 days. One had none after 40 days.',
  )
  expect(waitsSentence(waits([...over(2), ...open(9, 40)]))).toBe(
    'Fewer than half of the three issues had a first answer so far. Two had none when last seen, the longest after 40 days.',
  )
  expect(waitsSentence(waits(over(1, 3)))).toContain('None still waits.')
})

test('one issue is spoken of as one', () => {
  expect(waitsSentence(waits(open(7)))).toBe('The one issue has waited 7 days without an answer.')
  expect(waitsSentence(waits(over(0)))).toBe('The one issue had a first answer within a day.')
  expect([fixSentence(waits(open(7))), fixSentence(waits(over(7)))]).toEqual([
    'No fix is confirmed yet.',
    'Its fix was confirmed within 7 days.',
  ])
})

test('a fix has its own median', () => {
  expect(fixSentence(waits(over(1, 1), [...over(74), ...open(80)]))).toBe('Half had a confirmed fix within 74 days.')
  expect(fixSentence(waits(over(1, 1), open(74, 80)))).toBe('Fewer than half have a confirmed fix so far.')
})
