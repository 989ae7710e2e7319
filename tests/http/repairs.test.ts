import { expect, test } from 'vitest'
import { loader as person } from '../../app/routes/accounts/person.tsx'
import { loader as casePage } from '../../app/routes/moderation/case.tsx'
import { loader as cases } from '../../app/routes/moderation/cases.tsx'
import { loader as log } from '../../app/routes/moderation/moderation-log.tsx'
import { action as mend, loader as mending } from '../../app/routes/repairs/mending.tsx'
import { action as answer, loader as request } from '../../app/routes/repairs/repair.tsx'
import { loader as waiting } from '../../app/routes/repairs/repairs.tsx'
import { action as withdraw } from '../../app/routes/repairs/withdrawal.tsx'
import { loader as standing } from '../../app/routes/sanctions/standing.tsx'
import type { CastName } from '../support/cast.ts'
import { ruledWorld } from '../support/flagged.ts'
import { restricted } from '../support/restricted.ts'
import { visit } from '../support/visit.ts'

const form = { body: 'I read what models write about nurses.', said: 'I took the insult out.' }
const text = 'The insult is gone, and what is left is about systems.'
type Route = Parameters<typeof visit>[1]

async function asked(given: Parameters<typeof restricted>[1] = {}) {
  const place = await ruledWorld()
  const { caseId, decisionId } = await restricted(place, given)
  const post = (by: CastName, sent: Record<string, string> = form) =>
    visit(place, mend, `/decisions/${decisionId}/repair`, { by, params: { decisionId }, form: sent })
  const idOf = async () => {
    const { data } = await visit(place, mending, '/', { by: 'ben', params: { decisionId } })
    return (data as { openId: string }).openId
  }
  const on = (route: Route, by: CastName, repairId: string, query = '', sent?: Record<string, string>) =>
    visit(place, route, `/repairs/${repairId}${query}`, { by, params: { repairId }, form: sent })
  return { place, caseId, decisionId, post, idOf, on }
}

test('from standing to mended to lifted: each page says where it stands', async () => {
  const { place, caseId, decisionId, post, idOf, on } = await asked({ account: 'warning' })
  const shownToBen = async (route: Route, path: string, params = {}) => (await visit(place, route, path, { by: 'ben', params })).data
  expect(await shownToBen(person, '/people/ben', { handle: 'ben' })).toMatchObject({ mending: decisionId })
  expect(await shownToBen(standing, '/standing')).toMatchObject({ earlier: [{ mending: { state: 'open', decisionId } }] })

  expect(await post('ben')).toMatchObject({ status: 302, location: `/decisions/${decisionId}/repair` })
  const id = await idOf()
  expect(await shownToBen(standing, '/standing')).toMatchObject({ earlier: [{ mending: { state: 'waits' } }] })
  expect((await visit(place, cases, '/cases', { by: 'tess' })).data).toMatchObject({ repairs: 1 })
  expect((await visit(place, waiting, '/cases/repairs', { by: 'tess' })).data).toMatchObject({ items: [{ id }], repairs: 1 })
  expect((await visit(place, casePage, '/', { by: 'tess', params: { caseId } })).data).toMatchObject({ repairs: [{ id, state: 'asked' }] })

  const { data } = await on(request, 'tess', id, '?show=text')
  const { revision } = (data as { text: { revision: string } }).text
  expect((await on(answer, 'tess', id, '', { answer: 'lift', text, revision })).status).toBe(302)
  expect(await shownToBen(mending, '/', { decisionId })).toMatchObject({ isInForce: false, asked: [{ state: 'lifted', answer: text }] })
  expect((await visit(place, person, '/people/ben', { params: { handle: 'ben' } })).data).toMatchObject({ about: form.body, mending: null })
  expect((await visit(place, log, '/moderation-log')).data).toMatchObject({ items: [{ liftedOn: expect.any(String) }] })
})

test('what is missing in a mended form is said, what was typed stays, and nothing else is taken', async () => {
  const { post } = await asked()

  expect(await post('ben', { ...form, said: '' })).toMatchObject({
    status: 422,
    data: { errors: { said: expect.any(String) }, typed: { body: form.body } },
  })
  expect((await post('ben', { ...form, title: 'A new handle' })).status).toBe(422)
  expect((await post('ada')).status).toBe(404)
  expect((await post('ben')).status).toBe(302)
  expect(await post('ben')).toMatchObject({ status: 409, data: { typed: { said: form.said } } })
})

test('a lift of words that were not read is refused, and a refusal needs its reason', async () => {
  const { post, idOf, on } = await asked()
  await post('ben')
  const id = await idOf()

  expect((await on(request, 'tess', id)).data).toMatchObject({ text: null })
  expect(await on(answer, 'tess', id, '', { answer: 'lift', text, revision: '' })).toMatchObject({ status: 409, data: { typed: { text } } })
  expect((await on(answer, 'tess', id, '', { answer: 'decline', text: 'No.' })).status).toBe(422)
  expect((await on(answer, 'max', id, '', { answer: 'decline', text })).status).toBe(403)
  expect((await on(answer, 'ada', id, '', { answer: 'decline', text })).status).toBe(404)
  expect((await on(answer, 'tess', id, '', { answer: 'decline', text })).status).toBe(302)
  expect((await on(answer, 'tess', id, '', { answer: 'decline', text })).status).toBe(409)
})

test('the suspended mend, ask and take back, and can send nothing else', async () => {
  const { place, post, idOf, on } = await asked({ account: 'suspension', days: '14' })
  const { action: profile } = await import('../../app/routes/accounts/profile.tsx')

  expect((await visit(place, profile, '/settings/profile', { by: 'ben', form: { about: form.body } })).status).toBe(403)
  expect((await post('ben')).status).toBe(302)
  const id = await idOf()
  expect((await on(withdraw, 'ben', id, '/withdrawal', {})).status).toBe(302)
  expect((await on(withdraw, 'ben', id, '/withdrawal', {})).status).toBe(409)
  expect((await on(withdraw, 'ada', id, '/withdrawal', {})).status).toBe(404)
})
