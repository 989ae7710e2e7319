import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { catalogueRows } from '#db/seed/rows'
import { makeIssue } from '#tests/support/make'
import { world } from '#tests/support/world'
import { importSystems } from './catalogue.server.ts'
import { timelineFilters } from './input.server.ts'
import { listTimeline } from './timeline.server.ts'
import { timelineCsv } from './timeline-csv.server.ts'

const filters = (given: Record<string, string> = {}) => timelineFilters.parse(given)

async function filled() {
  const place = await world()
  await importSystems(place.asSystem(), catalogueRows())
  return place
}

test('every dated release of a confirmed system stands on it, once', async () => {
  const { asVisitor } = await filled()

  const { rows, total, years } = await listTimeline(asVisitor(), filters())

  expect(rows.length).toBe(total)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(total)
  expect(total).toBeGreaterThanOrEqual(109)
  expect(years).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024])
})

test('filters leave out, and each legend counts what it would show', async () => {
  const { asVisitor } = await filled()

  const { rows, modalities, levels } = await listTimeline(asVisitor(), filters({ modality: 'video,audio', from: '2022', until: '2022' }))

  expect(rows.every(({ modality, releasedOn }) => ['video', 'audio'].includes(modality!) && releasedOn.startsWith('2022'))).toBe(true)
  expect(levels.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)
  expect(modalities.find(({ id }) => id === 'text')?.count).toBeGreaterThan(rows.length)
})

test('a developer is found among several, never by a part of a name', async () => {
  const { asVisitor } = await filled()

  const names = (await listTimeline(asVisitor(), filters({ developer: 'OpenAI' }))).rows.map(({ developer }) => developer)

  expect(names).toContain('OpenAI')
  expect((await listTimeline(asVisitor(), filters({ developer: 'Open' }))).rows).toEqual([])
})

test('what is not known comes last in both directions, and pages never overlap', async () => {
  const { asVisitor } = await filled()
  for (const direction of ['ascending', 'descending']) {
    const { rows, page, next } = await listTimeline(asVisitor(), filters({ sort: 'parameters', direction }))
    const second = await listTimeline(asVisitor(), filters({ sort: 'parameters', direction, after: next! }))

    expect(rows.at(-1)?.parameters).toBeNull()
    expect([...page, ...second.page].map(({ id }) => id)).toEqual(rows.slice(0, 50).map(({ id }) => id))
  }
})

test('an unreadable address is read as no filter', () => {
  expect(filters({ modality: 'smell', level: ',,', from: 'soon', show: 'x', sort: 'x' })).toEqual({
    show: 'access',
    sort: 'released',
    modality: undefined,
    level: undefined,
    from: undefined,
  })
})

test('open issues count for each release of a system, private ones never', async () => {
  const place = await world()
  await makeIssue(place, { publicId: 'CW-2026-10001' })
  await makeIssue(place, { publicId: 'CW-2026-10002', publication: 'private' })

  const { rows } = await listTimeline(place.asVisitor(), filters({ sort: 'issues' }))

  expect(rows.map(({ slug, openIssues }) => [slug, openIssues])).toEqual([
    ['unifiedqa-11b', 1],
    ['gpt-2', 0],
  ])
})

test('H2: the file holds the same rows, and no cell of it runs as a formula', async () => {
  const { asVisitor } = await world()
  const { rows } = await listTimeline(asVisitor(), filters())

  const [first, second] = parse(timelineCsv([{ ...rows[0]!, name: '=HYPERLINK("x")' }, rows[1]!]), { columns: true }) as Record<
    string,
    string
  >[]

  expect(first).toMatchObject({ name: `'=HYPERLINK("x")`, slug: 'gpt-2', access_level: 'downloadable', gated: 'false', parameters: '' })
  expect(second).toMatchObject({ slug: 'unifiedqa-11b', parameters: '11000000000' })
})
