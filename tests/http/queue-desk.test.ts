import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { reportHarms, reports } from '#db/schema/reports'
import { writeAnswer } from '#domain/answers'
import { sharingQuestionIds } from '#domain/issues/model'
import { claimReport } from '#domain/triage'
import { action as edit } from '../../app/routes/triage/answer.tsx'
import { action as claim } from '../../app/routes/triage/assignment.tsx'
import { action as release } from '../../app/routes/triage/assignment-end.tsx'
import { action as first } from '../../app/routes/triage/first-view.tsx'
import { action as handOver } from '../../app/routes/triage/hand-over.tsx'
import { action as insert } from '../../app/routes/triage/insertion.tsx'
import { action as keep } from '../../app/routes/triage/new-answer.tsx'
import { loader as queue } from '../../app/routes/triage/queue.tsx'
import { action as save } from '../../app/routes/triage/saved-views.tsx'
import { action as judge } from '../../app/routes/triage/verdict.tsx'
import { visit } from '../support/visit.ts'
import { waitingReport } from '../support/waiting-report.ts'
import { world } from '../support/world.ts'

const text = 'Thank you, this is clear and well shown.'
const kept = { use: 'reject', name: 'Nothing to try', body: 'Dear {reporter}, nobody could try this on {system}.' } as const

async function held(given: Parameters<typeof waitingReport>[1] = {}) {
  const place = await world()
  const id = await waitingReport(place, given)
  await claimReport(await place.as('tess'), id)
  return { place, id, sent: { by: 'tess', params: { reportId: id } } as const }
}

test('a saved view is shown by its link, and the queue begins with it once it is put first', async () => {
  const place = await world()
  const saved = await visit(place, save, '/queue/views', { by: 'tess', form: { name: 'Safety first', view: 'all', kind: 'safety' } })
  expect(saved).toMatchObject({ status: 302, location: '/queue?view=all&kind=safety&sort=oldest' })
  const { data } = await visit(place, queue, '/queue?view=all', { by: 'tess' })
  const [view] = (data as { saved: { id: string }[] }).saved

  await visit(place, first, '/queue/views/first', { by: 'tess', form: { view: view?.id ?? '' } })

  expect(await visit(place, queue, '/queue', { by: 'tess' })).toMatchObject({
    status: 302,
    location: '/queue?view=all&kind=safety&sort=oldest',
  })
  expect((await visit(place, queue, '/queue?view=mine', { by: 'tess' })).status).toBe(200)
  expect((await visit(place, queue, '/queue', { by: 'max' })).status).toBe(200)
})

test('a view without a name comes back with what it would keep', async () => {
  const place = await world()
  const form = { name: ' ', view: 'all', kind: 'safety' }

  expect(await visit(place, save, '/queue/views', { by: 'tess', form })).toMatchObject({
    status: 422,
    data: { errors: { name: expect.any(String) }, typed: form },
  })
})

test('a report is handed over by form, which keeps a note that is too short', async () => {
  const { place, id, sent } = await held()

  const short = await visit(place, handOver, `/reports/${id}/hand-over`, { ...sent, form: { to: 'max', note: 'Soon.' } })
  const odd = await visit(place, handOver, `/reports/${id}/hand-over`, { ...sent, form: { to: 'ada', note: text } })
  const done = await visit(place, handOver, `/reports/${id}/hand-over`, { ...sent, form: { to: 'max', note: text } })

  expect(short).toMatchObject({ status: 422, data: { typed: { to: 'max', note: 'Soon.' } } })
  expect(odd).toMatchObject({ status: 422, data: { errors: { form: expect.stringContaining('cannot screen') }, typed: { note: text } } })
  expect(done).toMatchObject({ status: 302, location: `/queue?selected=${id}` })
})

test('a kept text is written and said better by form; what nothing stands behind is refused', async () => {
  const place = await world()
  const { id } = await writeAnswer(await place.as('tess'), kept)
  const wrong = { ...kept, body: 'Dear {reprter}, nobody could try this.' }

  expect(await visit(place, keep, '/queue/answers/new', { by: 'max', form: kept })).toMatchObject({
    status: 302,
    location: '/queue/answers',
  })
  expect(await visit(place, edit, `/queue/answers/${id}`, { by: 'max', params: { answerId: id }, form: wrong })).toMatchObject({
    status: 422,
    data: { errors: { body: expect.stringContaining('{reprter}') }, typed: wrong },
  })
})

