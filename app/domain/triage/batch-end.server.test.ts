import { eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events } from '#db/schema/events'
import { notifications } from '#db/schema/notifications'
import { reports } from '#db/schema/reports'
import { assignments, batches } from '#db/schema/triage'
import { runDue } from '#jobs/run.server'
import { waitingReport } from '#tests/support/waiting-report'
import { world } from '#tests/support/world'
import { agreeToBatch, claimReport, getBatch, judgeSeveral, lapseBatch, listBatches, previewSeveral } from './index.server.ts'
import { batchAlone, batchHours } from './model.ts'

const text = 'This advertises watches and says nothing of a system.'
const millisecond = 1 / 86_400_000
const days = batchHours / 24

/** Tess proposes to reject eleven reports; the first of them she had claimed before. */
async function proposed() {
  const place = await world()
  const ids: string[] = []
  for (let n = 0; n <= batchAlone; n++) ids.push(await waitingReport(place, { title: `Buy watch ${n}` }))
  await claimReport(await place.as('tess'), ids[0]!)
  const { rows } = await previewSeveral(await place.as('tess'), 'reject', ids)
  const seen = rows.map(({ id, mark }) => ({ id, mark }))
  const { batchId } = await judgeSeveral(await place.as('tess'), { verdict: 'reject', seen, text })
  return { place, ids, id: batchId ?? '' }
}

test('a verdict on many that nobody answers is given up after 72 hours: its proposer is told, and the reports wait as before', async () => {
  const { place, ids, id } = await proposed()
  place.pass(days - millisecond)
  expect(await lapseBatch(place.asSystem())).toBe(false)
  place.pass(millisecond)
  await runDue(place.house, place.now())

  const { read } = place.store
  expect(await read.select().from(batches)).toMatchObject([{ id, state: 'lapsed', endedBy: null, endedAt: place.now() }])
  expect(await read.select({ type: events.type, by: events.actorKind }).from(events).where(eq(events.subjectId, id))).toEqual([
    { type: 'batch.proposed', by: 'person' },
    { type: 'batch.lapsed', by: 'system' },
  ])
  const told = await read.select().from(notifications).where(eq(notifications.personId, 'usr_tess'))
  expect(told.map(({ sentence }) => sentence)).toContain(
    'Nobody answered your verdict on many reports in time, so it was given up. The reports wait as before.',
  )
  const states = await read.select({ state: reports.state }).from(reports).where(inArray(reports.id, ids))
  expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['submitted']))
  expect((await previewSeveral(await place.as('max'), 'reject', ids)).rows.every(({ why }) => why === null)).toBe(true)
})

test('claims from before the proposal are given back with it, those made since are somebody’s work', async () => {
  const { place, ids } = await proposed()
  place.pass(days)
  await claimReport(await place.as('tess'), ids[1]!)
  await lapseBatch(place.asSystem())

  const left = await place.store.read.select({ id: assignments.reportId }).from(assignments)
  expect(left).toEqual([{ id: ids[1] }])
})

test('where no clock runs nobody agrees to an old verdict all the same', async () => {
  const { place, id } = await proposed()
  place.pass(days)

  await expect(agreeToBatch(await place.as('max'), id)).rejects.toMatchObject({ reason: 'conflict' })
  expect(await listBatches(await place.as('max'))).toEqual([])
  expect(await getBatch(await place.as('max'), id)).toMatchObject({ state: 'lapsed', may: { agree: false, withdraw: false } })
})

test('an answer in the last millisecond counts', async () => {
  const { place, id } = await proposed()
  place.pass(days - millisecond)

  expect((await agreeToBatch(await place.as('max'), id)).done).toBe(11)
  place.pass(1)
  expect(await lapseBatch(place.asSystem())).toBe(false)
})
