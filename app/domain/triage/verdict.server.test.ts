import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { eventDetails, events } from '#db/schema/events'
import { issueReports, issues, sharingChecks } from '#db/schema/issues'
import { reports } from '#db/schema/reports'
import { assignments, reportVerdicts } from '#db/schema/triage'
import { sharingQuestionIds } from '#domain/issues/model'
import { answerQuestion } from '#domain/reports'
import type { CastName } from '#tests/support/cast'
import { gpt2 } from '#tests/support/cast'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { claimReport, judgeReport, type Verdict } from './index.server.ts'

const text = 'Thank you, this is clear and well shown.'
const accepting = { verdict: 'accept', severity: 'high', hazard: 'H1', sharing: [...sharingQuestionIds], text } as const satisfies Verdict

async function judge(place: World, id: string, verdict: Verdict, by: CastName = 'tess') {
  await claimReport(await place.as(by), id)
  return judgeReport(await place.as(by), id, verdict)
}

async function accepted(place: World, given: Parameters<typeof waitingReport>[1] = {}) {
  const { publicId } = await judge(place, await waitingReport(place, given), accepting)
  return publicId!
}

const reportOf = async ({ store }: World, id: string) => (await store.read.select().from(reports).where(eq(reports.id, id)))[0]!
const issueOf = async ({ store }: World, publicId: string) =>
  (await store.read.select().from(issues).where(eq(issues.publicId, publicId)))[0]!
const lastEvent = async ({ store }: World, id: string) =>
  (
    await store.read
      .select({ type: events.type, details: eventDetails.details })
      .from(events)
      .innerJoin(eventDetails, eq(eventDetails.eventId, events.id))
      .where(eq(events.subjectId, id))
  ).at(-1)

test('accepting opens an issue with the report as its original', async () => {
  const place = await world()
  const id = await waitingReport(place)

  const { publicId } = await judge(place, id, { ...accepting, title: 'Stereotypes about religion', summary: 'It names one religion.' })

  const issue = await issueOf(place, publicId!)
  expect(issue).toMatchObject({ title: 'Stereotypes about religion', severity: 'high', hazard: 'H1', publication: 'full', state: 'open' })
  expect(await place.store.read.select().from(issueReports)).toMatchObject([{ reportId: id, issueId: issue.id, role: 'original' }])
  expect(await reportOf(place, id)).toMatchObject({ state: 'accepted', hazard: 'H1' })
})

test('accepting is one event that carries what followed', async () => {
  const place = await world()
  const id = await waitingReport(place)

  const { publicId } = await judge(place, id, accepting)

  const { id: issueId } = await issueOf(place, publicId!)
  const details = { issueId, publicId, severity: 'high', role: 'original', isPublished: true, text }
  expect(await lastEvent(place, id)).toEqual({ type: 'report.accepted', details })
  expect((await place.store.read.select().from(events)).map(({ type }) => type)).toEqual(['report.claimed', 'report.accepted'])
})

test('a verdict ends the claim and is kept with its moderator', async () => {
  const place = await world()
  const id = await waitingReport(place)

  await judge(place, id, accepting)

  expect(await place.store.read.select().from(assignments)).toEqual([])
  expect(await place.store.read.select().from(reportVerdicts)).toMatchObject([
    { reportId: id, moderatorId: 'usr_tess', verdict: 'accept', severity: 'high', text, undoneAt: null },
  ])
})

test('accepting can join the report to an issue as corroborating', async () => {
  const place = await world()
  const issue = await accepted(place)
  const second = await waitingReport(place, { author: 'ben' })

  await judge(place, second, { verdict: 'accept', severity: 'medium', hazard: 'H0', issue, text })

  const roles = await place.store.read.select({ role: issueReports.role }).from(issueReports)
  expect(roles.map(({ role }) => role).sort()).toEqual(['corroborating', 'original'])
  expect((await lastEvent(place, second))?.details).toMatchObject({ publicId: issue, role: 'corroborating', isPublished: true })
  expect((await issueOf(place, issue)).severity).toBe('high')
})

test('a duplicate is joined to its issue and keeps its own class', async () => {
  const place = await world()
  const issue = await accepted(place)
  const second = await waitingReport(place, { author: 'ben' })

  await judge(place, second, { verdict: 'duplicate', issue, text })

  const joined = await place.store.read.select().from(issueReports).where(eq(issueReports.reportId, second))
  expect(joined).toMatchObject([{ role: 'duplicate' }])
  expect(await reportOf(place, second)).toMatchObject({ state: 'duplicate', hazard: null })
  expect((await lastEvent(place, second))?.type).toBe('report.duplicated')
})

test('a rejection has its reason, and opens nothing', async () => {
  const place = await world()
  const id = await waitingReport(place)

  await judge(place, id, { verdict: 'reject', reason: 'not_applicable', text: 'What you describe is what it is made for.' })

  expect((await reportOf(place, id)).state).toBe('rejected')
  expect(await place.store.read.select().from(issues)).toEqual([])
  expect((await lastEvent(place, id))?.details).toMatchObject({ reason: 'not_applicable' })
})

