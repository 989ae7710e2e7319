import { expect, test } from 'vitest'
import { cases, flags, notices } from '#db/schema/moderation'
import { mails } from '#db/schema/technical'
import { loader as casePage } from '../../app/routes/moderation/case.tsx'
import { loader as queue } from '../../app/routes/moderation/cases.tsx'
import { action as claim } from '../../app/routes/moderation/claim.tsx'
import { action as defer, loader as deferral } from '../../app/routes/moderation/deferral.tsx'
import { action as escalate } from '../../app/routes/moderation/escalation.tsx'
import { loader as myFlags } from '../../app/routes/moderation/my-flags.tsx'
import { action as flag, loader as newFlag } from '../../app/routes/moderation/new-flag.tsx'
import { action as note } from '../../app/routes/moderation/notes.tsx'
import { action as notice } from '../../app/routes/moderation/notice.tsx'
import { action as confirm, loader as confirmation } from '../../app/routes/moderation/notice-confirmation.tsx'
import { action as release } from '../../app/routes/moderation/release.tsx'
import { action as retract } from '../../app/routes/moderation/retraction.tsx'
import { openedCase, ruledWorld } from '../support/flagged.ts'
import { visit } from '../support/visit.ts'
import { waitingReport } from '../support/waiting-report.ts'

const onBen = { on: 'profile:ben', clause: 'COC-2.1', text: '', evidence: '' }
const fullNotice = {
  address: '/people/ben',
  explanation: 'This page insults a group of people.',
  law: '',
  name: 'Vera',
  email: 'vera@example.org',
  good_faith: 'yes',
}

test('a flag is one form away: it thanks at once and stands among one’s own', async () => {
  const place = await ruledWorld()

  expect((await visit(place, newFlag, '/flags/new?on=profile:ben', { by: 'ada' })).data).toMatchObject({
    subject: { on: 'profile:ben' },
    mayFlag: true,
  })
  expect(await visit(place, flag, '/flags/new', { by: 'ada', form: onBen })).toMatchObject({ status: 302, location: '/flags' })

  expect((await visit(place, myFlags, '/flags', { by: 'ada' })).data).toMatchObject({ items: [{ clause: 'COC-2.1', state: 'attached' }] })
})

test('a flag without a rule is kept as typed, one on one’s own is refused, one on the unseen is not there', async () => {
  const place = await ruledWorld()
  const { clause: _, ...without } = { ...onBen, text: 'Look at this' }

  expect(await visit(place, flag, '/flags/new', { by: 'ada', form: without })).toMatchObject({
    status: 422,
    data: { typed: { text: 'Look at this' } },
  })
  expect((await visit(place, flag, '/flags/new', { by: 'ben', form: onBen })).status).toBe(422)
  expect((await visit(place, flag, '/flags/new', { by: 'ada', form: { ...onBen, on: 'report:rep_no' } })).status).toBe(404)
  expect((await visit(place, newFlag, '/flags/new?on=nonsense', { by: 'ada' })).status).toBe(404)
})

test('E4: the refusal of a flag on an unseen report holds none of its words', async () => {
  const place = await ruledWorld()
  const id = await waitingReport(place)

  const answer = await visit(place, flag, '/flags/new', { by: 'ben', form: { ...onBen, on: `report:${id}` } })

  expect(answer.status).toBe(404)
  expect(JSON.stringify(answer.data)).not.toContain('stereotypes')
})

test('E5: fields that a form does not have are refused and change nothing', async () => {
  const place = await ruledWorld()
  for (const extra of ['weight', 'state', 'flaggerId', 'decisionId', 'role'])
    expect((await visit(place, flag, '/flags/new', { by: 'ada', form: { ...onBen, [extra]: '3' } })).status, extra).toBe(422)
  expect((await visit(place, notice, '/notice', { form: { ...fullNotice, state: 'confirmed' } })).status).toBe(422)

  expect(await place.store.read.select().from(flags)).toEqual([])
  expect(await place.store.read.select().from(notices)).toEqual([])
})

test('a flag is taken back by whoever raised it and by nobody else', async () => {
  const place = await ruledWorld()
  const { flagId } = await openedCase(place)
  const sent = { params: { flagId }, form: {} }

  expect((await visit(place, retract, `/flags/${flagId}/retraction`, { ...sent, by: 'ben' })).status).toBe(404)
  expect(await visit(place, retract, `/flags/${flagId}/retraction`, { ...sent, by: 'ada' })).toMatchObject({ location: '/flags' })
})

