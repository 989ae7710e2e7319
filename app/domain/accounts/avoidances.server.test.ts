import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people, personAvoidances } from '#db/schema/accounts'
import { events } from '#db/schema/events'
import { world } from '#tests/support/world'
import { avoidPerson, endAvoidance, getAvoidance, listAvoided, whoHears } from './index.server.ts'

test('somebody is muted, then blocked, then neither, and it is the list of one person alone', async () => {
  const place = await world()
  await avoidPerson(await place.as('ada'), 'Ben', 'mute')
  place.pass(1)
  await avoidPerson(await place.as('ada'), 'ben', 'block')

  expect(await listAvoided(await place.as('ada'))).toEqual([{ handle: 'ben', how: 'block', at: place.now() }])
  expect(await getAvoidance(await place.as('ada'), 'ben')).toEqual({ handle: 'ben', how: 'block' })
  expect(await listAvoided(await place.as('ben'))).toEqual([])
  expect(await getAvoidance(await place.as('ben'), 'ada')).toEqual({ handle: 'ada', how: null })

  await endAvoidance(await place.as('ada'), 'ben')
  expect(await listAvoided(await place.as('ada'))).toEqual([])
  await expect(endAvoidance(await place.as('ada'), 'ben')).rejects.toMatchObject({ reason: 'not-found' })
})

test('each change is one event about who made it, so nothing about the other’s account tells', async () => {
  const place = await world()
  await avoidPerson(await place.as('ada'), 'ben', 'block')
  await endAvoidance(await place.as('ada'), 'ben')

  const told = await place.store.read.select().from(events)
  expect(told.map(({ type, subjectId }) => [type, subjectId])).toEqual([
    ['avoidance.set', 'usr_ada'],
    ['avoidance.ended', 'usr_ada'],
  ])
})

test('who muted somebody misses what they say, who blocked them their invitations too', async () => {
  const place = await world()
  await avoidPerson(await place.as('ada'), 'tess', 'mute')
  await avoidPerson(await place.as('ben'), 'tess', 'block')
  const all = ['usr_ada', 'usr_ben', 'usr_max']

  expect(await whoHears(place.store.read, 'usr_tess', all, 'talk')).toEqual(['usr_max'])
  expect(await whoHears(place.store.read, 'usr_tess', all, 'invitation')).toEqual(['usr_ada', 'usr_max'])
  expect(await whoHears(place.store.read, 'usr_ada', ['usr_tess', ...all], 'talk')).toEqual(['usr_tess', ...all])
  expect(await whoHears(place.store.read, 'usr_ada', [], 'talk')).toEqual([])
})

test('nobody keeps away from themself, from nobody, or from more people than one page lists', async () => {
  const place = await world()
  await expect(avoidPerson(await place.as('ada'), 'ada', 'mute')).rejects.toMatchObject({ reason: 'conflict' })
  await expect(getAvoidance(await place.as('ada'), 'ada')).rejects.toMatchObject({ reason: 'not-found' })
  await expect(avoidPerson(await place.as('ada'), 'nobody', 'mute')).rejects.toMatchObject({ reason: 'not-found' })
  await expect(avoidPerson(place.asVisitor(), 'ada', 'mute')).rejects.toMatchObject({ reason: 'forbidden' })

  await place.store.transact(async (tx) => {
    for (let n = 0; n < 200; n++) {
      const name = `member${n}`
      const names = { id: `usr_${n}`, handle: name, handleSkeleton: name, email: `${name}@example.org`, emailKey: `${name}@example.org` }
      await tx.insert(people).values({ ...names, passwordHash: 'unset', createdAt: place.now(), confirmedAt: place.now() })
      await tx.insert(personAvoidances).values({ personId: 'usr_ada', otherId: names.id, how: 'mute', at: place.now() })
    }
  })
  await expect(avoidPerson(await place.as('ada'), 'ben', 'mute')).rejects.toMatchObject({ reason: 'conflict' })
  expect(await place.store.read.select().from(personAvoidances).where(eq(personAvoidances.otherId, 'usr_ben'))).toEqual([])
})
