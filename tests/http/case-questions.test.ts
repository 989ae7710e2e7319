import { expect, test } from 'vitest'
import { caseQuestions } from '#db/schema/moderation-questions'
import { claimCase } from '#domain/moderation'
import { openedCase, ruledWorld } from '#tests/support/flagged'
import { visit } from '#tests/support/visit'

const question = await import('../../app/routes/moderation/question.tsx')
const answer = await import('../../app/routes/moderation/question-answer.tsx')
const text = 'Whose words are these, and where do they come from?'

/** Ada flagged Ben's profile, and Tess holds the case. */
async function held() {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)
  await claimCase(await place.as('tess'), caseId)
  const ask = (form: Record<string, string>) =>
    visit(place, question.action, `/cases/${caseId}/question`, { by: 'tess', params: { caseId }, form })
  return { place, caseId, ask }
}

test('a question goes out and its answer comes back', async () => {
  const { place, caseId, ask } = await held()
  expect(await ask({ of: 'author', text })).toMatchObject({ status: 302, location: `/cases#${caseId}` })
  const [{ id } = { id: '' }] = await place.store.read.select().from(caseQuestions)
  const reply = (by: 'ben' | 'ada', form: Record<string, string>) =>
    visit(place, answer.action, `/case-questions/${id}`, { by, params: { questionId: id }, form })

  expect(await reply('ben', { text: ' ' })).toMatchObject({ status: 422, data: { errors: { text: 'Write your answer.' } } })
  expect(await reply('ada', { text: 'I know.' })).toMatchObject({ status: 404 })
  expect(await reply('ben', { text: 'A song.' })).toMatchObject({ status: 302, location: `/case-questions/${id}` })
  expect(await reply('ben', { text: 'Another song.' })).toMatchObject({ status: 409, data: { typed: { text: 'Another song.' } } })
})

test('a question without words, or to nobody, is sent back with what was typed', async () => {
  const { ask } = await held()

  expect(await ask({ of: 'author', text: 'Why?' })).toMatchObject({ status: 422, data: { typed: { of: 'author', text: 'Why?' } } })
  expect(await ask({ of: 'somebody', text })).toMatchObject({ status: 422, data: { errors: { of: 'Say whom you ask.' } } })
})
