import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { eventDetails, events } from '#db/schema/events'
import { issueReleases, issueReports } from '#db/schema/issues'
import { reports } from '#db/schema/reports'
import { assignments, reportVerdicts } from '#db/schema/triage'
import { sharingQuestionIds } from '#domain/issues/model'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { claimReport, judgeReport, undoDuplicate } from './index.server.ts'

const text = 'It is another flaw after all.'

async function duplicate(place: World) {
  const original = await waitingReport(place)
  await claimReport(await place.as('tess'), original)
  const sharing = [...sharingQuestionIds]
  const accepted = await judgeReport(await place.as('tess'), original, { verdict: 'accept', severity: 'low', hazard: 'H0', sharing, text })

  const id = await waitingReport(place, { author: 'ben' })
  await claimReport(await place.as('tess'), id)
  const before = await everythingOf(place, id)
  await judgeReport(await place.as('tess'), id, { verdict: 'duplicate', issue: accepted.publicId!, text })
  return { id, before, publicId: accepted.publicId! }
}

/** What a duplicate could have changed, without the counters that only go up. */
async function everythingOf({ store }: World, id: string) {
  const [report] = await store.read.select().from(reports).where(eq(reports.id, id))
  const { version: _, movedAt: __, ...rest } = report!
  return { ...rest, joined: await store.read.select().from(issueReports), statuses: await store.read.select().from(issueReleases) }
}

test('undoing a duplicate restores the report and its issue exactly', async () => {
  const place = await world()
  const { id, before } = await duplicate(place)

  await undoDuplicate(await place.as('max'), id, { text })

  expect(await everythingOf(place, id)).toEqual(before)
})

test('the undone verdict stays, with who undid it and when', async () => {
  const place = await world()
  const { id } = await duplicate(place)
  const at = place.pass(1)

  await undoDuplicate(await place.as('max'), id, { text })

  const kept = await place.store.read.select().from(reportVerdicts).where(eq(reportVerdicts.reportId, id))
  expect(kept).toMatchObject([{ verdict: 'duplicate', moderatorId: 'usr_tess', undoneAt: at, undoneBy: 'usr_max' }])
})

test('undoing is one event, with its text', async () => {
  const place = await world()
  const { id } = await duplicate(place)

  await undoDuplicate(await place.as('tess'), id, { text })

  const told = await place.store.read
    .select({ type: events.type, details: eventDetails.details })
    .from(events)
    .innerJoin(eventDetails, eq(eventDetails.eventId, events.id))
    .where(eq(events.subjectId, id))
  expect(told.map(({ type }) => type)).toEqual(['report.claimed', 'report.duplicated', 'report.restored'])
  expect(told.at(-1)?.details).toEqual({ text })
})

test('a restored report is free to be claimed and judged again, even as a duplicate of the same issue', async () => {
  const place = await world()
  const { id, publicId } = await duplicate(place)
  await undoDuplicate(await place.as('tess'), id, { text })

  expect(await place.store.read.select().from(assignments)).toEqual([])
  await claimReport(await place.as('max'), id)
  const judged = await judgeReport(await place.as('max'), id, { verdict: 'duplicate', issue: publicId, text })

  expect(judged.state).toBe('duplicate')
})

test('only a duplicate can be undone, once, and not by its author', async () => {
  const place = await world()
  const { id } = await duplicate(place)

  await expect(undoDuplicate(await place.as('ben'), id, { text })).rejects.toMatchObject({ reason: 'forbidden' })
  await undoDuplicate(await place.as('tess'), id, { text })

  await expect(undoDuplicate(await place.as('tess'), id, { text })).rejects.toMatchObject({ reason: 'conflict' })
})
