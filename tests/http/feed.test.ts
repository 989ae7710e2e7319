import { expect, test } from 'vitest'
import { makeIssue } from '#tests/support/make'
import { visit } from '#tests/support/visit'
import { world } from '#tests/support/world'
import * as feed from '../../app/routes/issues/feed.ts'
import * as parts from '../../app/routes/operator/parts.tsx'
import { atomFeed } from '../../app/ui/issues/atom.ts'

test('the feed has what is published and nothing private', async () => {
  const place = await world()
  await makeIssue(place, { publicId: 'CW-2026-10001', title: 'Says <b> & more' })
  await makeIssue(place, { publicId: 'CW-2026-10002', title: 'A secret', publication: 'private' })
  const text = await (feed.loader as (args: unknown) => Promise<Response>)({
    request: new Request('http://localhost:3000/feed.atom'),
    params: {},
    context: { house: place.house, address: '127.0.0.1', nonce: '' },
  }).then((answer) => answer.text())

  expect(text).toContain('<id>http://localhost:3000/issues/CW-2026-10001</id>')
  expect(text).toContain('Says &#60;b&#62; &#38; more')
  expect(text).not.toContain('A secret')
})

test('a sign that XML cannot hold never breaks the feed, and an empty feed is one', () => {
  const entry = { address: 'http://x/1', title: 'a\u0000b\uFFFFc', text: '', at: new Date(0) }

  expect(atomFeed({ self: 'http://x', page: 'http://x', entries: [entry] })).toContain('<title>abc</title>')
  expect(atomFeed({ self: 'http://x', page: 'http://x', entries: [] })).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
})

test('the catalogue of parts is for admins only, outside of development', async () => {
  const place = await world()
  const status = async (by?: 'ada' | 'tess' | 'root') => (await visit(place, parts.loader, '/admin/parts', { by })).status

  expect([await status(), await status('ada'), await status('tess'), await status('root')]).toEqual([404, 404, 404, 200])
})
