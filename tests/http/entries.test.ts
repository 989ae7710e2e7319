import { expect, test } from 'vitest'
import { action as accept } from '../../app/routes/programmes/acceptance.ts'
import { action as decline } from '../../app/routes/programmes/declination.ts'
import { loader as entry } from '../../app/routes/programmes/entry.tsx'
import { action as withdraw } from '../../app/routes/programmes/entry-withdrawal.tsx'
import { action as estimate, loader as estimating } from '../../app/routes/programmes/estimate.tsx'
import { action as invite } from '../../app/routes/programmes/invitation.tsx'
import { action as takeBack } from '../../app/routes/programmes/invitation-removal.ts'
import { loader as joining } from '../../app/routes/programmes/joining.tsx'
import { loader as mine } from '../../app/routes/programmes/my-entries.tsx'
import { loader as report } from '../../app/routes/reports/report.tsx'
import { gradedEntry } from '../support/grading.ts'
import { entryIn, programmeOf } from '../support/programme.ts'
import { visit } from '../support/visit.ts'
import { waitingReport } from '../support/waiting-report.ts'
import { world } from '../support/world.ts'

async function entered() {
  const place = await world()
  const { id, reportId } = await entryIn(place, await programmeOf(place))
  return { place, id, reportId, params: { entryId: id } }
}

test('a co-author is invited, finds it in their list, accepts, and reads the report', async () => {
  const { place, id, reportId, params } = await entered()
  const form = { handle: 'ben', share: '33.5' }

  expect(await visit(place, invite, '/', { by: 'ada', params, form: { ...form, share: '150' } })).toMatchObject({
    status: 422,
    data: { typed: { handle: 'ben', share: '150' }, errors: { share: expect.any(String) } },
  })
  expect((await visit(place, invite, '/', { by: 'ada', params, form: { ...form, handle: 'ada' } })).status).toBe(422)
  expect((await visit(place, invite, '/', { by: 'ada', params, form })).location).toBe(`/entries/${id}`)
  expect((await visit(place, mine, '/entries', { by: 'ben' })).data).toMatchObject({ items: [{ id, share: 3_350, acceptedAt: null }] })
  expect((await visit(place, report, '/', { by: 'ben', params: { reportId } })).status).toBe(404)
  expect((await visit(place, accept, '/', { by: 'ada', params, form: {} })).status).toBe(403)
  expect((await visit(place, accept, '/', { by: 'ben', params, form: {} })).location).toBe(`/entries/${id}`)
  expect((await visit(place, report, '/', { by: 'ben', params: { reportId } })).data).toMatchObject({ entry: { id }, isOwn: false })
  expect((await visit(place, entry, '/', { by: 'ben', params })).data).toMatchObject({
    isComplete: true,
    may: { answer: false, withdraw: false },
  })
})

test('an invitation is declined or taken back, once', async () => {
  const { place, params } = await entered()
  const of = (handle: string) => ({ by: 'ada', params: { ...params, handle }, form: {} }) as const
  for (const handle of ['ben', 'gus']) await visit(place, invite, '/', { by: 'ada', params, form: { handle, share: '10' } })

  expect((await visit(place, decline, '/', { by: 'ben', params, form: {} })).location).toBe('/entries')
  expect((await visit(place, decline, '/', { by: 'ben', params, form: {} })).status).toBe(404)
  expect((await visit(place, takeBack, '/', of('gus'))).status).toBe(302)
  expect((await visit(place, takeBack, '/', of('gus'))).status).toBe(404)
  expect((await visit(place, takeBack, '/', of('ben'))).status).toBe(409)
})

test('an entry is withdrawn by who made it, and the report may be joined again', async () => {
  const { place, reportId, params } = await entered()
  expect((await visit(place, report, '/', { by: 'ada', params: { reportId } })).data).toMatchObject({ may: { join: false } })

  expect((await visit(place, withdraw, '/', { by: 'olga', params, form: {} })).status).toBe(403)
  expect((await visit(place, withdraw, '/', { by: 'ada', params, form: {} })).location).toBe(`/reports/${reportId}`)
  expect((await visit(place, withdraw, '/', { by: 'ada', params, form: {} })).status).toBe(409)
  expect((await visit(place, report, '/', { by: 'ada', params: { reportId } })).data).toMatchObject({ entry: null, may: { join: true } })
})

test('where a report cannot be joined, the form says why in a sentence for each programme', async () => {
  const place = await world()
  await programmeOf(place, { slug: 'harms', contents: { harmsIn: ['representational.erasing'] } })
  const ofAda = await waitingReport(place)
  const ofOtto = await waitingReport(place, { author: 'otto' })
  const asked = async (by: 'ada' | 'otto', reportId: string) => (await visit(place, joining, '/', { by, params: { reportId } })).data

  expect(await asked('ada', ofAda)).toMatchObject({
    programmes: [],
    barred: [{ slug: 'harms', whyNot: expect.stringContaining('None of the harms') }],
  })
  expect(await asked('otto', ofOtto)).toMatchObject({ bar: expect.stringContaining('Not allowed') })
})

test('an own estimate is rated by the rubric, and what is no anchor of it is refused with all that was chosen', async () => {
  const place = await world()
  const { entryId } = await gradedEntry(place)
  const at = { by: 'ada', params: { entryId } } as const
  const form = { rating_harm: '3', rating_reach: '1', rating_proof: '2' }

  expect((await visit(place, estimating, '/', at)).data).toMatchObject({ isOpen: true, given: null, score: null })
  expect(await visit(place, estimate, '/', { ...at, form: { ...form, rating_harm: '99' } })).toMatchObject({
    status: 422,
    data: { errors: { rating_harm: expect.any(String) }, typed: { rating_reach: '1' } },
  })
  expect((await visit(place, estimate, '/', { ...at, form })).location).toBe(`/entries/${entryId}/estimate`)
  expect((await visit(place, estimating, '/', at)).data).toMatchObject({ given: { harm: '3' }, score: { score: expect.any(Number) } })
})
