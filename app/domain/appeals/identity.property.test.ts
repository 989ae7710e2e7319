import fc from 'fast-check'
import { expect, test } from 'vitest'
import { strikes } from '#db/schema/sanctions'
import { decideAppeal, fileAppeal, takeAppeal } from '#domain/appeals'
import { suggestRung } from '#domain/sanctions'
import { type Capability, capabilities } from '#kernel/actor'
import { sanction } from '#tests/support/sanction'
import { type World, world } from '#tests/support/world'

const text = 'It was not as the decision says, and here is what was not seen.'
const reasons = 'What the decision says did not happen, as the page of the company shows.'

type Step = { kind: 'warning' | 'limit' | 'suspension' | 'flagging_suspension' | 'ban'; taken: Capability[]; days: number; waits: number }

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('warning' as const, 'limit' as const, 'suspension' as const, 'flagging_suspension' as const, 'ban' as const),
  taken: fc.uniqueArray(fc.constantFrom(...capabilities), { minLength: 1 }),
  days: fc.constantFrom(3, 7, 14),
  waits: fc.integer({ min: 0, max: 40 }),
})

/** Puts one sanction on Ada, about something of its own, and lets days pass. */
async function live(place: World, { kind, taken, days, waits }: Step, name: string) {
  const given = await sanction(place, 'ada', {
    kind,
    decisionId: `dec_${name}`,
    subject: { type: 'comment', id: `com_${name}`, revision: '1' },
    days: kind === 'suspension' ? 14 : days,
    ...(kind === 'limit' ? { capabilities: taken } : {}),
  })
  return { ...given, end: () => place.pass(waits) }
}

/** All that a decision can change for a person. Sanctions of one instant have no order among themselves. */
async function standingOf(place: World) {
  const { withheld, standing, sanctions, roles } = (await place.as('ada')).actor
  const held = (await place.store.read.select().from(strikes)).filter(({ voidedAt }) => voidedAt === null)
  return {
    withheld,
    standing,
    roles,
    inForce: sanctions.map(({ kind, endsAt }) => `${kind} until ${endsAt}`).toSorted(),
    points: await suggestRung(place.store.read, 'usr_ada', place.now()),
    strikes: held.map(({ subjectId, clause }) => `${subjectId} ${clause}`).toSorted(),
  }
}

test('to decide and then to overturn on appeal is to have done nothing, after whatever came before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 4 }), step, fc.array(step, { maxLength: 2 }), async (before, decided, after) => {
      const [touched, untouched] = [await world(), await world()]
      for (const place of [touched, untouched]) for (const [at, one] of before.entries()) (await live(place, one, `before_${at}`)).end()

      const { id } = await live(touched, decided, 'decided')
      for (const place of [touched, untouched]) {
        place.pass(decided.waits)
        for (const [at, one] of after.entries()) (await live(place, one, `after_${at}`)).end()
      }
      const appeal = await fileAppeal(await touched.as('ada'), { type: 'sanction', id }, { text })
      await takeAppeal(await touched.as('ruth'), appeal.id)
      await decideAppeal(await touched.as('ruth'), appeal.id, { outcome: 'overturned', reasons })

      expect(await standingOf(touched)).toEqual(await standingOf(untouched))
    }),
    { numRuns: 25 },
  )
}, 60_000)
