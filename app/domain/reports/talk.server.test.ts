import { expect, test } from 'vitest'
import { events } from '#db/schema/events'
import type { CastName } from '#tests/support/cast'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { listComments, postComment } from './index.server.ts'
import type { Audience } from './model.ts'

const say = async (place: World, by: CastName, reportId: string, audience: Audience = 'shared') =>
  postComment(await place.as(by), reportId, { audience, body: `From ${by}, ${audience}` })
const read = async (place: World, by: CastName, reportId: string) =>
  (await listComments(await place.as(by), reportId)).map(({ body }) => body)

test('author and moderators share a talk; what is among moderators only they read', async () => {
  const place = await world()
  const id = await waitingReport(place)
  await say(place, 'ada', id)
  await say(place, 'tess', id)
  await say(place, 'tess', id, 'moderators')

  expect((await read(place, 'ada', id)).sort()).toEqual(['From ada, shared', 'From tess, shared'])
  expect((await read(place, 'max', id)).sort()).toEqual(['From ada, shared', 'From tess, moderators', 'From tess, shared'])
})

test('a moderator does not read what the others say of a report of their own', async () => {
  const place = await world()
  const id = await waitingReport(place, { author: 'max' })
  await say(place, 'tess', id, 'moderators')

  expect(await read(place, 'max', id)).toEqual([])
  await expect(say(place, 'max', id, 'moderators')).rejects.toMatchObject({ reason: 'forbidden' })
})

test('an author does not write among moderators, and outsiders do not find the report', async () => {
  const place = await world()
  const id = await waitingReport(place)

  await expect(say(place, 'ada', id, 'moderators')).rejects.toMatchObject({ reason: 'forbidden' })
  for (const by of ['ben', 'olga', 'ruth', 'root'] as const) {
    await expect(say(place, by, id)).rejects.toMatchObject({ reason: 'not-found' })
    await expect(read(place, by, id)).rejects.toMatchObject({ reason: 'not-found' })
  }
})

test('a comment is one event that does not repeat its words', async () => {
  const place = await world()
  await say(place, 'ada', await waitingReport(place))

  const told = await place.store.read.select().from(events)
  expect(told.map(({ type }) => type)).toEqual(['report.commented'])
})
