import { expect, test } from 'vitest'
import { startSession } from '#domain/accounts'
import { runDue } from '#jobs/run.server'
import { castMembers } from '#tests/support/cast'
import { sanction } from '#tests/support/sanction'
import { world } from '#tests/support/world'
import { sealEvents } from './chain.server.ts'
import { publishCheckpoint } from './publication.server.ts'
import { versionOf } from './version.server.ts'

test('the version moves with events and with published checkpoints, and with nothing else', async () => {
  const place = await world()
  const version = versionOf(place.store)
  const start = await version()

  await startSession(place.store, castMembers.ada.id, 'test', place.now())
  expect(await version()).toBe(start)
  await sanction(place, 'gwen')
  const decided = await version()
  expect(decided).toBeGreaterThan(start)
  await sealEvents(place.store)
  expect(await version()).toBe(decided)
  await publishCheckpoint(place.store, place.house.settings.dataDir, place.now())
  expect(await version()).toBe(decided + 1)
})

test('jobs that find nothing to do leave every kept page standing', async () => {
  const place = await world()
  await runDue(place.house, place.now())
  const version = versionOf(place.store)
  const before = await version()

  place.pass(1 / 24 / 60)
  await runDue(place.house, place.now())

  expect(await version()).toBe(before)
})
