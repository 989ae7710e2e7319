import { expect, test } from 'vitest'
import { sealedCase } from '#tests/support/sealed'
import { visit } from '#tests/support/visit'

const page = await import('../../app/routes/moderation/case.tsx')
const ask = await import('../../app/routes/moderation/unsealing.tsx')
const agree = await import('../../app/routes/moderation/unsealing-agreement.tsx')
const spared = await import('../../app/routes/moderation/spared-classes.tsx')
const queue = await import('../../app/routes/moderation/cases.tsx')

const text = 'The police ask for the words, under the order of 1 March.'

test('two hazard reviewers open what is sealed: one asks with a reason, the other agrees', async () => {
  const { place, caseId } = await sealedCase()
  const params = { caseId }
  const send = (form: Record<string, string>) => visit(place, ask.action, `/cases/${caseId}/unsealing`, { by: 'tess', params, form })
  const look = (by: 'tess' | 'max') => visit(place, page.loader, `/cases/${caseId}?show=text`, { by, params })

  expect(await send({ text: 'Why' })).toMatchObject({ status: 422, data: { typed: { text: 'Why' } } })
  expect(await send({ text })).toMatchObject({ status: 302, location: `/cases/${caseId}` })
  expect(await send({ text })).toMatchObject({ status: 409, data: { typed: { text } } })
  expect((await look('max')).data).toMatchObject({ isSealed: true, seal: { state: 'asked', reason: text, asker: 'tess' } })
  const agreed = await visit(place, agree.action, `/cases/${caseId}/unsealing/agreement`, { by: 'max', params, form: {} })
  expect(agreed).toMatchObject({ status: 302, location: `/cases/${caseId}` })
  expect((await look('tess')).data).toMatchObject({ isSealed: false, flagged: { body: expect.any(String) } })
})

test('the form to ask is there for hazard reviewers alone', async () => {
  const { place, caseId } = await sealedCase()
  const open = (by: 'tess' | 'root' | 'ada') => visit(place, ask.loader, `/cases/${caseId}/unsealing`, { by, params: { caseId } })

  expect(await open('tess')).toMatchObject({ status: 200, data: { id: caseId } })
  expect(await open('root')).toMatchObject({ status: 403 })
  expect(await open('ada')).toMatchObject({ status: 404 })
})

test('who opts out of a class finds it neither in the queue nor in its number', async () => {
  const { place } = await sealedCase()
  const keep = (form: Record<string, string[]>) => visit(place, spared.action, '/cases/spared-classes', { by: 'tess', form })
  const desk = async () => (await visit(place, queue.loader, '/cases', { by: 'tess' })).data

  expect(await keep({ hazards: ['H9'] })).toMatchObject({ status: 422 })
  expect(await desk()).toMatchObject({ counts: { open: 1 }, spared: [] })
  expect(await keep({ hazards: ['H4'] })).toMatchObject({ status: 302, location: '/cases' })
  expect(await desk()).toMatchObject({ items: [], counts: { open: 0 }, spared: ['H4'] })
})
