import { expect, test } from 'vitest'
import { cases } from '#db/schema/moderation'
import { editProfile } from '#domain/accounts'
import { openedCase, ruledWorld } from '#tests/support/flagged'
import { getCase } from './case-page.server.ts'
import { claimCase } from './claims.server.ts'
import { decideCase } from './decisions.server.ts'
import { raiseFlag } from './flags.server.ts'
import { decisionInput } from './input.server.ts'

const said = {
  outcome: 'breach',
  clauses: ['COC-2.1'],
  facts: 'The profile insults a group of people.',
  reasons: 'These words attack people for who they are, and nothing around them softens that.',
  content: 'hide',
}

test('a decision on words that the decider did not read is refused, and nothing happens', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)
  const { leaseToken: token } = await claimCase(await place.as('tess'), caseId)
  const decide = async (snapshot: string) => decideCase(await place.as('tess'), caseId, decisionInput.parse({ ...said, token, snapshot }))
  const shown = async () => (await getCase(await place.as('tess'), caseId, true)).flagged.snapshotId
  const read = await shown()
  await editProfile(await place.as('ben'), { about: 'Other words than before.' })
  await raiseFlag(await place.as('gus'), { on: 'profile:ben', clause: 'COC-2.1', text: '', evidence: '' })

  await expect(decide(read)).rejects.toMatchObject({
    reason: 'conflict',
    message: expect.stringContaining('since you read'),
  })
  expect(await place.store.read.select().from(cases)).toMatchObject([{ id: caseId, state: 'claimed' }])

  const now = await shown()
  expect(now).not.toBe(read)
  expect(await decide(now)).toMatchObject({ isHeld: false })
})
