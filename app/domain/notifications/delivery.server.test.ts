import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { issueReports } from '#db/schema/issues'
import { notifications } from '#db/schema/notifications'
import { reports } from '#db/schema/reports'
import { moveIssue, publishIssue, setReleaseStatus } from '#domain/issues'
import { sharingQuestionIds } from '#domain/issues/model'
import { answerQuestion, postComment, startDraft, submitReport, withdrawReport } from '#domain/reports'
import { addMember } from '#domain/systems'
import { claimReport, judgeReport, type Verdict } from '#domain/triage'
import { relay } from '#jobs/relay.server'
import { sealEvents } from '#kernel/chain.server'
import type { CastName } from '#tests/support/cast'
import { fullReport, makeIssue } from '#tests/support/make'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'

const text = 'Which release was it, and on which day did you try it?'
const accepting = { verdict: 'accept', severity: 'high', hazard: 'H0', sharing: [...sharingQuestionIds], text } as const satisfies Verdict

/** Seals and relays everything; says who was told since the last time, with the sentences. */
function teller(place: World) {
  const seen = new Set<string>()
  return async () => {
    await sealEvents(place.store)
    while (await relay(place.house, place.now())) {}
    const fresh = (await place.store.read.select().from(notifications)).filter((one) => !seen.has(`${one.personId} ${one.eventId}`))
    for (const one of fresh) seen.add(`${one.personId} ${one.eventId}`)
    return fresh.map(({ personId }) => personId.replace('usr_', '')).sort()
  }
}
async function published(place: World) {
  const id = await makeIssue(place)
  const reportId = await waitingReport(place, { state: 'accepted' })
  const join = { issueId: id, reportId, role: 'original', joinedAt: place.now() } as const
  await place.store.transact(async (tx) => void (await tx.insert(issueReports).values(join)))
  return reportId
}
const judge = async (place: World, by: CastName, id: string, verdict: Verdict) => {
  await claimReport(await place.as(by), id)
  return judgeReport(await place.as(by), id, verdict)
}

test('a submitted report is told to the moderators who may judge it, not to its author', async () => {
  const place = await world()
  const told = teller(place)
  for (const [author, readers] of [
    ['ada', ['max', 'tess']],
    ['max', ['tess']],
  ] as const) {
    const { id } = await startDraft(await place.as(author))
    await submitReport(await place.as(author), id, fullReport() as Parameters<typeof submitReport>[2])
    expect(await told()).toEqual(readers)
  }
})

test('each verdict is told to the author; an acceptance to the owner too, and to nobody twice', async () => {
  const place = await world()
  const told = teller(place)
  const [accepted, rejected, asked] = [await waitingReport(place), await waitingReport(place), await waitingReport(place)]

  await claimReport(await place.as('tess'), accepted)
  expect(await told()).toEqual(['ada'])
  const { publicId } = await judgeReport(await place.as('tess'), accepted, accepting)
  expect(await told()).toEqual(['ada', 'olga', 'otto'])

  await judge(place, 'tess', rejected, { verdict: 'reject', reason: 'not_applicable', text })
  expect(new Set(await told())).toEqual(new Set(['ada']))
  await judge(place, 'tess', asked, { verdict: 'ask', text })
  expect(new Set(await told())).toEqual(new Set(['ada']))
  await answerQuestion(await place.as('ada'), asked, { text })
  expect(await told()).toEqual(['tess'])
  await judge(place, 'max', asked, { verdict: 'duplicate', issue: publicId!, text })
  expect(new Set(await told())).toEqual(new Set(['ada']))
})

test('what is said among moderators is told to them only, and never to whoever said it', async () => {
  const place = await world()
  const told = teller(place)
  const id = await waitingReport(place)
  await claimReport(await place.as('tess'), id)
  await told()

  await postComment(await place.as('max'), id, { audience: 'moderators', body: 'Look at the second table.' })
  expect(await told()).toEqual(['tess'])
  await postComment(await place.as('tess'), id, { audience: 'shared', body: 'Thank you.' })
  expect(await told()).toEqual(['ada', 'max'])
  await postComment(await place.as('ada'), id, { audience: 'shared', body: 'With pleasure.' })
  expect(await told()).toEqual(['max', 'tess'])
})

test('a withdrawal is told to the moderators who had to do with the report', async () => {
  const place = await world()
  const told = teller(place)
  const id = await waitingReport(place)
  await claimReport(await place.as('tess'), id)
  await told()

  await withdrawReport(await place.as('ada'), id, { text: '' })

  expect(await told()).toEqual(['tess'])
})

test('a step on an issue is told to its authors and owners, but to whoever took it', async () => {
  const place = await world()
  const told = teller(place)
  await published(place)

  await moveIssue(await place.as('otto'), 'CW-2026-10001', { move: 'acknowledge', text })
  expect(await told()).toEqual(['ada', 'olga'])
  await setReleaseStatus(await place.as('tess'), 'CW-2026-10001', { releaseId: 'rel_unifiedqa', status: 'affected' })
  expect(await told()).toEqual(['ada', 'olga', 'otto'])
})

test('owners hear nothing of an issue before they are told of it at all', async () => {
  const place = await world()
  const told = teller(place)
  const id = await makeIssue(place, { publication: 'private', publishedAt: null, notifiedAt: null })
  const join = {
    issueId: id,
    reportId: await waitingReport(place, { state: 'accepted' }),
    role: 'original',
    joinedAt: place.now(),
  } as const
  await place.store.transact(async (tx) => void (await tx.insert(issueReports).values(join)))

  await publishIssue(await place.as('tess'), 'CW-2026-10001', [...sharingQuestionIds])

  expect(await told()).toEqual(['ada'])
})

test('no notification quotes a report of a title that was warned of to those who do not read it', async () => {
  const place = await world()
  const told = teller(place)
  const id = await waitingReport(place)
  await judge(place, 'tess', id, accepting)
  await told()

  const owners = await place.store.read.select().from(notifications).where(eq(notifications.personId, 'usr_olga'))
  const [report] = await place.store.read.select().from(reports).where(eq(reports.id, id))
  expect(owners).toHaveLength(1)
  expect(owners[0]?.sentence).not.toContain(report?.title)
})

test('who may speak for an organisation from now on is told so', async () => {
  const place = await world()
  const told = teller(place)

  await addMember(await place.as('root'), { organisation: 'allen-institute', handle: 'ben', role: 'owner' })

  expect(await told()).toEqual(['ben'])
})
