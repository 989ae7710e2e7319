import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { eventDetails, events } from '#db/schema/events'
import { runDue } from '#jobs/run.server'
import { fromLines, isSigned } from '#kernel/checkpoints.server'
import { loader as lines } from '../../app/routes/log/checkpoint-lines.ts'
import { loader as checkpoints } from '../../app/routes/log/checkpoints.tsx'
import { loader as log } from '../../app/routes/log/log.tsx'
import { action as verify } from '../../app/routes/log/verifications.ts'
import { action as open } from '../../app/routes/reports/opening.tsx'
import { loader as report } from '../../app/routes/reports/report.tsx'
import { loader as queue } from '../../app/routes/triage/queue.tsx'
import { tamperedWorld } from '../support/tampering.ts'
import { visit } from '../support/visit.ts'
import { waitingReport } from '../support/waiting-report.ts'
import { type World, world } from '../support/world.ts'

const recorded = ({ store }: World, type: string) =>
  store.read
    .select({ actorId: events.actorId, subjectId: events.subjectId, details: eventDetails.details })
    .from(events)
    .innerJoin(eventDetails, eq(eventDetails.eventId, events.id))
    .where(eq(events.type, type))
    .orderBy(desc(events.at))

test('anybody reads the signed checkpoints, and the lines can be verified on their own', async () => {
  const place = await tamperedWorld()

  const page = await visit(place, checkpoints, '/checkpoints')
  const answer = (await lines({
    request: new Request('http://localhost:3000/checkpoints.jsonl'),
    params: {},
    context: { house: place.house, address: '127.0.0.1', nonce: 'n' },
  } as never)) as Response
  const copy = fromLines(await answer.text())

  expect(page.data).toMatchObject({
    checkpoints: [
      { number: 2, count: 20 },
      { number: 1, count: 10 },
    ],
    next: null,
  })
  expect(copy.map(({ number }) => number)).toEqual([1, 2])
  expect(copy.every(isSigned)).toBe(true)
  expect(isSigned({ ...copy[0]!, count: 11 })).toBe(false)
})

test('an admin has the log recomputed by a job, and reads what it found', async () => {
  const place = await tamperedWorld()
  expect((await visit(place, verify, '/admin/log/verifications', { by: 'root', form: {} })).status).toBe(302)
  expect((await visit(place, log, '/admin/log', { by: 'root' })).data).toMatchObject({ running: { progress: 0 }, last: null })

  await runDue(place.house, place.now())

  expect((await visit(place, log, '/admin/log', { by: 'root' })).data).toMatchObject({
    running: null,
    last: { isWhole: true, count: 20, checkpoints: 2 },
    secondPlace: null,
  })
})

test('a log that is not whole is said on the page, by its number, and told to admins', async () => {
  const place = await tamperedWorld()
  place.tamper(`update events set subject_id = 'other' where id = (select event_id from event_seals where number = 4)`)
  await visit(place, verify, '/admin/log/verifications', { by: 'root', form: {} })
  await runDue(place.house, place.now())

  expect((await visit(place, log, '/admin/log', { by: 'root' })).data).toMatchObject({ last: { isWhole: false, firstBad: 4 } })
})

test('nobody but admins sees the log or has it verified', async () => {
  const place = await world()

  for (const by of ['ada', 'tess', 'ruth', 'olga'] as const) {
    expect((await visit(place, log, '/admin/log', { by })).status).toBe(403)
    expect((await visit(place, verify, '/admin/log/verifications', { by, form: {} })).status).toBe(403)
  }
})

test('N2: what staff were refused is on record, and what members were refused is not', async () => {
  const place = await world()

  await visit(place, log, '/admin/log', { by: 'tess' })
  await visit(place, queue, '/queue', { by: 'ada' })

  expect(await recorded(place, 'access.refused')).toEqual([
    { actorId: 'usr_tess', subjectId: '/admin/log', details: { method: 'GET', sentence: expect.stringContaining('Not allowed') } },
  ])
})

test('E14: an admin reads a private report only with a reason, for an hour, and it is on record', async () => {
  const place = await world()
  const id = await waitingReport(place)
  const sent = { by: 'root', params: { reportId: id } } as const
  const closed = await visit(place, report, `/reports/${id}`, sent)
  const short = await visit(place, open, `/reports/${id}/opening`, { ...sent, form: { reason: 'Because' } })

  const opened = await visit(place, open, `/reports/${id}/opening`, { ...sent, form: { reason: 'Its author asked me to look at it.' } })
  const shown = await visit(place, report, `/reports/${id}`, sent)
  place.pass(1 / 12)
  const later = await visit(place, report, `/reports/${id}`, sent)

  expect(closed).toMatchObject({ status: 403, data: { closed: { reportId: id } } })
  expect(short).toMatchObject({ status: 422, data: { typed: { reason: 'Because' } } })
  expect(opened).toMatchObject({ status: 302, location: `/reports/${id}` })
  expect(shown).toMatchObject({ status: 200, data: { report: { id }, may: { judge: false, comment: false } } })
  expect(later.status).toBe(403)
  expect(await recorded(place, 'opening.made')).toMatchObject([{ actorId: 'usr_root', details: { subjectId: id } }])
})

test('E14: to everybody else a private report is not there, reason or not', async () => {
  const place = await world()
  const id = await waitingReport(place)
  const sent = { by: 'ben', params: { reportId: id } } as const

  expect((await visit(place, report, `/reports/${id}`, sent)).status).toBe(404)
  expect((await visit(place, open, `/reports/${id}/opening`, { ...sent, form: { reason: 'I would like to read it.' } })).status).toBe(404)
  expect((await visit(place, open, '/reports/rep_none/opening', { by: 'root', params: { reportId: 'rep_none' }, form: {} })).status).toBe(
    404,
  )
})
