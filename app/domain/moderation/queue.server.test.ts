import { expect, test } from 'vitest'
import { openedCase, ruledWorld } from '#tests/support/flagged'
import { claimCase, escalateCase } from './claims.server.ts'
import { decideCase } from './decisions.server.ts'
import { decisionInput } from './input.server.ts'
import { listCases } from './queue.server.ts'

const why = 'These words attack people for who they are, and nothing around them softens that.'

test('the list says what keeps somebody from a case, so that nobody claims in vain', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place, { by: 'max' })
  const kept = async (by: 'tess' | 'max') => (await listCases(await place.as(by), 'open', null)).items.map(({ keptBy }) => keptBy)
  expect([await kept('tess'), await kept('max')]).toEqual([[null], ['you flagged it']])

  await claimCase(await place.as('tess'), caseId)
  await escalateCase(await place.as('tess'), caseId, { text: why })

  expect(await kept('tess')).toEqual(['you handed it up'])
})

test('whoever decided on the same words is told so in the list when they are flagged again', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)
  const { leaseToken: token } = await claimCase(await place.as('tess'), caseId)
  const said = { token, outcome: 'breach', account: 'note', clauses: ['COC-2.1'], facts: why, reasons: why }
  await decideCase(await place.as('tess'), caseId, decisionInput.parse(said))
  await openedCase(place, { by: 'otto' })

  const [again] = (await listCases(await place.as('tess'), 'open', null)).items
  expect(again?.keptBy).toBe('you decided on it before')
  await expect(claimCase(await place.as('tess'), again?.id ?? '')).rejects.toMatchObject({ reason: 'forbidden' })
})

test('an admin who is no moderator sees the list and is offered no claim', async () => {
  const place = await ruledWorld()
  await openedCase(place)

  expect((await listCases(await place.as('root'), 'open', null)).mayClaim).toBe(false)
  expect((await listCases(await place.as('tess'), 'open', null)).mayClaim).toBe(true)
})
