import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people, roleGrants } from '#db/schema/accounts'
import { cases, flags } from '#db/schema/moderation'
import { decideAppeal, fileAppeal, takeAppeal } from '#domain/appeals'
import { approveDecision, claimCase, decideCase, decisionInput, listLog, noteOnCase, raiseFlag } from '#domain/moderation'
import type { Role } from '#kernel/actor'
import { type CastName, castMembers } from '#tests/support/cast'
import { harassment, ruledWorld } from '#tests/support/flagged'
import type { World } from '#tests/support/world'

const text = 'The profile insults one person by name, which was not looked at.'
const reasons = 'The words are aimed at one person by name, which the decision does not mention.'

/** Ada flags Ben’s profile, and Tess decides. */
async function decided(place: World, outcome: 'breach' | 'no_breach', measures: object = {}, before = async (_caseId: string) => {}) {
  await place.store.transact(async (tx) => void (await tx.update(people).set({ about: 'Some words' }).where(eq(people.id, 'usr_ben'))))
  await raiseFlag(await place.as('ada'), { on: 'profile:ben', clause: harassment, text: '', evidence: '' })
  const [open] = await place.store.read.select().from(cases).where(eq(cases.state, 'queued'))
  await before(open!.id)
  const { leaseToken } = await claimCase(await place.as('tess'), open!.id)
  const said = {
    outcome,
    clauses: [harassment],
    facts: 'The profile insults people.',
    reasons: 'These words attack people for who they are, and nothing softens that.',
  }
  const { id } = await decideCase(await place.as('tess'), open!.id, decisionInput.parse({ token: leaseToken, ...said, ...measures }))
  const [flag] = await place.store.read.select().from(flags)
  return { id, flagId: flag!.id, caseId: open!.id }
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

test('C2: neither the second person of a decision nor who wrote a note on its case decides the appeal, granted the role or not', async () => {
  const place = await ruledWorld()
  await grant(place, 'gus', 'moderator')
  const { id: decisionId, caseId } = await decided(place, 'breach', { account: 'ban' }, async (id) =>
    noteOnCase(await place.as('gus'), id, { text: 'I would ban him for this.' }),
  )
  await approveDecision(await place.as('max'), caseId)
  const { id } = await fileAppeal(await place.as('ben'), { type: 'decision', id: decisionId }, { text })

  for (const name of ['max', 'gus', 'tess'] as const) {
    await grant(place, name, 'appeal-reviewer')
    await expect(takeAppeal(await place.as(name), id)).rejects.toMatchObject({ reason: 'forbidden' })
  }
  await takeAppeal(await place.as('ruth'), id)
})

async function grant({ store, now }: World, name: CastName, role: Role): Promise<void> {
  const personId = castMembers[name].id
  const row = { id: `gra_${role}_${name}`, personId, role, reason: 'For the test', startsAt: now() }
  await store.transact(async (tx) => void (await tx.insert(roleGrants).values(row)))
}
