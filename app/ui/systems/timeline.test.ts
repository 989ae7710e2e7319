import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TimelineRow } from '#domain/systems'
import { accessLevelIds, modalities } from '#domain/systems/model'
import { placeByDate, placeBySize, sizeLaneHeight, spanOf, yearsOfDate } from './timeline-layout.ts'
import { timelineQuery, turned } from './timeline-query.ts'
import { accessSentence, sizeSentence } from './timeline-sentence.ts'

const row = (given: Partial<TimelineRow>): TimelineRow => ({
  id: 'rel_x',
  release: 'First',
  slug: 'x',
  name: 'X',
  developer: 'A',
  modality: 'text',
  level: 'hosted',
  releasedOn: '2020-05-02',
  parameters: null,
  gating: 'public',
  source: null,
  openIssues: 0,
  ...given,
})

const dates = fc
  .record({ year: fc.integer({ min: 2018, max: 2025 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

test('marks never touch each other nor leave their lane, however dense it is', () => {
  fc.assert(
    fc.property(fc.array(dates, { minLength: 1, maxLength: 80 }), (given) => {
      const rows = given.map((releasedOn, at) => row({ id: `rel_${at}`, slug: `s${at}`, releasedOn }))
      const { marks, height } = placeByDate(rows, spanOf(rows), 700)

      expect(marks).toHaveLength(rows.length)
      for (const [at, one] of marks.entries()) {
        expect(one.y).toBeGreaterThanOrEqual(6)
        expect(one.y).toBeLessThanOrEqual(height - 6)
        expect(one.x).toBeGreaterThanOrEqual(0)
        expect(one.x).toBeLessThanOrEqual(1)
        expect(marks.slice(at + 1).some((other) => Math.abs(one.x - other.x) * 700 < 13.99 && one.y === other.y)).toBe(false)
      }
    }),
    { numRuns: 60 },
  )
})

test('a name stands beside its mark where nothing is in its way, and once a system', () => {
  const rows = [
    row({ id: 'a', slug: 'a', name: 'GPT-2 (XL)', releasedOn: '2019-02-01' }),
    row({ id: 'b', slug: 'a', name: 'GPT-2 (XL)', releasedOn: '2021-11-01' }),
    row({ id: 'c', slug: 'c', name: 'Late', releasedOn: '2022-12-30' }),
  ]

  const names = placeByDate(rows, spanOf(rows), 700).marks.map(({ name }) => name)

  expect(names).toEqual([{ text: 'GPT-2', side: 'end' }, null, { text: 'Late', side: 'start' }])
})

test('a larger system stands higher, and one without a size stands nowhere', () => {
  const rows = [row({ id: 'a', parameters: 1e8 }), row({ id: 'b', parameters: 176e9 }), row({ id: 'c' })]

  const [small, large, none] = placeBySize(rows, spanOf(rows))

  expect(small!.y).toBeGreaterThan(large!.y)
  expect(large!.y).toBeGreaterThan(0)
  expect(small!.y).toBeLessThan(sizeLaneHeight)
  expect(none).toBeUndefined()
})

test('a date known to its year or month stands in the middle of it', () => {
  expect([yearsOfDate('2020'), yearsOfDate('2020-07')]).toEqual([2020.5, 2020 + 6.5 / 12])
  expect(yearsOfDate('2020-12-31')).toBeLessThan(2021)
})

test('the sentence on access counts what the lanes show', () => {
  const rows = [
    row({ releasedOn: '2018', level: 'fully_open' }),
    row({ releasedOn: '2019', level: 'hosted' }),
    row({ releasedOn: '2022', level: 'cloud_api' }),
  ]

  expect(accessSentence(rows)).toBe('Of the 2 releases here from before 2020, one stood on a middle level. Of the 1 since, one does.')
  expect(accessSentence(rows.slice(0, 1))).toBe('1 release here is from 2018, of which none stood on a middle level.')
})

test('the sentence on size names the largest, and the largest that can be taken away', () => {
  const rows = [
    row({ id: 'a', name: 'Big', parameters: 5.4e11, level: 'fully_closed' }),
    row({ id: 'b', name: 'Free', parameters: 1.76e11, level: 'fully_open' }),
    row({ id: 'c' }),
  ]

  expect(sizeSentence(rows)).toBe(
    '2 of 3 releases here state their size. The largest is Big with 540 billion parameters; the largest that can be downloaded is Free with 176 billion parameters.',
  )
  expect(sizeSentence(rows.slice(1))).toContain('which can be downloaded')
  expect(sizeSentence(rows.slice(2))).toBe('None of the one release here states its size.')
})

test('a legend turns one off and on again, and never shows nothing', () => {
  const off = turned(undefined, 'text', modalities)

  expect(off).not.toContain('text')
  expect(turned(off, 'text', modalities)).toBeUndefined()
  expect(turned(['hosted'], 'hosted', accessLevelIds)).toBeUndefined()
  expect(timelineQuery({ show: 'access', sort: 'released', level: ['hosted', 'cloud_api'], after: 'rel_1' })).toMatchObject({
    level: 'hosted,cloud_api',
    after: undefined,
  })
})
