import { expect, test } from 'vitest'
import { eventDetails } from '#db/schema/events'
import { organisationMembers } from '#db/schema/systems'
import { institute } from '#tests/support/cast'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { claimReport, getDeskReport, handOver, judgeReport, listQueue, listReceivers, readQueueFilters } from './index.server.ts'

const note = 'I have checked the trials; the wording of the title is still open.'

async function heldByTess() {
  const place = await world()
  const id = await waitingReport(place)
  await claimReport(await place.as('tess'), id)
  return { place, id }
}

const mine = async (place: World, name: 'tess' | 'max') =>
  (await listQueue(await place.as(name), readQueueFilters(new URLSearchParams('view=mine')), null)).items.map(({ id }) => id)

test('a report handed to a moderator is theirs for a day, with the note', async () => {
  const { place, id } = await heldByTess()

  await handOver(await place.as('tess'), id, { to: 'max', note })
  place.pass(0.9)

  expect([await mine(place, 'tess'), await mine(place, 'max')]).toEqual([[], [id]])
  expect((await getDeskReport(await place.as('max'), id, false)).handOver).toMatchObject({ from: 'tess', isToMe: true, note })
  await expect(judgeReport(await place.as('max'), id, { verdict: 'ask', text: 'Which release was it?' })).resolves.toBeDefined()
})

test('whom nobody took up in a day is anybody’s again', async () => {
  const { place, id } = await heldByTess()
  await handOver(await place.as('tess'), id, { to: 'max', note })
  place.pass(1.1)

  await expect(claimReport(await place.as('tess'), id)).resolves.toBeDefined()
})

test('a report goes back to the queue with a note that the next one reads', async () => {
  const { place, id } = await heldByTess()

  await handOver(await place.as('tess'), id, { to: '', note })

  const desk = await getDeskReport(await place.as('max'), id, false)
  expect(desk).toMatchObject({ state: 'submitted', holder: null, handOver: { from: 'tess', isToMe: false, note } })
})

test('only who holds a report can hand it on', async () => {
  const { place, id } = await heldByTess()

  await expect(handOver(await place.as('max'), id, { to: '', note })).rejects.toMatchObject({ reason: 'conflict' })
  await expect(handOver(await place.as('ada'), id, { to: '', note })).rejects.toMatchObject({ reason: 'forbidden' })
})

test.each(['ada', 'ruth', 'tess', 'nobody'])('%s is no moderator to hand it to', async (to) => {
  const { place, id } = await heldByTess()

  await expect(handOver(await place.as('tess'), id, { to, note })).rejects.toMatchObject({ reason: 'bad-input' })
  expect(await mine(place, 'tess')).toEqual([id])
})

test('a moderator of the organisation it is about is neither offered nor taken', async () => {
  const { place, id } = await heldByTess()
  expect(await listReceivers(await place.as('tess'), id)).toEqual(['max'])
  const insider = { organisationId: institute.id, personId: 'usr_max', role: 'owner' as const, since: place.now() }
  await place.store.transact(async (tx) => void (await tx.insert(organisationMembers).values(insider)))

  expect(await listReceivers(await place.as('tess'), id)).toEqual([])
  await expect(handOver(await place.as('tess'), id, { to: 'max', note })).rejects.toMatchObject({ reason: 'bad-input' })
})

test('the note stands in no event, since authors read the history of their report', async () => {
  const { place, id } = await heldByTess()
  await handOver(await place.as('tess'), id, { to: 'max', note })

  const told = await place.store.read.select({ details: eventDetails.details }).from(eventDetails)
  expect(JSON.stringify(told)).not.toContain('wording')
})

test('a note is for whoever screens it next, not for after the verdict', async () => {
  const { place, id } = await heldByTess()
  await handOver(await place.as('tess'), id, { to: 'max', note })
  await judgeReport(await place.as('max'), id, { verdict: 'reject', reason: 'spam', text: 'This is an advertisement.' })

  expect((await getDeskReport(await place.as('tess'), id, false)).handOver).toBeNull()
})