test('flags are limited: the eleventh in a row waits', async () => {
  const place = await ruledWorld()
  const statuses = []
  for (let n = 0; n < 11; n++) statuses.push((await visit(place, flag, '/flags/new', { by: 'ada', form: onBen })).status)

  expect(statuses).toEqual([...Array(10).fill(302), 429])
})

test('a notice needs no account; its link confirms by a button only', async () => {
  const place = await ruledWorld()

  expect((await visit(place, notice, '/notice', { form: fullNotice })).data).toMatchObject({ ok: true, isAwaitingMail: true })
  expect(await visit(place, notice, '/notice', { form: { ...fullNotice, email: 'no address' } })).toMatchObject({
    status: 422,
    data: { typed: { name: 'Vera' } },
  })
  const [letter] = await place.store.read.select().from(mails)
  const secret = /\/notice\/(\S+)/.exec(letter?.text ?? '')?.[1] ?? ''
  const sent = { params: { secret } }

  expect((await visit(place, confirmation, `/notice/${secret}`, sent)).data).toEqual({ isGood: true })
  expect((await visit(place, confirmation, `/notice/${secret}`, sent)).data).toEqual({ isGood: true })
  expect((await visit(place, confirm, `/notice/${secret}`, { ...sent, form: {} })).status).toBe(302)
  expect((await visit(place, confirm, `/notice/${secret}`, { ...sent, form: {} })).status).toBe(410)
})

test('the desk of cases is for those who decide', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)

  expect((await visit(place, queue, '/cases', { by: 'tess' })).data).toMatchObject({
    items: [{ id: caseId, flags: 1 }],
    counts: { open: 1 },
  })
  expect((await visit(place, queue, '/cases', { by: 'ada' })).status).toBe(403)
  expect(await visit(place, queue, '/cases')).toMatchObject({ status: 302 })
})

test('N5: flagged words are not in the page until they are asked for, and no browser keeps it', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)
  const sent = { by: 'tess', params: { caseId } } as const

  const covered = await visit(place, casePage, `/cases/${caseId}`, sent)
  const shown = await visit(place, casePage, `/cases/${caseId}?show=text`, sent)

  expect(covered.headers.get('Cache-Control')).toBe('no-store')
  expect(covered.data).not.toHaveProperty('flagged.body')
  expect(shown.data).toHaveProperty('flagged.body')
  expect((await visit(place, casePage, `/cases/${caseId}`, { ...sent, by: 'ada' })).status).toBe(403)
  expect((await visit(place, casePage, '/cases/cas_no', { by: 'tess', params: { caseId: 'cas_no' } })).status).toBe(404)
})

test('a case is claimed, noted, released, put away and handed up by its forms', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)
  const post = (route: Parameters<typeof visit>[1], form: Record<string, string> = {}, by: 'tess' | 'max' = 'tess') =>
    visit(place, route, `/cases/${caseId}`, { by, params: { caseId }, form })
  const text = 'I know the author from elsewhere.'

  expect(await post(release)).toMatchObject({ status: 409 })
  expect(await post(claim)).toMatchObject({ location: `/cases/${caseId}` })
  expect(await post(claim, {}, 'max')).toMatchObject({ status: 409 })
  expect(await post(note, { text })).toMatchObject({ location: `/cases/${caseId}` })
  expect(await post(note, { text: 'x' })).toMatchObject({ status: 422, data: { typed: { text: 'x' } } })
  expect(await post(release)).toMatchObject({ location: `/cases/${caseId}` })
  await post(claim)
  expect(await post(defer, { text, until: '2020-01-01' })).toMatchObject({ status: 422, data: { typed: { until: '2020-01-01' } } })
  expect((await visit(place, deferral, '/', { by: 'tess', params: { caseId } })).status).toBe(200)
  expect(await post(defer, { text, until: '2026-03-10' })).toMatchObject({ location: `/cases#${caseId}` })
  await post(claim)
  expect(await post(escalate, { text: '' })).toMatchObject({ status: 422 })
  expect(await post(escalate, { text })).toMatchObject({ location: `/cases#${caseId}` })
  expect(await post(claim)).toMatchObject({ status: 409 })
  expect(await place.store.read.select({ state: cases.state }).from(cases)).toEqual([{ state: 'escalated' }])
})
