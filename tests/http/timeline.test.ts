import { expect, test } from 'vitest'
import { securityHeaders } from '#http/headers.server'
import { makeIssue } from '#tests/support/make'
import { visit } from '#tests/support/visit'
import { world } from '#tests/support/world'
import * as badge from '../../app/routes/systems/badge.ts'
import * as comparison from '../../app/routes/systems/comparison.tsx'
import * as timeline from '../../app/routes/systems/timeline.tsx'
import * as csv from '../../app/routes/systems/timeline-csv.ts'

test('anyone reads the timeline, narrowed by its address', async () => {
  const { status, data } = await visit(await world(), timeline.loader, '/timeline?until=2019&modality=text,code&sort=system')

  expect(status).toBe(200)
  expect(data).toMatchObject({ timeline: { total: 2, rows: [{ slug: 'gpt-2' }] }, filters: { modality: ['text', 'code'], until: 2019 } })
})

test('the file has the same rows under the same filters, and is saved, never shown', async () => {
  const place = await world()
  const { headers } = await visit(place, csv.loader, '/timeline.csv?from=2020')

  expect(headers.get('Content-Disposition')).toContain('attachment; filename="timeline.csv"')
  expect(headers.get('Content-Security-Policy')).toContain('sandbox')
})

test('two systems stand side by side; a system that is not there is not found', async () => {
  const place = await world()
  await makeIssue(place, { answeredAt: place.now() })
  await makeIssue(place, { publicId: 'CW-2026-10002', publication: 'private' })

  const { data } = await visit(place, comparison.loader, '/comparison?a=unifiedqa-11b&b=gpt-2')

  expect(data).toMatchObject({ a: { open: 1, waits: { answer: { n: 1, median: 0 } } }, b: { system: { name: 'GPT-2' }, open: 0 } })
  expect(await visit(place, comparison.loader, '/comparison?a=unifiedqa-11b')).toMatchObject({ status: 200, data: { b: null } })
  expect((await visit(place, comparison.loader, '/comparison?a=nothing&b=gpt-2')).status).toBe(404)
})

test('the badge is an image that runs nothing and may stand on other pages; nothing else of ours may', async () => {
  const place = await world()

  const { status, headers } = await visit(place, badge.loader, '/systems/gpt-2/badge.svg', { params: { slug: 'gpt-2' } })

  expect([status, headers.get('Content-Type')]).toEqual([200, 'image/svg+xml; charset=utf-8'])
  expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  const policy = (path: string) => securityHeaders(true, path)['Cross-Origin-Resource-Policy']
  expect([policy('/systems/gpt-2/badge.svg'), policy('/systems/gpt-2'), policy('/evidence/x/file')]).toEqual([
    'cross-origin',
    'same-origin',
    'same-origin',
  ])
})
