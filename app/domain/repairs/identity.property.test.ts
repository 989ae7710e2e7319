import { eq, isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { people } from '#db/schema/accounts'
import { contentMeasures } from '#db/schema/moderation-decisions'
import { repairs } from '#db/schema/repairs'
import { reverseDecision } from '#domain/moderation'
import { suggestRung } from '#domain/sanctions'
import { transact } from '#kernel/transact.server'
import { markOn } from '#kernel/visibility.server'
import { ruledWorld } from '#tests/support/flagged'
import { restricted, writeAbout } from '#tests/support/restricted'
import type { World } from '#tests/support/world'
import { answerRepair, askForRepair, getRepair, outdateRepairs, withdrawRepair } from './index.server.ts'

const ends = ['none', 'waits', 'withdrawn', 'declined', 'lifted'] as const
const step = fc.record({
  content: fc.constantFrom('relabel', 'warn', 'limit_reach', 'hide'),
  account: fc.constantFrom('note', 'warning', 'suspension'),
  repair: fc.constantFrom(...ends),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
type Ending = (typeof ends)[number]

/** Ben writes something new, Max flags it and Tess restricts it. */
async function decide(place: World, round: number, { content, account }: Step) {
  await writeAbout(place, 'ben', `Words of round ${round}`)
  const days = account === 'suspension' ? '14' : ''
  return (await restricted(place, { on: 'profile:ben', words: null, content, account, days })).decisionId
}

/** Ben mends what was decided on and asks; Tess answers, as the history says. */
async function repair(place: World, decisionId: string, ending: Ending, body: string): Promise<void> {
  if (ending === 'none') return
  const { id } = await askForRepair(await place.as('ben'), decisionId, { body, said: 'I changed what was named.' })
  if (ending === 'withdrawn') await withdrawRepair(await place.as('ben'), id)
  if (ending !== 'lifted' && ending !== 'declined') return
  const revision = (await getRepair(await place.as('tess'), id, true)).text?.revision ?? ''
  const answer = ending === 'lifted' ? ('lift' as const) : ('decline' as const)
  await answerRepair(await place.as('tess'), id, { answer, text: 'It was read, and this is the answer.', revision })
}

/** Everything that an overturn must bring back; the words are their author's. */
async function picture(place: World) {
  const { read } = place.store
  const standing = await read.select({ id: contentMeasures.id }).from(contentMeasures).where(isNull(contentMeasures.undoneAt))
  const { withheld, sanctions } = (await place.as('ben')).actor
  return {
    mark: await markOn(read, 'profile', 'usr_ben', place.now()),
    standing: standing.map(({ id }) => id).sort(),
    withheld: [...withheld].sort(),
    sanctions: sanctions.map(({ kind, endsAt }) => `${kind} ${endsAt?.getTime()}`).sort(),
    points: (await suggestRung(read, 'usr_ben', place.now())).points,
  }
}

test('to decide and to overturn is to have done nothing, whatever was mended and lifted before and between, and the mended words stay', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 3 }), step, async (history, last) => {
      const place = await ruledWorld()
      for (const [round, one] of history.entries()) await repair(place, await decide(place, round, one), one.repair, `Mended ${round}`)
      const before = await picture(place)

      const decisionId = await decide(place, 9, last)
      await repair(place, decisionId, last.repair, 'Mended at last')
      const ctx = await place.as('ruth')
      await transact(ctx, async (tx) => {
        await reverseDecision(tx, ctx, decisionId, { by: 'app_test' })
        await outdateRepairs(tx, ctx, decisionId)
      })

      expect(await picture(place)).toEqual(before)
      const [ben] = await place.store.read.select({ about: people.about }).from(people).where(eq(people.id, 'usr_ben'))
      expect(ben?.about).toBe(last.repair === 'none' ? 'Words of round 9' : 'Mended at last')
      const [asked] = await place.store.read.select({ state: repairs.state }).from(repairs).where(eq(repairs.decisionId, decisionId))
      expect(asked?.state).toBe(last.repair === 'none' ? undefined : last.repair === 'waits' ? 'outdated' : last.repair)
    }),
    { numRuns: 12 },
  )
}, 60_000)
