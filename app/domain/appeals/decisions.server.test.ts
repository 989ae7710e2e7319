import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people } from '#db/schema/accounts'
import { cases, flags } from '#db/schema/moderation'
import { decideAppeal, fileAppeal, takeAppeal } from '#domain/appeals'
import { claimCase, decideCase, decisionInput, listLog, raiseFlag } from '#domain/moderation'
import { harassment, ruledWorld } from '#tests/support/flagged'
import type { World } from '#tests/support/world'

const text = 'The profile insults one person by name, which was not looked at.'
const reasons = 'The words are aimed at one person by name, which the decision does not mention.'

/** Ada flags Ben’s profile, and Tess decides. */
async function decided(place: World, outcome: 'breach' | 'no_breach', measures: object = {}) {
  await place.store.transact(async (tx) => void (await tx.update(people).set({ about: 'Some words' }).where(eq(people.id, 'usr_ben'))))
  await raiseFlag(await place.as('ada'), { on: 'profile:ben', clause: harassment, text: '', evidence: '' })
  const [open] = await place.store.read.select().from(cases).where(eq(cases.state, 'queued'))
  const { leaseToken } = await claimCase(await place.as('tess'), open!.id)
  const said = {
    outcome,
    clauses: [harassment],
    facts: 'The profile insults people.',
    reasons: 'These words attack people for who they are, and nothing softens that.',
  }
  const { id } = await decideCase(await place.as('tess'), open!.id, decisionInput.parse({ token: leaseToken, ...said, ...measures }))
  const [flag] = await place.store.read.select().from(flags)
  return { id, flagId: flag!.id }
}

async function overturn(place: World, id: string) {
  await takeAppeal(await place.as('ruth'), id)
  await decideAppeal(await place.as('ruth'), id, { outcome: 'overturned', reasons })
}

test('C13, A16: a refused flagger appeals; overturned, the flag was right and somebody else looks at it anew', async () => {
  const place = await ruledWorld()
  const { flagId } = await decided(place, 'no_breach')
  const { id } = await fileAppeal(await place.as('ada'), { type: 'flag', id: flagId }, { text })

  await overturn(place, id)

  expect((await place.store.read.select().from(flags))[0]).toMatchObject({ state: 'agreed' })
  expect(await place.store.read.select().from(cases).where(eq(cases.state, 'queued'))).toHaveLength(1)
})

test('whoever is sanctioned appeals the decision of a case, and its own room takes it back whole', async () => {
  const place = await ruledWorld()
  const { id: decisionId } = await decided(place, 'breach', { content: 'hide', account: 'suspension', days: '14' })
  expect((await place.as('ben')).actor.standing).toBe('suspended')
  const { id } = await fileAppeal(await place.as('ben'), { type: 'decision', id: decisionId }, { text })

  await overturn(place, id)

  expect((await place.as('ben')).actor.standing).toBe('good')
  expect((await place.store.read.select().from(flags))[0]).toMatchObject({ state: 'disagreed' })
})

test('a decision that an appeal made milder stands in the public log as it was made, and says so', async () => {
  const place = await ruledWorld()
  const { id: decisionId } = await decided(place, 'breach', { content: 'hide', account: 'suspension', days: '14' })
  expect((await listLog(place.asVisitor(), null)).items).toMatchObject([{ account: 'suspension', isSoftened: false }])
  const { id } = await fileAppeal(await place.as('ben'), { type: 'decision', id: decisionId }, { text })
  await takeAppeal(await place.as('ruth'), id)

  await decideAppeal(await place.as('ruth'), id, { outcome: 'modified', reasons, kind: 'warning' })

  expect((await listLog(place.asVisitor(), null)).items).toMatchObject([{ account: 'suspension', content: 'hide', isSoftened: true }])
})
