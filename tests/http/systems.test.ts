import { expect, test } from 'vitest'
import { findSystem, markMerged, suggestSystem } from '#domain/systems'
import { transact } from '#kernel/transact.server'
import { makeIssue } from '#tests/support/make'
import { visit } from '#tests/support/visit'
import { type World, world } from '#tests/support/world'
import * as home from '../../app/routes/home.tsx'
import * as confirmation from '../../app/routes/systems/confirmation.tsx'
import * as system from '../../app/routes/systems/system.tsx'
import * as systems from '../../app/routes/systems/systems.tsx'

const slug = 'lamb-2'
const form = {
  name: 'Lamb 2',
  developer: 'Wool Co',
  link: 'https://example.org/lamb',
  modality: 'text',
  access_level: 'hosted',
  gating: 'public',
  released_on: '',
  source: 'Its own release notes',
}
const path = `/systems/${slug}/confirmation`

async function worldWithSuggestion(): Promise<World> {
  const place = await world()
  const { name, developer, link } = form
  await transact(await place.as('ada'), async (tx) => suggestSystem(tx, await place.as('ada'), { name, developer, link }))
  return place
}

test('anyone reads the list, narrowed by the address', async () => {
  const { status, data } = await visit(await world(), systems.loader, '/systems?access_level=downloadable&q=')

  expect(status).toBe(200)
  expect(data).toMatchObject({ list: { matching: 1, total: 2, items: [{ slug: 'unifiedqa-11b' }] } })
})

test('the page of a system has its published issues and no private ones', async () => {
  const place = await world()
  await makeIssue(place, { publicId: 'CW-2026-10001' })
  await makeIssue(place, { publicId: 'CW-2026-10002', publication: 'private' })

  const { data } = await visit(place, system.loader, '/systems/unifiedqa-11b', { params: { slug: 'unifiedqa-11b' } })

  expect(data).toMatchObject({ board: { open: [{ publicId: 'CW-2026-10001' }], counts: { all: 1, open: 1, resolved: 0, dismissed: 0 } } })
  expect(data).toMatchObject({ system: { organisation: { slug: 'allen-institute' }, may: { confirm: false } } })
})

test('the board of a system shows the 25 that are open the longest and counts them all', async () => {
  const place = await world()
  for (let n = 0; n < 28; n++)
    await makeIssue(place, { publicId: `CW-2026-${10_001 + n}`, openedAt: new Date(place.now().getTime() - n * 60_000) })
  await makeIssue(place, { publicId: 'CW-2026-20001', state: 'dismissed' })

  const { data } = await visit(place, system.loader, '/systems/unifiedqa-11b', { params: { slug: 'unifiedqa-11b' } })

  const { board } = data as { board: { open: { publicId: string }[]; counts: object } }
  expect(board.open.map(({ publicId }) => publicId)).toEqual(Array.from({ length: 25 }, (_, n) => `CW-2026-${10_028 - n}`))
  expect(board.counts).toEqual({ all: 29, open: 28, resolved: 0, dismissed: 1, answered: 0 })
})

test('a suggested system is there for its suggester and moderators, and for nobody else', async () => {
  const place = await worldWithSuggestion()
  const status = async (by?: 'ada' | 'ben' | 'olga' | 'root' | 'tess') =>
    (await visit(place, system.loader, `/systems/${slug}`, { by, params: { slug } })).status

  expect([await status('ada'), await status('tess'), await status('root')]).toEqual([200, 200, 200])
  expect([await status(), await status('ben'), await status('olga')]).toEqual([404, 404, 404])
})

test('the address of a merged system sends on for good', async () => {
  const place = await worldWithSuggestion()
  const tess = await place.as('tess')
  await transact(tess, async (tx) => markMerged(tx, (await findSystem(tx, tess.actor, slug)).id, 'sys_gpt2'))

  const answer = await visit(place, system.loader, `/systems/${slug}`, { params: { slug } })

  expect([answer.status, answer.location]).toEqual([301, '/systems/gpt-2'])
})

test('a moderator opens the form with what was suggested, confirms, and goes to the page', async () => {
  const place = await worldWithSuggestion()

  const asked = await visit(place, confirmation.loader, path, { by: 'tess', params: { slug } })
  const done = await visit(place, confirmation.action, path, { by: 'tess', params: { slug }, form })

  expect(asked.data).toMatchObject({ suggested: { name: 'Lamb 2', link: 'https://example.org/lamb' } })
  expect([done.status, done.location]).toEqual([302, `/systems/${slug}`])
  expect((await visit(place, system.loader, `/systems/${slug}`, { params: { slug } })).status).toBe(200)
})

test('a wrong form is answered with a sentence for each field and what was typed', async () => {
  const place = await worldWithSuggestion()
  const wrong = { ...form, link: 'javascript:alert(1)', source: '', released_on: 'soon' }

  const { status, data } = await visit(place, confirmation.action, path, { by: 'tess', params: { slug }, form: wrong })

  expect(status).toBe(422)
  expect(Object.keys((data as { errors: object }).errors).toSorted()).toEqual(['link', 'released_on', 'source'])
  expect(data).toMatchObject({ typed: { released_on: 'soon' }, errors: { link: expect.stringContaining('https://') } })
})

test('only moderators and admins confirm, once; for others it is not there or not allowed', async () => {
  const place = await worldWithSuggestion()
  const post = async (by?: 'ada' | 'ben' | 'root') => (await visit(place, confirmation.action, path, { by, params: { slug }, form })).status

  expect([await post(), await post('ada'), await post('ben')]).toEqual([401, 403, 404])
  expect([await post('root'), await post('root')]).toEqual([302, 409])
})

test('the first page counts published open issues and shows the newest', async () => {
  const place = await world()
  await makeIssue(place, { publicId: 'CW-2026-10001' })
  await makeIssue(place, { publicId: 'CW-2026-10002', publication: 'private' })

  const { status, data } = await visit(place, home.loader, '/')

  expect(status).toBe(200)
  expect(data).toMatchObject({ openCount: 1, issues: [{ publicId: 'CW-2026-10001' }] })
  const { levels } = data as { levels: { systems: { slug: string; hasOpenIssue: boolean }[] }[] }
  expect(levels.flatMap((level) => level.systems)).toContainEqual({ slug: 'unifiedqa-11b', name: 'UnifiedQA (T5-11B)', hasOpenIssue: true })
})
