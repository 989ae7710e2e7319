import { beforeAll, expect, test } from 'vitest'
import { catalogueRows } from '#db/seed/rows'
import { makeIssue } from '#tests/support/make'
import { type World, world } from '#tests/support/world'
import { importSystems } from './catalogue.server.ts'
import { type SystemFilters, systemFilters } from './input.server.ts'
import { listSystems } from './list.server.ts'

let place: World
const list = (given: Partial<Record<keyof SystemFilters, string>> = {}, size?: number) =>
  listSystems(place.asVisitor(), systemFilters.parse(given), size)
const slugs = async (given: Parameters<typeof list>[0]) => (await list(given)).items.map(({ slug }) => slug)

beforeAll(async () => {
  place = await world()
  await importSystems(place.asSystem(), catalogueRows())
})

test('the catalogue is listed by name, with how many systems stand on each level', async () => {
  const { items, total, matching, levels } = await list()

  expect([total, matching]).toEqual([109, 109])
  expect(levels.map(({ count }) => count)).toEqual([35, 2, 8, 17, 37, 10])
  const names = items.map(({ name }) => name.toLowerCase())
  expect(names).toEqual(names.toSorted())
})

test('words find systems by name and by developer', async () => {
  expect(await slugs({ q: 'unifiedqa' })).toEqual(['unifiedqa-11b'])
  expect(await slugs({ q: 'bigscience bloom' })).toContain('bloom')
  expect(await slugs({ q: 'nothing of the kind' })).toEqual([])
})

test('filters narrow together, and each count says what changing its filter would show', async () => {
  const { matching, levels, modalities, items } = await list({ modality: 'image', access_level: 'downloadable' })

  expect(items.every(({ modality, accessLevel }) => modality === 'image' && accessLevel === 'downloadable')).toBe(true)
  expect(levels.find(({ id }) => id === 'downloadable')?.count).toBe(matching)
  expect(modalities.find(({ id }) => id === 'image')?.count).toBe(matching)
  expect(levels.reduce((sum, { count }) => sum + count, 0)).toBe((await list({ modality: 'image' })).matching)
})

test('a developer is found alone and among others, never as a part of a name', async () => {
  const found = (await list({ developer: 'NVIDIA' })).items.map(({ developer }) => developer)

  expect(new Set(found)).toEqual(new Set(['NVIDIA', 'Microsoft; NVIDIA']))
  expect(await slugs({ developer: 'Open' })).toEqual([])
  expect(await slugs({ developer: '%' })).toEqual([])
})

test('dates bound the first release, with a whole year where only a year is named', async () => {
  const { items, matching } = await list({ released_after: '2021', released_before: '2021' })

  expect(matching).toBeGreaterThan(10)
  expect(items.every(({ releasedOn }) => releasedOn?.startsWith('2021'))).toBe(true)
})

test('gating is that of a release', async () => {
  expect((await list({ gating: 'gated' })).matching).toBe(12)
  expect(await slugs({ gating: 'gated', q: 'gpt-3' })).toContain('gpt-3')
})

test.each(['name', 'developer', 'released', 'parameters', 'level', 'issues'])(
  'pages in order of %s hold every system once, in both directions',
  async (sort) => {
    for (const direction of ['ascending', 'descending']) {
      const whole = await list({ sort, direction }, 200)
      const found: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page = await list({ sort, direction, ...(cursor ? { cursor } : {}) }, 7)
        found.push(...page.items.map(({ id }) => id))
        cursor = page.next
      }
      expect(found).toEqual(whole.items.map(({ id }) => id))
      expect(new Set(found).size).toBe(109)
    }
  },
)

test('what is not known comes last in both directions', async () => {
  for (const direction of ['ascending', 'descending']) {
    const sizes = (await list({ sort: 'parameters', direction }, 200)).items.map(({ parameters }) => parameters)
    const firstUnknown = sizes.indexOf(null)

    expect(sizes.slice(firstUnknown).every((size) => size === null)).toBe(true)
    expect(firstUnknown).toBeGreaterThan(50)
  }
})

test('a filter, an order or a cursor that cannot be read is left out', async () => {
  const { items, matching } = await list({ modality: 'smell', released_after: 'soon', sort: 'charm', cursor: 'x', gating: '' })

  expect([matching, items.length]).toEqual([109, 50])
})

test('only published open issues are counted, and they order the list', async () => {
  await makeIssue(place, { publicId: 'CW-2026-10001' })
  await makeIssue(place, { publicId: 'CW-2026-10002', publication: 'private' })
  await makeIssue(place, { publicId: 'CW-2026-10003', state: 'resolved' })

  const [first, second] = (await list({ sort: 'issues' })).items

  expect([first?.slug, first?.openIssues, second?.openIssues]).toEqual(['unifiedqa-11b', 1, 0])
})
