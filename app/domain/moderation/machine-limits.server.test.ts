import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people } from '#db/schema/accounts'
import { events } from '#db/schema/events'
import { contentMeasures, decisions } from '#db/schema/moderation-decisions'
import { statements } from '#db/schema/sanctions'
import { organisationMembers } from '#db/schema/systems'
import { editProfile } from '#domain/accounts'
import { runDue } from '#jobs/run.server'
import { markOn } from '#kernel/visibility.server'
import { institute } from '#tests/support/cast'
import { person, ruledWorld, spam } from '#tests/support/flagged'
import type { World } from '#tests/support/world'
import { raiseFlag } from './flags.server.ts'

const flaggers = ['one', 'two', 'three', 'four']

/** Ben's profile in a place of two hundred active members, flagged as spam by four of them. */
async function limited(): Promise<World> {
  const place = await ruledWorld()
  await editProfile(await place.as('ben'), { about: 'Buy my pills.' })
  await fillWithMembers(place)
  for (const handle of flaggers) await raiseFlag(await person(place, handle), { on: 'profile:ben', clause: spam, text: '', evidence: '' })
  return place
}

async function fillWithMembers({ store, now }: World): Promise<void> {
  const at = now()
  await store.transact(async (tx) => {
    for (let n = 0; n < 200; n++) {
      const [id, name] = [`usr_member${n}`, `member${n}`]
      const named = { id, handle: name, handleSkeleton: name, email: `${name}@example.org`, emailKey: `${name}@example.org` }
      await tx.insert(people).values({ ...named, passwordHash: 'unset', createdAt: at, confirmedAt: at })
      const about = { type: 'profile.edited', subjectType: 'person', subjectId: id, detailsHash: 'of no interest here' }
      await tx.insert(events).values({ ...about, id: `evt_${name}`, actorKind: 'person', actorId: id, at })
    }
  })
}

const shownNow = async ({ store, now }: World) => (await markOn(store.read, 'profile', 'usr_ben', now())).state

test('four independent members take spam off the lists at once, and its author is told that a rule did it', async () => {
  const place = await limited()

  expect(await shownNow(place)).toBe('limited')
  const [statement] = await place.store.read.select().from(statements).where(eq(statements.personId, 'usr_ben'))
  expect(statement).toMatchObject({ restrictions: ['limit_reach'], source: 'rule', isAutomated: true })
  expect(statement!.endsAt!.getTime() - place.now().getTime()).toBe(72 * 3_600_000)
})

test('B11: with the clock stopped for a week, what a rule limited is back after 72 hours all the same', async () => {
  const place = await limited()

  place.pass(3 - 1 / 86_400)
  expect(await shownNow(place)).toBe('limited')
  place.pass(1 / 86_400)
  expect(await shownNow(place)).toBe('visible')
  place.pass(4)
  const [measure] = await place.store.read.select().from(contentMeasures)
  expect(measure?.undoneAt).toBeNull()
  expect(await shownNow(place)).toBe('visible')
})

test('A4: where flaggers turn out to be of one organisation, the limit is undone at the next tick', async () => {
  const place = await limited()
  await place.store.transact(async (tx) => {
    for (const handle of flaggers.slice(0, 3))
      await tx
        .insert(organisationMembers)
        .values({ organisationId: institute.id, personId: `usr_${handle}`, role: 'owner', since: place.now() })
  })

  await runDue(place.house, place.now())

  expect(await shownNow(place)).toBe('visible')
  const [decision] = await place.store.read.select().from(decisions).where(eq(decisions.outcome, 'interim'))
  expect(decision?.state).toBe('lapsed')
  expect(await place.store.read.select().from(events).where(eq(events.type, 'case.limit_lapsed'))).toHaveLength(1)
})