test('without scripts a kept text comes back under what was typed, with the facts put in, and nothing is written', async () => {
  const { place, id, sent } = await held()
  const { id: answer } = await writeAnswer(await place.as('max'), kept)
  const form = { verdict: 'reject', reason: 'not_reproducible', text: 'Hello.' }

  const { status, data } = await visit(place, insert, `/reports/${id}/verdict/insertion?as=reject&answer=${answer}`, { ...sent, form })

  expect(status).toBe(200)
  expect((data as { typed: object }).typed).toEqual({
    ...form,
    text: 'Hello.\n\nDear ada, nobody could try this on UnifiedQA (T5-11B).',
  })
  const [report] = await place.store.read.select().from(reports).where(eq(reports.id, id))
  expect(report?.state).toBe('screening')
})

test('accepting a quick report asks its harm, which it names from then on', async () => {
  const { place, id, sent } = await held({ depth: 'quick' })
  const form = {
    verdict: 'accept',
    severity: 'high',
    hazard: 'H1',
    title: 'A public title',
    summary: text,
    sharing: [...sharingQuestionIds],
    text,
  }

  const asked = await visit(place, judge, `/reports/${id}/verdict`, { ...sent, form: { ...form, harm: '' } })
  const done = await visit(place, judge, `/reports/${id}/verdict`, { ...sent, form: { ...form, harm: 'allocative.opportunity_loss' } })

  expect(asked).toMatchObject({ status: 422, data: { errors: { harm: expect.stringContaining('Choose the harm') } } })
  expect(done.status).toBe(302)
  const named = await place.store.read.select().from(reportHarms).where(eq(reportHarms.reportId, id))
  expect(named.map(({ harm }) => harm)).toEqual(['allocative.opportunity_loss'])
})

const list = new URLSearchParams({ view: 'all', kind: 'bias', sort: 'newest', cursor: 'abc.rep_1', keys: 'off', spoof: 'yes' })
const atList = `list=${encodeURIComponent(String(list))}`
const backAt = (id: string) => `/queue?view=all&kind=bias&sort=newest&cursor=abc.rep_1&keys=off&selected=${id}`

test('whoever works through a list comes back to it: after a claim, a release, a hand-over and a verdict', async () => {
  const place = await world()
  const id = await waitingReport(place)
  const sent = { by: 'tess', params: { reportId: id } } as const
  const reject = { verdict: 'reject', reason: 'spam', text: 'This is about watches, not a system.' }

  const claimed = await visit(place, claim, `/reports/${id}/assignment?${atList}`, { ...sent, form: {} })
  const onwards = await visit(place, claim, `/reports/${id}/assignment?${atList}`, { ...sent, form: { next: 'reject' } })
  const released = await visit(place, release, `/reports/${id}/assignment/end?${atList}`, { ...sent, form: {} })
  await visit(place, claim, `/reports/${id}/assignment`, { ...sent, form: {} })
  const handed = await visit(place, handOver, `/reports/${id}/hand-over?${atList}`, { ...sent, form: { to: '', note: text } })
  await visit(place, claim, `/reports/${id}/assignment`, { ...sent, form: {} })
  const judged = await visit(place, judge, `/reports/${id}/verdict?as=reject&${atList}`, { ...sent, form: reject })

  expect([claimed, released, handed, judged].map(({ location }) => location)).toEqual(Array(4).fill(backAt(id)))
  expect(onwards.location).toBe(`/reports/${id}/verdict?as=reject&${new URLSearchParams({ list: String(list) })}`)
})

test.each(['//evil.example', 'https://evil.example', '/queue?view=all', 'view=nowhere'])(
  'a list of %s leads to the queue and nowhere else',
  async (odd) => {
    const place = await world()
    const id = await waitingReport(place)

    const { location } = await visit(place, claim, `/reports/${id}/assignment?list=${encodeURIComponent(odd)}`, {
      by: 'tess',
      params: { reportId: id },
      form: {},
    })

    expect(location).toBe(`/queue?view=to-screen&sort=oldest&selected=${id}`)
  },
)
