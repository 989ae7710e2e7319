import { expect, test } from 'vitest'
import { sanction } from '#tests/support/sanction'
import { visit } from '#tests/support/visit'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { loader as appeal } from '../../app/routes/appeals/appeal.tsx'
import { loader as list } from '../../app/routes/appeals/appeals.tsx'
import { action as take } from '../../app/routes/appeals/assignment.tsx'
import { action as giveBack } from '../../app/routes/appeals/assignment-end.tsx'
import { action as fileOfReport } from '../../app/routes/appeals/of-report.tsx'
import { action as file, loader as form } from '../../app/routes/appeals/of-sanction.tsx'
import { action as decide } from '../../app/routes/appeals/outcome.tsx'
import { action as add } from '../../app/routes/appeals/statements.tsx'
import { action as withdraw } from '../../app/routes/appeals/withdrawal.tsx'
import { loader as standing } from '../../app/routes/sanctions/standing.tsx'

const text = 'The address was public on the site of the company.'
const reasons = 'The page of the company gave that address, so nothing private was published.'

async function filed(place: World) {
  const { id: sanctionId } = await sanction(place, 'ada')
  const answer = await visit(place, file, `/sanctions/${sanctionId}/appeal`, { by: 'ada', params: { sanctionId }, form: { text } })
  const appealId = answer.location?.split('/').at(-1) ?? ''
  return { sanctionId, appealId, params: { appealId }, answer }
}

test('the suspended see the way to appeal on their standing, file, and follow it', async () => {
  const place = await world()
  const { sanctionId, appealId, params, answer } = await filed(place)

  expect(answer).toMatchObject({ status: 302, location: `/appeals/${appealId}` })
  expect((await visit(place, standing, '/standing', { by: 'ada' })).data).toMatchObject({
    appeal: { of: { subject: 'sanction', id: sanctionId }, openId: appealId },
  })
  expect((await visit(place, appeal, `/appeals/${appealId}`, { by: 'ada', params })).data).toMatchObject({ appeal: { isOwn: true, text } })
})

test('a refused appeal keeps what was typed, and somebody else’s sanction is not there', async () => {
  const place = await world()
  const { id: sanctionId } = await sanction(place, 'ada')
  const at = `/sanctions/${sanctionId}/appeal`

  expect(await visit(place, file, at, { by: 'ada', params: { sanctionId }, form: { text: 'No.' } })).toMatchObject({
    status: 422,
    data: { typed: { text: 'No.' } },
  })
  expect((await visit(place, form, at, { by: 'ben', params: { sanctionId } })).status).toBe(404)
  expect((await visit(place, file, at, { by: 'ben', params: { sanctionId }, form: { text } })).status).toBe(404)
})

test('a report that is not refused has nothing to appeal', async () => {
  const place = await world()
  const reportId = await waitingReport(place)

  const answer = await visit(place, fileOfReport, `/reports/${reportId}/appeal`, { by: 'ada', params: { reportId }, form: { text } })
  expect(answer.status).toBe(404)
})

test('an appeal is for its appellant and for reviewers, the list for reviewers', async () => {
  const place = await world()
  const { appealId, params } = await filed(place)
  const statusFor = async (by: 'ada' | 'ruth' | 'ben' | 'tess') =>
    (await visit(place, appeal, `/appeals/${appealId}`, { by, params })).status

  expect([await statusFor('ada'), await statusFor('ruth'), await statusFor('ben'), await statusFor('tess')]).toEqual([200, 200, 404, 404])
  expect((await visit(place, list, '/appeals', { by: 'ruth' })).data).toMatchObject({ open: [{ id: appealId }] })
  expect((await visit(place, list, '/appeals', { by: 'ada' })).status).toBe(403)
})

test('a reviewer takes an appeal, gives it back, takes it again and decides it with reasons', async () => {
  const place = await world()
  const { appealId, params } = await filed(place)
  const at = `/appeals/${appealId}`
  const by = 'ruth' as const

  expect((await visit(place, decide, `${at}/outcome`, { by, params, form: { outcome: 'overturned', reasons } })).status).toBe(409)
  expect((await visit(place, take, `${at}/assignment`, { by, params, form: {} })).location).toBe(at)
  expect((await visit(place, take, `${at}/assignment`, { by, params, form: {} })).status).toBe(409)
  expect((await visit(place, giveBack, `${at}/assignment/end`, { by, params, form: {} })).location).toBe('/appeals')
  await visit(place, take, `${at}/assignment`, { by, params, form: {} })
  expect(await visit(place, decide, `${at}/outcome`, { by, params, form: { outcome: 'overturned', reasons: 'No.' } })).toMatchObject({
    status: 422,
    data: { typed: { outcome: 'overturned', reasons: 'No.' } },
  })
  expect((await visit(place, decide, `${at}/outcome`, { by, params, form: { outcome: 'overturned', reasons } })).location).toBe(at)
  expect((await visit(place, standing, '/standing', { by: 'ada' })).data).toMatchObject({
    standing: 'good',
    appeals: [{ state: 'overturned' }],
  })
  expect((await visit(place, giveBack, `${at}/assignment/end`, { by, params, form: {} })).status).toBe(409)
})

test('the appellant adds to an appeal and takes it back; others cannot', async () => {
  const place = await world()
  const { appealId, params } = await filed(place)
  const at = `/appeals/${appealId}`

  expect((await visit(place, add, `${at}/statements`, { by: 'ada', params, form: { text: 'One page more.' } })).location).toBe(at)
  expect((await visit(place, add, `${at}/statements`, { by: 'ada', params, form: { text: '' } })).status).toBe(422)
  expect((await visit(place, withdraw, `${at}/withdrawal`, { by: 'ruth', params, form: {} })).status).toBe(403)
  expect((await visit(place, withdraw, `${at}/withdrawal`, { by: 'ada', params, form: {} })).location).toBe(at)
  expect((await visit(place, withdraw, `${at}/withdrawal`, { by: 'ada', params, form: {} })).status).toBe(409)
})

test('two appeals go through at once, the next one waits for a day', async () => {
  const place = await world()
  const { id: sanctionId } = await sanction(place, 'ada')
  const send = async () =>
    (await visit(place, file, `/sanctions/${sanctionId}/appeal`, { by: 'ada', params: { sanctionId }, form: { text: 'No.' } })).status

  expect([await send(), await send(), await send()]).toEqual([422, 422, 429])
})