test('a question goes to the reporter, whose answer brings the report back for anyone to claim', async () => {
  const place = await world()
  const id = await waitingReport(place)

  await judge(place, id, { verdict: 'ask', text: 'Which release did you use, and when?' })
  expect((await reportOf(place, id)).state).toBe('needs_info')
  await answerQuestion(await place.as('ada'), id, { text: 'The one of May 2020, last week.' })

  await judge(place, id, accepting, 'max')
  expect((await reportOf(place, id)).state).toBe('accepted')
})

test('a verdict needs a claim that still lasts', async () => {
  const place = await world()
  const id = await waitingReport(place)
  const refused = { reason: 'conflict', message: expect.stringContaining('Claim') }

  await expect(judgeReport(await place.as('tess'), id, accepting)).rejects.toMatchObject(refused)
  await claimReport(await place.as('tess'), id)
  place.pass(15 / (24 * 60))

  await expect(judgeReport(await place.as('tess'), id, accepting)).rejects.toMatchObject(refused)
})

test('a verdict is not given over the head of another moderator', async () => {
  const place = await world()
  const id = await waitingReport(place)
  await claimReport(await place.as('tess'), id)
  const contexts = await Promise.all([place.as('tess'), place.as('max')])

  const settled = await Promise.allSettled(contexts.map((ctx) => judgeReport(ctx, id, accepting)))

  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(await place.store.read.select().from(reportVerdicts)).toHaveLength(1)
})

test('the database itself allows one final verdict a report', async () => {
  const place = await world()
  const id = await waitingReport(place)
  const row = { reportId: id, moderatorId: 'usr_tess', verdict: 'reject', reason: 'spam', text, at: place.now() } as const
  const insert = (key: string) => place.store.transact(async (tx) => void (await tx.insert(reportVerdicts).values({ id: key, ...row })))

  await insert('vdt_1')

  await expect(insert('vdt_2')).rejects.toThrow()
})

test('the open track is not accepted without the sharing check', async () => {
  const place = await world()
  const id = await waitingReport(place)
  const { sharing, ...unchecked } = accepting

  await expect(judge(place, id, unchecked)).rejects.toMatchObject({ reason: 'bad-input' })
  await expect(judge(place, id, { ...accepting, sharing: sharing.slice(1) })).rejects.toMatchObject({ reason: 'bad-input' })
})

test.each(['H2', 'H3', 'H4'] as const)('class %s on the open track stays private', async (hazard) => {
  const place = await world()
  const id = await waitingReport(place)

  const { publicId } = await judge(place, id, { ...accepting, hazard })

  expect(await issueOf(place, publicId!)).toMatchObject({ publication: 'private', publishedAt: null })
  expect((await lastEvent(place, id))?.details).toMatchObject({ isPublished: false })
  expect(await place.store.read.select().from(sharingChecks)).toEqual([])
})

test('the coordinated track stays private and asks no sharing check', async () => {
  const place = await world()
  const id = await waitingReport(place, { track: 'coordinated' })

  const { publicId } = await judge(place, id, { verdict: 'accept', severity: 'low', hazard: 'H0', text })

  expect(await issueOf(place, publicId!)).toMatchObject({ publication: 'private' })
})

test('a verdict that fails in the middle leaves nothing behind', async () => {
  const place = await world()
  const id = await waitingReport(place)
  const before = await reportOf(place, id)

  await expect(judge(place, id, { ...accepting, sharing: [] })).rejects.toMatchObject({ reason: 'bad-input' })

  expect(await reportOf(place, id)).toEqual({ ...before, state: 'screening', version: before.version + 1 })
  expect(await place.store.read.select().from(reportVerdicts)).toEqual([])
  expect(await place.store.read.select().from(assignments)).toHaveLength(1)
  expect((await lastEvent(place, id))?.type).toBe('report.claimed')
})

test.each(['CW-2026-99999', 'another'])('a report joins only an issue of its own system (%s)', async (named) => {
  const place = await world()
  const issue = named === 'another' ? await accepted(place, { systemId: gpt2.id, releaseId: null }) : named
  const id = await waitingReport(place)

  await expect(judge(place, id, { verdict: 'duplicate', issue, text })).rejects.toMatchObject({ reason: 'bad-input' })

  expect((await reportOf(place, id)).state).toBe('screening')
})

test('nobody joins a report to an issue that rests on a report of their own', async () => {
  const place = await world()
  const own = await waitingReport(place, { author: 'tess' })
  const { publicId } = await judge(place, own, accepting, 'max')
  const id = await waitingReport(place)

  await expect(judge(place, id, { verdict: 'duplicate', issue: publicId!, text })).rejects.toMatchObject({ reason: 'forbidden' })
})
