import { expect, test } from 'vitest'
import { gpt2, unifiedqa } from '#tests/support/cast'
import { makeIssue } from '#tests/support/make'
import { type World, world } from '#tests/support/world'
import { readIssueFilters } from './input.server.ts'
import { listCandidates, listIssues } from './listing.server.ts'
import { getIssue } from './records.server.ts'

const filters = (query: string) => readIssueFilters(new URLSearchParams(query))
const publicIds = (list: { items: { publicId: string }[] }) => list.items.map(({ publicId }) => publicId)

async function pages(place: World, query: string): Promise<string[]> {
  const found: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listIssues>> = await listIssues(place.asVisitor(), filters(query), cursor)
    found.push(...publicIds(page))
    cursor = page.next
  } while (cursor)
  return found
}

async function many(place: World, count: number, given: (n: number) => Parameters<typeof makeIssue>[1]): Promise<string[]> {
  const made: string[] = []
  for (let n = 0; n < count; n++) {
    const publicId = `CW-2026-${20_000 + n}`
    await makeIssue(place, { publicId, ...given(n) })
    made.push(publicId)
  }
  return made.reverse()
}

test('a word that stands everywhere is found a page at a time, the newest first, each once', async () => {
  const place = await world()
  const made = await many(place, 70, (n) => ({ title: `Stereotype number ${n}` }))

  expect(await pages(place, 'q=stereotype')).toEqual(made)
})

test('filters narrow a search over pages, however few of the matches they leave', async () => {
  const place = await world()
  const made = await many(place, 90, (n) => ({ title: 'Stereotype', severity: n % 40 === 0 ? 'critical' : 'low' }))

  expect(await pages(place, 'q=stereotype&severity=critical')).toEqual(made.filter((_, n) => (89 - n) % 40 === 0))
})

test('the beginning of a word finds it, in any case and with any accents', async () => {
  const place = await world()
  await makeIssue(place, { publicId: 'CW-2026-10001', title: 'Répète des stéréotypes' })

  expect(await pages(place, 'q=STEREO+rep')).toEqual(['CW-2026-10001'])
  expect(await pages(place, 'q=reotype')).toEqual([])
})

test('E13: search finds no title that a visitor may not see', async () => {
  const place = await world()
  await makeIssue(place, { publicId: 'CW-2026-10001', title: 'A secret pelican', publication: 'private', publishedAt: null })
  await makeIssue(place, { publicId: 'CW-2026-10002', title: 'Another secret pelican', publication: 'stub' })

  expect(await pages(place, 'q=pelican')).toEqual([])
  expect(await pages(place, 'q=peli')).toEqual([])
})

test('signs that mean something to the search engine are words like others', async () => {
  const place = await world()
  await makeIssue(place, { publicId: 'CW-2026-10001', title: 'Near and far' })

  expect(await pages(place, `q=${encodeURIComponent('near" OR (far* -x:')}`)).toEqual([])
  expect(await pages(place, 'q=NEAR+AND+far')).toEqual(['CW-2026-10001'])
})

test('candidates share the most words with a report, then the newest come', async () => {
  const place = await world()
  await makeIssue(place, { publicId: 'CW-2026-10001', title: 'Ranks applicants by postcode', openedAt: new Date(1) })
  await makeIssue(place, { publicId: 'CW-2026-10002', title: 'Ranks something else', openedAt: new Date(2) })
  await makeIssue(place, { publicId: 'CW-2026-10003', title: 'Newest of all', openedAt: new Date(3) })
  const ctx = await place.as('tess')

  const found = await listCandidates(ctx, unifiedqa.id, 'Applicants are ranked by their postcode')

  expect(found.map(({ publicId }) => publicId)).toEqual(['CW-2026-10001', 'CW-2026-10003', 'CW-2026-10002'])
})

test('only the newest two hundred issues of a system are looked at for candidates, so a large system costs no more than a small one', async () => {
  const place = await world()
  await makeIssue(place, { publicId: 'CW-2026-10000', title: 'Ranks applicants by postcode', openedAt: new Date(0) })
  for (let n = 1; n <= 200; n++)
    await makeIssue(place, { publicId: `CW-2026-${20_000 + n}`, title: 'Something else', openedAt: new Date(n) })
  const ctx = await place.as('tess')

  const found = await listCandidates(ctx, unifiedqa.id, 'Applicants are ranked by their postcode')

  expect(found.map(({ publicId }) => publicId)).toEqual([5, 4, 3, 2, 1].map((n) => `CW-2026-${20_195 + n}`))
})

test('E11: an owner finds no private issue of another owner, however hazardous and wherever they look', async () => {
  const place = await world()
  const olga = await place.as('olga')
  const hidden = { publication: 'private', publishedAt: null } as const
  await makeIssue(place, { ...hidden, publicId: 'CW-2026-10001', systemId: gpt2.id, hazard: 'H2', title: 'Zebras and passports' })
  await makeIssue(place, { ...hidden, publicId: 'CW-2026-10002', systemId: gpt2.id, hazard: 'H3', title: 'Zebras and valves' })
  await makeIssue(place, { ...hidden, publicId: 'CW-2026-10003', hazard: 'H2', title: 'Zebras of our own', notifiedAt: place.now() })

  expect(await listCandidates(olga, gpt2.id, 'zebras')).toEqual([])
  for (const query of ['', 'q=zebras', `system=${gpt2.slug}`]) expect(publicIds(await listIssues(olga, filters(query), null))).toEqual([])
  for (const publicId of ['CW-2026-10001', 'CW-2026-10002'])
    await expect(getIssue(olga, publicId)).rejects.toMatchObject({ reason: 'not-found' })
  expect((await getIssue(olga, 'CW-2026-10003')).publicId).toBe('CW-2026-10003')
})
