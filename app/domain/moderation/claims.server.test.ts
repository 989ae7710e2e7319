import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { roleGrants } from '#db/schema/accounts'
import { events } from '#db/schema/events'
import { caseNotes, cases } from '#db/schema/moderation'
import { organisationMembers } from '#db/schema/systems'
import { runDue } from '#jobs/run.server'
import { openedCase, ruledWorld } from '#tests/support/flagged'
import { waitingReport } from '#tests/support/waiting-report'
import type { World } from '#tests/support/world'
import { getCase } from './case-page.server.ts'
import { claimCase, deferCase, escalateCase, releaseCase } from './claims.server.ts'
import { raiseFlag } from './flags.server.ts'
import { noteOnCase } from './notes.server.ts'
import { listCases } from './queue.server.ts'

const minutes = (count: number) => count / (24 * 60)
const caseOf = async ({ store }: World, id: string) => (await store.read.select().from(cases).where(eq(cases.id, id)))[0]
const typesOf = async ({ store }: World, id: string) =>
  (await store.read.select({ type: events.type }).from(events).where(eq(events.subjectId, id))).map(({ type }) => type)

test('a claim is a lease that another cannot take while it lasts', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)

  await claimCase(await place.as('tess'), caseId)
  await expect(claimCase(await place.as('max'), caseId)).rejects.toMatchObject({ reason: 'conflict' })
  place.pass(minutes(31))
  await claimCase(await place.as('max'), caseId)

  expect(await caseOf(place, caseId)).toMatchObject({ state: 'claimed', holderId: 'usr_max' })
})

test('B1: of two moderators at once exactly one gets the case, round for round', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)
  for (let round = 0; round < 25; round++) {
    const both = [await place.as('tess'), await place.as('max')]
    const tries = await Promise.allSettled(both.map((ctx) => claimCase(ctx, caseId)))

    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await releaseCase(both[tries.findIndex(({ status }) => status === 'fulfilled')]!, caseId)
  }
})

test('every claim has a token of its own, also the same person’s next one', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)
  const first = await claimCase(await place.as('tess'), caseId)
  const again = await claimCase(await place.as('tess'), caseId)
  place.pass(minutes(31))
  const later = await claimCase(await place.as('tess'), caseId)

  expect(again.leaseToken).toBe(first.leaseToken)
  expect(later.leaseToken).not.toBe(first.leaseToken)
})

test('whoever flagged it sees the case but cannot take it, and the refusal stays on record', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place, { by: 'tess' })

  await expect(claimCase(await place.as('tess'), caseId)).rejects.toMatchObject({ reason: 'forbidden' })

  expect(await typesOf(place, caseId)).toEqual(['case.refused'])
  expect(await getCase(await place.as('tess'), caseId, false)).toMatchObject({ part: 'flagger', notes: [], may: { decide: false } })
})

test('E1: a case about oneself or one’s own organisation does not exist, in any of its addresses', async () => {
  const place = await ruledWorld()
  await place.store.transact(async (tx) => {
    const membership = { organisationId: 'org_institute', personId: 'usr_max', role: 'owner' as const, since: place.now() }
    await tx.insert(organisationMembers).values(membership)
  })
  const reportId = await waitingReport(place, { author: 'ben' })
  await raiseFlag(await place.as('tess'), { on: `report:${reportId}`, clause: 'COC-2.1', text: '', evidence: '' })
  const [found] = await place.store.read.select().from(cases)
  const caseId = found?.id ?? ''

  for (const who of ['max', 'ben', 'olga', 'ruth'] as const) {
    const ctx = await place.as(who)
    const text = 'I should not be able to say this.'
    for (const step of [
      () => getCase(ctx, caseId, true),
      () => claimCase(ctx, caseId),
      () => releaseCase(ctx, caseId),
      () => noteOnCase(ctx, caseId, { text }),
      () => deferCase(ctx, caseId, { text, until: place.now() }),
      () => escalateCase(ctx, caseId, { text }),
    ])
      await expect((async () => step())(), who).rejects.toMatchObject({
        reason: who === 'max' ? 'not-found' : expect.stringMatching(/not-found|forbidden/),
      })
  }
  expect((await listCases(await place.as('max'), 'open', null)).counts.open).toBe(0)
  expect(await place.store.read.select().from(caseNotes)).toEqual([])
})

