import { expect, test } from 'vitest'
import { loader as csv } from '../../app/routes/transparency/figures-csv.ts'
import { loader as json } from '../../app/routes/transparency/figures-json.ts'
import { loader as page } from '../../app/routes/transparency/transparency.tsx'
import { visit } from '../support/visit.ts'
import { waitingReport } from '../support/waiting-report.ts'
import { world } from '../support/world.ts'

test('anyone reads the figures of the present month, and no other month than those on record', async () => {
  const place = await world()
  for (let number = 0; number < 6; number++) await waitingReport(place, { kind: number === 0 ? 'safety' : 'bias' })

  const { status, data } = await visit(place, page, '/transparency')
  const { month, figures } = data as {
    month: string
    figures: { id: string; total: number; divisions: { cells: { value: number | null }[] }[] }[]
  }
  const submitted = figures.find(({ id }) => id === 'R1')

  expect([status, month, submitted?.total]).toEqual([200, '2026-03', 6])
  expect(submitted?.divisions[0]?.cells.map(({ value }) => value)).toEqual([null, null])
  for (const asked of ['2026-02', '2031-01', 'x', '2026-3'])
    expect(await visit(place, page, `/transparency?month=${asked}`)).toMatchObject({
      status: 404,
      data: { sentence: expect.stringContaining('write a month as 2026-03') },
    })
})

test('the same figures come as a table and for programs', async () => {
  const place = await world()
  await waitingReport(place)
  const asked = (path: string) => ({
    request: new Request(`http://localhost:3000${path}`),
    params: {},
    context: { house: place.house, address: '127.0.0.1', nonce: 'nonce' },
  })
  const table = (await csv(asked('/transparency/figures.csv?month=2026-03') as never)) as Response
  const body = (await json(asked('/transparency/figures.json') as never)) as Response

  expect(table.headers.get('Content-Disposition')).toContain('transparency-2026-03.csv')
  expect(await table.text()).toContain('"2026-03","so far","R1","Reports submitted","","","1","count"')
  expect(await body.json()).toMatchObject({ month: '2026-03', frozen_at: null })
  expect((await visit(place, json, '/transparency/figures.json?month=2020-01')).status).toBe(404)
})
