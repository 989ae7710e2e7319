import { expect, test } from 'vitest'
import { events } from '#db/schema/events'
import { cases } from '#db/schema/moderation'
import { claimCase, decideCase, decisionInput, escalateCase, openWithReason, raiseFlag, sendNotice } from '#domain/moderation'
import type { CastName } from '#tests/support/cast'
import { harassment, openedCase, ruledWorld } from '#tests/support/flagged'
import { makeIssue } from '#tests/support/make'
import { grantHazard } from '#tests/support/sealed'
import type { World } from '#tests/support/world'
import { approveDecision } from '../moderation/decisions.server.ts'
import { countMonth } from './index.server.ts'

const why = 'These words attack people for who they are, and nothing around them softens that.'

const cell = async (place: World, metric: string, division: string, name: string) =>
  (await countMonth(place.store.read, '2026-03')).find((line) => line.metric === metric && line.division === division && line.cell === name)
    ?.value

async function decide(place: World, given: Record<string, unknown>): Promise<void> {
  const [found] = await place.store.read.select().from(cases)
  const { leaseToken: token } = await claimCase(await place.as('tess'), found?.id ?? '')
  const decision = decisionInput.parse({ token, outcome: 'breach', content: 'remove', facts: why, reasons: why, ...given })
  const { isHeld } = await decideCase(await place.as('tess'), found?.id ?? '', decision)
  if (isHeld) await approveDecision(await place.as('max'), found?.id ?? '')
}

test('T4, T8, T10: what a notice of child abuse led to stands under its category, its queue and the law', async () => {
  const place = await ruledWorld()
  await grantHazard(place, 'tess', 'max')
  const notice = { address: '/people/ben', explanation: why, law: '', name: '', email: '', good_faith: 'yes' as const }
  await sendNotice(place.asVisitor(), { ...notice, child_abuse: 'yes' }, { baseUrl: 'http://localhost:3000' })
  await decide(place, { clauses: ['SHR-7.1'], ground: 'law', law: 'Criminal Code (Germany), section 184b' })

  expect(await cell(place, 'T4', 'Category', 'abuse of children')).toBe(1)
  expect(await cell(place, 'T4', 'Acted on because of', 'the law')).toBe(1)
  expect(await cell(place, 'T8', 'Queue', 'abuse of children')).toBe(1)
  // The seal before anybody decided, which took effect by itself, and the one that stays.
  expect(await cell(place, 'T10', 'Ground', 'the law')).toBe(2)
  expect(await cell(place, 'T10', 'Decided by', 'a machine')).toBe(1)
  expect(await cell(place, 'T10', 'Decided by', 'a person')).toBe(1)
})

test('T6: a flag by somebody of the organisation that the case is about is a side’s', async () => {
  const place = await ruledWorld()
  await makeIssue(place)
  for (const name of ['otto', 'ben'] as const satisfies CastName[])
    await raiseFlag(await place.as(name), { on: 'issue:CW-2026-10001', clause: harassment, text: '', evidence: '' })
  await decide(place, { outcome: 'no_breach', content: '', clauses: [harassment] })

  expect(await cell(place, 'T6', 'Flagged by', 'a side in the matter')).toBe(1)
  expect(await cell(place, 'T6', 'Flagged by', 'others')).toBe(1)
})

test('T4, T10: what is forbidden here counts as the law only where the decision names one', async () => {
  const place = await ruledWorld()
  await openedCase(place, { clause: 'SHR-7.2' })
  await decide(place, { clauses: ['SHR-7.2'] })
  expect(await cell(place, 'T10', 'Ground', 'the rules')).toBe(1)
  expect(await cell(place, 'T10', 'Ground', 'the law')).toBe(0)

  const other = await ruledWorld()
  await openedCase(other)
  await decide(other, { clauses: [harassment], ground: 'law', law: 'Criminal Code (Germany), section 185' })
  expect(await cell(other, 'T10', 'Ground', 'the law')).toBe(1)
})

test('T22: a refusal for a part in it is automatic, one for lack of a role is no recusal, a case that is handed up is declared', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place, { by: 'max' })
  await claimCase(await place.as('max'), caseId).catch(() => null)
  await openWithReason(await place.as('root'), caseId, { text: why })
  await expect(claimCase(await place.as('root'), caseId)).rejects.toMatchObject({ reason: 'forbidden' })
  await claimCase(await place.as('tess'), caseId)
  await escalateCase(await place.as('tess'), caseId, { text: why })

  const happened = await place.store.read.select().from(events)
  expect(happened.filter(({ type }) => type === 'case.denied')).toMatchObject([{ actorId: 'usr_root' }])
  expect(await cell(place, 'T22', 'How', 'automatic')).toBe(1)
  expect(await cell(place, 'T22', 'How', 'declared')).toBe(1)
})
