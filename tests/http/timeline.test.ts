import { expect, test } from 'vitest'
import { visit } from '#tests/support/visit'
import { world } from '#tests/support/world'
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
