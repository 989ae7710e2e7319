import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { notifications } from '#db/schema/notifications'
import { policyAcceptances } from '#db/schema/policies'
import { mails } from '#db/schema/technical'
import { startDraft, submitReport } from '#domain/reports'
import { claimReport } from '#domain/triage'
import { runDue } from '#jobs/run.server'
import { fullReport } from '#tests/support/make'
import { scheduledVersion } from '#tests/support/policy'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { acceptPoliciesInForce, declinePoliciesInForce, listConsent, policiesInForce } from './index.server.ts'

/** A change of rules that everybody was told of and that now applies; `isJobLate` leaves the job undone. */
async function afterChange(change: 'patch' | 'minor' = 'minor', isJobLate = false): Promise<World> {
  const place = await world()
  await scheduledVersion(place, change)
  await runDue(place.house, place.now())
  place.pass(32)
  if (!isJobLate) await runDue(place.house, place.now())
  return place
}
const hashesOf = async (place: World) => (await policiesInForce(place.store.read, place.now())).map(({ textHash }) => textHash)

test('everybody is told of a change of rules 30 days before, once, by inbox and mail', async () => {
  const place = await world()
  await scheduledVersion(place)
  await runDue(place.house, place.now())
  const { read } = place.store
  const told = await read.select().from(notifications).where(eq(notifications.personId, 'usr_ada'))
  const letters = await read.select().from(mails).where(eq(mails.address, 'ada@example.org'))

  expect(told).toMatchObject([
    { path: '/policies/code-of-conduct/diff?to=1.1.0', sentence: expect.stringContaining('changes on 2 April 2026') },
  ])
  expect(letters).toHaveLength(1)
  expect(await read.select().from(notifications).where(eq(notifications.personId, 'usr_root'))).not.toEqual([])
})

test('from the instant on, whether or not the job has run, the next write asks and reading does not', async () => {
  for (const isJobLate of [false, true]) {
    const place = await afterChange('minor', isJobLate)
    const draft = await startDraft(await place.as('ada'), { system: 'unifiedqa-11b' })
    const ada = await place.as('ada')

    expect(ada.actor.hasAcceptedPolicies).toBe(false)
    await expect(submitReport(ada, draft.id, fullReport())).rejects.toMatchObject({ reason: 'forbidden', needs: 'policies' })
    await acceptPoliciesInForce(ada, await hashesOf(place))
    await submitReport(await place.as('ada'), draft.id, fullReport())
  }
})

test('the rule holds for those who decide too', async () => {
  const place = await afterChange()
  const id = await waitingReport(place)

  await expect(claimReport(await place.as('max'), id)).rejects.toMatchObject({ needs: 'policies' })
})

test('a version that only mends wording asks nobody again and disturbs nobody', async () => {
  const place = await afterChange('patch')

  expect((await policiesInForce(place.store.read, place.now()))[0]?.version).toBe('1.0.1')
  expect((await place.as('ada')).actor.hasAcceptedPolicies).toBe(true)
  expect(await place.store.read.select().from(notifications).where(eq(notifications.personId, 'usr_ada'))).toEqual([])
})

test('M4: who declines keeps reading and their account, cannot contribute, and is under no sanction', async () => {
  const place = await afterChange()
  await declinePoliciesInForce(await place.as('ada'), await hashesOf(place))
  const { actor } = await place.as('ada')

  expect(actor).toMatchObject({ hasAcceptedPolicies: false, withheld: [] })
  expect(await listConsent(await place.as('ada'))).toMatchObject([{ last: { version: '1.1.0', decision: 'declined' } }, {}])
  const draft = await startDraft(await place.as('ada'), { system: 'unifiedqa-11b' })
  await expect(submitReport(await place.as('ada'), draft.id, fullReport())).rejects.toMatchObject({ needs: 'policies' })
})

test('a later yes undoes a no, and a later no a yes', async () => {
  const place = await afterChange()
  const hashes = await hashesOf(place)
  const isOpen = async () => (await place.as('ben')).actor.hasAcceptedPolicies
  const seen: boolean[] = []
  for (const answer of [declinePoliciesInForce, acceptPoliciesInForce, declinePoliciesInForce]) {
    place.pass(1)
    await answer(await place.as('ben'), hashes)
    seen.push(await isOpen())
  }

  expect(seen).toEqual([false, true, false])
})

test('M7: an answer keeps the hash and the language of the text that was shown, and another text is refused', async () => {
  const place = await afterChange()
  const ada = await place.as('ada')
  await acceptPoliciesInForce(ada, await hashesOf(place), 'en')
  const rows = await place.store.read
    .select()
    .from(policyAcceptances)
    .where(and(eq(policyAcceptances.personId, 'usr_ada'), eq(policyAcceptances.at, place.now())))

  expect(rows.map(({ textHash, language }) => ({ textHash, language }))).toEqual(
    (await hashesOf(place)).map((textHash) => ({ textHash, language: 'en' })),
  )
  await expect(acceptPoliciesInForce(ada, ['hash-of-code-of-conduct', 'hash-of-sharing'])).rejects.toThrow('has changed since')
})
