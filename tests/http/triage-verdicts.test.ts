import { expect, test } from 'vitest'
import { sharingQuestionIds } from '#domain/issues/model'
import { claimReport, judgeReport } from '#domain/triage'
import { action as undo, loader as undoing } from '../../app/routes/triage/reversal.tsx'
import { action as judge, loader as judging } from '../../app/routes/triage/verdict.tsx'
import { visit } from '../support/visit.ts'
import { waitingReport } from '../support/waiting-report.ts'
import { type World, world } from '../support/world.ts'

type Fields = Record<string, string | string[]>
const text = 'Thank you, this is clear and well shown.'
const accepting = { verdict: 'accept', severity: 'high', hazard: 'H1', issue: '', other_issue: '', title: 'A public title', text }
const shared = { ...accepting, summary: 'What anyone may read.', sharing: [...sharingQuestionIds] }

async function claimed(given: Parameters<typeof waitingReport>[1] = {}) {
  const place = await world()
  const id = await waitingReport(place, given)
  await claimReport(await place.as('tess'), id)
  return { place, id }
}

const send = (place: World, id: string, form: Fields) =>
  visit(place, judge, `/reports/${id}/verdict`, { by: 'tess', params: { reportId: id }, form })

test('the form of a verdict shows the report', async () => {
  const { place, id } = await claimed()

  const { status, data } = await visit(place, judging, `/reports/${id}/verdict?as=reject`, { by: 'tess', params: { reportId: id } })

  expect(status).toBe(200)
  expect(data).toMatchObject({ as: 'reject', report: { id, holder: { isMe: true } } })
})

test('the form is not for the report’s author, nor for one’s own', async () => {
  const { place, id } = await claimed()
  const own = await waitingReport(place, { author: 'tess' })

  expect((await visit(place, judging, `/reports/${id}/verdict`, { by: 'ada', params: { reportId: id } })).status).toBe(403)
  expect((await visit(place, judging, `/reports/${own}/verdict`, { by: 'tess', params: { reportId: own } })).status).toBe(403)
  expect((await visit(place, judging, `/reports/${id}/verdict`, { by: 'ben', params: { reportId: id } })).status).toBe(404)
})

test.each<[string, Fields]>([
  ['accepted', shared],
  ['rejected', { verdict: 'reject', reason: 'spam', text: 'This is an advertisement.' }],
  ['asked', { verdict: 'ask', text: 'Which release did you use?' }],
])('a report is %s by form', async (_, form) => {
  const { place, id } = await claimed()

  expect(await send(place, id, form)).toMatchObject({ status: 302, location: `/queue?selected=${id}` })
})

test('a duplicate is marked by an id that is written, in any case', async () => {
  const { place, id } = await claimed()
  const accepted = { verdict: 'accept', severity: 'low', hazard: 'H2', text } as const
  const { publicId } = await judgeReport(await place.as('tess'), id, accepted)
  const second = await waitingReport(place)
  await claimReport(await place.as('tess'), second)

  const form = { verdict: 'duplicate', issue: '', other_issue: publicId!.toLowerCase(), text }

  expect((await send(place, second, form)).status).toBe(302)
})

test.each<[string, string, Fields]>([
  ['a severity', 'severity', { ...shared, severity: '' }],
  ['a hazard class', 'hazard', { ...shared, hazard: '' }],
  ['the whole sharing check', 'sharing', { ...shared, sharing: sharingQuestionIds[0] }],
  ['a title of some length', 'title', { ...shared, title: 'Oh' }],
  ['a text', 'text', { ...shared, text: '  ' }],
  ['an issue', 'issue', { verdict: 'duplicate', issue: '', other_issue: '', text }],
  ['an id that can be one', 'issue', { verdict: 'duplicate', other_issue: 'CW-12', text }],
  ['a reason', 'reason', { verdict: 'reject', text }],
  ['twenty characters', 'text', { verdict: 'ask', text: 'Why?' }],
  ['a known verdict', 'verdict', { verdict: 'burn', text }],
  ['no field of its own making', 'form', { verdict: 'ask', text, state: 'accepted' }],
])('without %s the form comes back with a sentence and what was typed', async (_, field, form) => {
  const { place, id } = await claimed()

  const { status, data } = await send(place, id, form)

  expect(status).toBe(422)
  expect(Object.keys((data as { errors: object }).errors)).toEqual([field])
  expect((data as { typed: Fields }).typed).toEqual(form)
})

test('the coordinated track asks no sharing check', async () => {
  const { place, id } = await claimed({ track: 'coordinated' })

  expect((await send(place, id, accepting)).status).toBe(302)
})

test('an issue that does not exist can be mended in the form', async () => {
  const { place, id } = await claimed()

  const { status, data } = await send(place, id, { verdict: 'duplicate', issue: 'CW-2026-99999', text })

  expect(status).toBe(422)
  expect(data).toMatchObject({ errors: { form: expect.stringContaining('CW-2026-99999') }, typed: { text } })
})

test('a verdict after the claim has lapsed is a conflict that keeps what was typed', async () => {
  const { place, id } = await claimed()
  place.pass(1)

  const { status, data } = await send(place, id, shared)

  expect(status).toBe(409)
  expect(data).toMatchObject({ errors: { form: expect.stringContaining('Claim this report first') }, typed: shared })
})

test('a mistake in the form keeps the claim, as work on the report does', async () => {
  const { place, id } = await claimed()
  place.pass(10 / (24 * 60))
  await send(place, id, { ...shared, severity: '' })
  place.pass(10 / (24 * 60))

  expect((await send(place, id, shared)).status).toBe(302)
})

test('a duplicate is undone by form, once', async () => {
  const { place, id } = await claimed()
  const { publicId } = await judgeReport(await place.as('tess'), id, { verdict: 'accept', severity: 'low', hazard: 'H2', text })
  const second = await waitingReport(place)
  await claimReport(await place.as('tess'), second)
  await send(place, second, { verdict: 'duplicate', issue: publicId!, text })
  const sent = { by: 'max', params: { reportId: second } } as const

  expect((await visit(place, undoing, `/reports/${second}/reversal`, sent)).status).toBe(200)
  expect((await visit(place, undo, `/reports/${second}/reversal`, { ...sent, form: { text: '' } })).status).toBe(422)
  expect((await visit(place, undo, `/reports/${second}/reversal`, { ...sent, form: { text } })).status).toBe(302)
  expect(await visit(place, undo, `/reports/${second}/reversal`, { ...sent, form: { text } })).toMatchObject({
    status: 409,
    data: { typed: { text } },
  })
})
