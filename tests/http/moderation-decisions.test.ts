import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people } from '#db/schema/accounts'
import { cases } from '#db/schema/moderation'
import { claimCase, raiseFlag } from '#domain/moderation'
import { hashPassword } from '../../app/domain/accounts/passwords.server.ts'
import { setFactor } from '../../app/domain/accounts/second-factor.server.ts'
import { codeAt, newFactorSecret } from '../../app/domain/accounts/totp.server.ts'
import { action as approve } from '../../app/routes/moderation/approval.tsx'
import { action as bulk, loader as preview } from '../../app/routes/moderation/bulk.tsx'
import { loader as casePage } from '../../app/routes/moderation/case.tsx'
import { action as decide, loader as decision } from '../../app/routes/moderation/decision.tsx'
import { loader as log } from '../../app/routes/moderation/moderation-log.tsx'
import { action as open } from '../../app/routes/moderation/opening.tsx'
import { action as giveBack } from '../../app/routes/moderation/return.tsx'
import { openedCase, ruledWorld } from '../support/flagged.ts'
import { visit } from '../support/visit.ts'

const said = {
  outcome: 'breach',
  clauses: 'COC-2.1',
  facts: 'The profile insults a group of people.',
  reasons: 'These words attack people for who they are, and nothing around them softens that.',
  content: 'hide',
  account: 'note',
}

async function claimed() {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)
  const { leaseToken: token } = await claimCase(await place.as('tess'), caseId)
  const post = (route: Parameters<typeof visit>[1], form: Record<string, string> = {}, by: 'tess' | 'max' | 'root' | 'ada' = 'tess') =>
    visit(place, route, `/cases/${caseId}`, { by, params: { caseId }, form })
  return { place, caseId, token, post }
}

test('a decision is a form; what is missing is said and what was typed stays', async () => {
  const { place, caseId, token, post } = await claimed()

  expect((await visit(place, decision, '/', { by: 'tess', params: { caseId } })).data).toMatchObject({ shown: { lease: { token } } })
  expect(await post(decide, { ...said, token, reasons: 'No.' })).toMatchObject({ status: 422, data: { typed: { facts: said.facts } } })
  expect(await post(decide, { ...said, token })).toMatchObject({ status: 302, location: `/cases/${caseId}` })
  expect((await visit(place, log, '/moderation-log')).data).toMatchObject({ items: [{ clauses: ['COC-2.1'], outcome: 'breach' }] })
})

test('B2: after an ended claim the answer is 409 and every word is still there', async () => {
  const { place, token, post } = await claimed()
  place.pass(1 / 24)

  expect(await post(decide, { ...said, token })).toMatchObject({ status: 409, data: { typed: { reasons: said.reasons } } })
})

test('E5: a decision takes no field that it does not have', async () => {
  const { token, post } = await claimed()
  for (const extra of ['decided_by', 'secondBy', 'approved_by', 'state', 'needsSecond'])
    expect((await post(decide, { ...said, token, [extra]: 'usr_tess' })).status, extra).toBe(422)
})

test('E1: whoever may not see a case can neither decide nor approve it', async () => {
  const { token, post } = await claimed()

  for (const route of [decide, approve]) expect((await post(route, route === decide ? { ...said, token } : {}, 'ada')).status).toBe(404)
  expect((await post(giveBack, { text: 'I do not agree at all.' }, 'ada')).status).toBe(404)
})

test('a ban is agreed to by an admin, or sent back with a reason', async () => {
  const { token, post, caseId } = await claimed()
  await post(decide, { ...said, token, account: 'ban' })

  expect((await post(approve)).status).toBe(403)
  expect(await post(giveBack, { text: '' }, 'root')).toMatchObject({ status: 422 })
  expect(await post(approve, {}, 'root')).toMatchObject({ location: `/cases/${caseId}` })
  expect((await post(giveBack, { text: 'Too late, I think.' }, 'max')).status).toBe(409)
})

test('E14: an admin opens a case with a reason only, which stays on record', async () => {
  const { place, caseId, post } = await claimed()
  const look = () => visit(place, casePage, `/cases/${caseId}`, { by: 'root', params: { caseId } })

  expect(await look()).toMatchObject({ status: 302, location: `/cases/${caseId}/opening` })
  expect(await post(open, { text: '' }, 'root')).toMatchObject({ status: 422 })
  expect(await post(open, { text: 'A complaint came by mail.' }, 'root')).toMatchObject({ location: `/cases/${caseId}` })
  expect(await look()).toMatchObject({ status: 200 })
  expect((await post(decide, { ...said, token: '' }, 'root')).status).toBe(403)
})

test('several cases are decided alike after a preview; more than ten wait for a second person', async () => {
  const place = await ruledWorld()
  const handles = ['ben', 'max', 'ruth', 'olga', 'otto', 'gus', 'gwen', 'gil', 'root', 'ines', 'ada']
  for (const handle of handles)
    await raiseFlag(await place.as(handle === 'ada' ? 'ben' : handle === 'ines' ? 'ada' : 'ada'), {
      on: `profile:${handle === 'ines' ? 'tess' : handle}`,
      clause: 'COC-2.1',
      text: '',
      evidence: '',
    }).catch(() => null)
  const ids = (await place.store.read.select().from(cases)).filter(({ authorId }) => authorId !== 'usr_tess').map(({ id }) => id)
  const few = ids.slice(0, 3)
  const form = { ...said, content: 'warn', account: '' }

  expect(
    (await visit(place, preview, `/cases/decisions?${new URLSearchParams(few.map((id) => ['case', id]))}`, { by: 'tess' })).data,
  ).toMatchObject({
    needsSecond: false,
    leftOut: 0,
  })
  expect(await visit(place, bulk, '/cases/decisions', { by: 'tess', form: { ...form, case: few, reasons: '' } })).toMatchObject({
    status: 422,
  })
  expect(await visit(place, bulk, '/cases/decisions', { by: 'tess', form: { ...form, case: few } })).toMatchObject({ location: '/cases' })
  const states = (await place.store.read.select().from(cases)).filter(({ id }) => few.includes(id)).map(({ state }) => state)
  expect(states).toEqual(['decided', 'decided', 'decided'])
})

test('F13: a suspension asks for a fresh code in its own form, and what was typed stays', async () => {
  const { place, caseId, token, post } = await claimed()
  const [password, secret] = ['four words make one password', newFactorSecret()]
  const passwordHash = await hashPassword(password)
  await place.store.transact(async (tx) => void (await tx.update(people).set({ passwordHash }).where(eq(people.handle, 'tess'))))
  await setFactor(await place.as('tess'), place.house.vault, { secret, code: codeAt(secret, place.now()), password })
  place.store.waivesSecondFactor = false
  place.pass(15 / 1440)
  const suspension = { ...said, token, account: 'suspension', days: '14' }

  const shown = await visit(place, decision, '/', { by: 'tess', params: { caseId } })
  expect(shown.data).toMatchObject({ asksForCode: true })
  const without = await post(decide, suspension)
  expect(without).toMatchObject({ status: 403, data: { errors: { code: expect.stringContaining('fresh code') }, typed: { days: '14' } } })
  const wrong = await post(decide, { ...suspension, code: '000000' })
  expect(wrong).toMatchObject({ status: 422, data: { errors: { code: expect.any(String) }, typed: { days: '14' } } })

  const right = await post(decide, { ...suspension, code: codeAt(secret, place.now()) })
  expect(right).toMatchObject({ status: 302, location: `/cases/${caseId}` })
  expect(right.headers?.get('Set-Cookie')).toContain('counterweight=')
})
