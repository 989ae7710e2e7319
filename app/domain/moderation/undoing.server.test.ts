import { and, eq, isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { people } from '#db/schema/accounts'
import { appeals } from '#db/schema/appeals'
import { cases, flags } from '#db/schema/moderation'
import { contentMeasures, decisions } from '#db/schema/moderation-decisions'
import { fileAppeal, withdrawAppeal } from '#domain/appeals'
import { transact } from '#kernel/transact.server'
import { markOn } from '#kernel/visibility.server'
import { harassment, ruledWorld } from '#tests/support/flagged'
import type { World } from '#tests/support/world'
import { claimCase, closeCase, decideCase, decisionInput, raiseFlag, reverseDecision } from './index.server.ts'
import { loadFlaggers } from './weighing.server.ts'
import { weightOf } from './weights.ts'

type Measures = { content: string; account: string; days: string }

/** Somebody flags Ben’s profile and Tess decides; every round about new words, so that nobody decides the same matter twice. */
async function decided(
  place: World,
  round: number,
  outcome: 'breach' | 'no_breach',
  measures: Partial<Measures> & { by?: 'ada' | 'max' } = {},
) {
  const { by = 'ada', ...given } = measures
  const about = `Words of round ${round}`
  await place.store.transact(async (tx) => void (await tx.update(people).set({ about }).where(eq(people.id, 'usr_ben'))))
  await raiseFlag(await place.as(by), { on: 'profile:ben', clause: harassment, text: '', evidence: '' })
  const [open] = await place.store.read.select().from(cases).where(eq(cases.state, 'queued'))
  const { leaseToken } = await claimCase(await place.as('tess'), open!.id)
  const said = {
    outcome,
    clauses: [harassment],
    facts: 'The profile insults people.',
    reasons: 'These words attack people for who they are, and nothing softens that.',
  }
  return decideCase(await place.as('tess'), open!.id, decisionInput.parse({ token: leaseToken, ...said, ...given }))
}

const reverse = async (place: World, id: string) => {
  const ctx = await place.as('ruth')
  return transact(ctx, (tx) => reverseDecision(tx, ctx, id, { by: 'app_test' }))
}

/** Everything an appeal must bring back: how it is shown, what the person may do, and which measures stand. */
async function picture(place: World) {
  const standing = await place.store.read.select({ id: contentMeasures.id }).from(contentMeasures).where(isNull(contentMeasures.undoneAt))
  return {
    mark: await markOn(place.store.read, 'profile', 'usr_ben', place.now()),
    withheld: (await place.as('ben')).actor.withheld,
    standing: standing.map(({ id }) => id).sort(),
  }
}

const some = fc.record({
  content: fc.constantFrom('warn', 'limit_reach', 'hide', 'remove', 'relabel'),
  account: fc.constantFrom('note', 'warning', 'suspension'),
})

test('to decide and to overturn is to have done nothing, whatever stood before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(some, { maxLength: 3 }), some, async (history, last) => {
      const place = await ruledWorld()
      const measures = ({ content, account }: typeof last) => ({
        by: 'max' as const,
        content,
        account,
        days: account === 'suspension' ? '14' : '',
      })
      for (const [round, one] of history.entries()) await decided(place, round, 'breach', measures(one))
      const before = await picture(place)

      const { id } = await decided(place, 9, 'breach', measures(last))
      await reverse(place, id)

      expect(await picture(place)).toEqual(before)
    }),
    { numRuns: 12 },
  )
}, 60_000)

test('A16: with a decision its flags turn round, and the flagger’s weight in the same second', async () => {
  const place = await ruledWorld()
  const { id } = await decided(place, 1, 'breach', { account: 'note' })
  place.pass(40)
  const weight = async () =>
    weightOf((await loadFlaggers(place.store.read, place.now(), ['usr_ada'], { authorId: null, organisationId: null }))[0]!)
  const before = await weight()

  await reverse(place, id)

  expect(await place.store.read.select({ state: flags.state }).from(flags)).toEqual([{ state: 'disagreed' }])
  expect(await weight()).toBeLessThan(before)
})

test('an overturned “no breach” is asked anew, of somebody else', async () => {
  const place = await ruledWorld()
  const { id } = await decided(place, 1, 'no_breach')

  const { reopenedCaseId } = await reverse(place, id)

  expect(await place.store.read.select({ state: flags.state }).from(flags)).toEqual([{ state: 'agreed' }])
  await expect(claimCase(await place.as('tess'), reopenedCaseId ?? '')).rejects.toMatchObject({ reason: 'forbidden' })
  await claimCase(await place.as('max'), reopenedCaseId ?? '')
})

test('a decision is overturned once', async () => {
  const place = await ruledWorld()
  const { id } = await decided(place, 1, 'breach', { account: 'note' })
  await reverse(place, id)

  await expect(reverse(place, id)).rejects.toMatchObject({ reason: 'conflict' })
  const reversed = and(eq(decisions.id, id), eq(decisions.state, 'reversed'))
  expect(await place.store.read.select({ id: decisions.id }).from(decisions).where(reversed)).toEqual([{ id }])
})

test('a decided case is closed once nobody can appeal it any more, and not while an appeal is open', async () => {
  const place = await ruledWorld()
  const { id: decisionId } = await decided(place, 1, 'breach', { content: 'hide' })
  const states = async () => (await place.store.read.select({ state: cases.state, closedAt: cases.closedAt }).from(cases))[0]
  place.pass(184)
  expect(await closeCase(place.asSystem())).toBe(false)

  await fileAppeal(await place.as('ben'), { type: 'decision', id: decisionId }, { text: 'It was said in jest, and all knew it.' })
  place.pass(2)
  expect(await closeCase(place.asSystem())).toBe(false)

  const [filed] = await place.store.read.select().from(appeals)
  await withdrawAppeal(await place.as('ben'), filed!.id)
  expect(await closeCase(place.asSystem())).toBe(true)
  expect(await states()).toEqual({ state: 'closed', closedAt: place.now() })
  expect(await closeCase(place.asSystem())).toBe(false)
})
