import { expect, test } from 'vitest'
import { decisions } from '#db/schema/moderation-decisions'
import { writeAnswer } from '#domain/answers'
import { claimCase, releaseCase } from '#domain/moderation'
import { openedCase, ruledWorld } from '#tests/support/flagged'
import { visit } from '#tests/support/visit'

const form = await import('../../app/routes/moderation/decision.tsx')
const insertion = await import('../../app/routes/moderation/insertion.tsx')
const bulk = await import('../../app/routes/moderation/bulk-insertion.tsx')

/** A case that Tess holds, and a text that moderators keep for decisions. */
async function held() {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)
  await claimCase(await place.as('tess'), caseId)
  const body = 'The words insult a person and not an argument. That is {rule}, whoever decides: {moderator}.'
  const { id } = await writeAnswer(await place.as('max'), { use: 'decision', name: 'An insult', body })
  await writeAnswer(await place.as('max'), { use: 'ask', name: 'Which release', body: 'Which release did you use, and when?' })
  return { place, caseId, answerId: id }
}
const filled = 'The words insult a person and not an argument. That is Rule COC-2.1 (COC-2.1), whoever decides: {moderator}.'

test('the form of a decision offers the texts that are kept for decisions, with the rule put in and never who decides', async () => {
  const { place, caseId } = await held()

  const { data } = await visit(place, form.loader, `/cases/${caseId}/decision`, { by: 'tess', params: { caseId } })
  expect((data as { answers: unknown[] }).answers).toMatchObject([{ name: 'An insult', text: filled }])
})

test('without scripts a kept text comes back under what was typed, and nothing is decided', async () => {
  const { place, caseId, answerId } = await held()
  const typed = { outcome: 'breach', clauses: ['COC-2.1', 'COC-2.5'], reasons: 'First this.', days: '7' }
  const put = (answer: string) =>
    visit(place, insertion.action, `/cases/${caseId}/decision/insertion?answer=${answer}`, { by: 'tess', params: { caseId }, form: typed })

  expect((await put(answerId)).data).toEqual({ errors: {}, typed: { ...typed, reasons: `First this.\n\n${filled}` } })
  expect((await put('ans_none')).data).toEqual({ errors: {}, typed })
  expect(await place.store.read.select().from(decisions)).toEqual([])
})

test('the same for several cases at once, which stay chosen', async () => {
  const { place, caseId, answerId } = await held()
  await releaseCase(await place.as('tess'), caseId)
  const typed = { case: caseId, reasons: '' }

  const { data } = await visit(place, bulk.action, `/cases/decisions/insertion?answer=${answerId}`, { by: 'max', form: typed })
  expect(data).toMatchObject({ typed: { case: caseId, reasons: filled }, preview: { cases: [{ id: caseId }], leftOut: 0 } })
})

test('who keeps no desk of cases is offered nothing', async () => {
  const { place, caseId, answerId } = await held()
  const sent = { by: 'ada', params: { caseId }, form: { reasons: 'Mine.' } } as const

  expect(await visit(place, insertion.action, `/cases/${caseId}/decision/insertion?answer=${answerId}`, sent)).toMatchObject({
    status: 403,
  })
})