test('a case in which every moderator has a part is blocked, says so, and is free once somebody comes', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place, { by: 'tess' })
  await raiseFlag(await place.as('max'), { on: 'profile:ben', clause: 'COC-3.6', text: '', evidence: '' })
  expect(await caseOf(place, caseId)).toMatchObject({ state: 'blocked' })
  expect(await getCase(await place.as('tess'), caseId, false)).toMatchObject({ hasNobody: true })

  await runDue(place.house, place.now())
  expect(await caseOf(place, caseId)).toMatchObject({ state: 'blocked' })
  const grant = { id: 'gra_new', personId: 'usr_ruth', role: 'moderator' as const, reason: 'Help', startsAt: place.now() }
  await place.store.transact(async (tx) => void (await tx.insert(roleGrants).values(grant)))
  await runDue(place.house, place.now())

  expect(await caseOf(place, caseId)).toMatchObject({ state: 'queued' })
})

test('a deferred case comes back by itself on its day, and can be taken before', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)
  await claimCase(await place.as('tess'), caseId)
  const until = new Date(place.now().getTime() + 3 * 86_400_000)
  await deferCase(await place.as('tess'), caseId, { text: 'The author has promised to edit it.', until })

  await runDue(place.house, place.pass(2))
  expect(await caseOf(place, caseId)).toMatchObject({ state: 'deferred' })
  await runDue(place.house, place.pass(1))

  expect(await caseOf(place, caseId)).toMatchObject({ state: 'queued', deferredUntil: null })
})

test('a case cannot be put away into the past or for more than thirty days', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)
  await claimCase(await place.as('tess'), caseId)
  const ctx = await place.as('tess')

  for (const days of [-1, 0, 31]) {
    const until = new Date(place.now().getTime() + days * 86_400_000)
    await expect(deferCase(ctx, caseId, { text: 'It has to wait.', until })).rejects.toMatchObject({ reason: 'bad-input' })
  }
})

test('whoever hands a case up does not take it again', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)
  await claimCase(await place.as('tess'), caseId)

  await escalateCase(await place.as('tess'), caseId, { text: 'I know the author from elsewhere.' })

  await expect(claimCase(await place.as('tess'), caseId)).rejects.toMatchObject({ reason: 'conflict' })
  await claimCase(await place.as('max'), caseId)
})

test('E10: a role that was taken away meanwhile takes the next step with it', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)
  const tess = await place.as('tess')
  await place.store.transact(
    async (tx) => void (await tx.update(roleGrants).set({ revokedAt: place.now() }).where(eq(roleGrants.personId, 'usr_tess'))),
  )

  await expect(claimCase(tess, caseId)).rejects.toMatchObject({ reason: 'not-found' })
})

test('an overdue case is told once, and never decides itself', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)

  await runDue(place.house, place.pass(3))
  await runDue(place.house, place.pass(3))

  expect((await typesOf(place, caseId)).filter((type) => type === 'case.overdue')).toHaveLength(1)
  expect(await caseOf(place, caseId)).toMatchObject({ state: 'queued' })
})

test('A8: the moderator sees the flagged revision and what became of it', async () => {
  const place = await ruledWorld()
  const { editProfile } = await import('#domain/accounts')
  await editProfile(await place.as('ben'), { about: 'I hate all of you.' })
  const { caseId } = await openedCase(place)
  await editProfile(await place.as('ben'), { about: 'I love all of you.' })

  const covered = await getCase(await place.as('tess'), caseId, false)
  const shown = await getCase(await place.as('tess'), caseId, true)

  expect(JSON.stringify(covered)).not.toContain('hate')
  expect(shown.isChanged).toBe(true)
  expect(shown.flagged.difference).toContainEqual({ kind: 'removed', text: 'hate' })
  expect(shown.flagged.difference).toContainEqual({ kind: 'added', text: 'love' })
})

test('the gravest case comes first, and after some days an old light one before it', async () => {
  const place = await ruledWorld()
  const flag = async (handle: string, clause: string) =>
    raiseFlag(await place.as('ada'), { on: `profile:${handle}`, clause, text: '', evidence: '' })
  await flag('ben', 'COC-3.6')
  place.pass(1)
  await flag('olga', 'COC-2.1')
  const first = (await listCases(await place.as('tess'), 'open', null)).items.map(({ clause }) => clause)
  place.pass(9)
  await flag('otto', 'COC-2.1')
  const later = (await listCases(await place.as('tess'), 'open', null)).items.map(({ clause }) => clause)

  expect(first).toEqual(['COC-2.1', 'COC-3.6'])
  expect(later).toEqual(['COC-2.1', 'COC-3.6', 'COC-2.1'])
})
