import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events } from '#db/schema/events'
import { issueReports, issues, shownIssues } from '#db/schema/issues'
import { addTestimony } from '#domain/evidence'
import type { CastName } from '#tests/support/cast'
import { makeIssue } from '#tests/support/make'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { dropShownWork, listOwnWork, listShownWork, showWork } from './index.server.ts'

const publicId = 'CW-2026-10001'

/** A public issue that began with a report of Ada, and that Ben's was joined to. */
async function publicWork(place: World, state: 'accepted' | 'submitted' = 'accepted') {
  const issueId = await makeIssue(place)
  const joined = [
    ['ada', 'original'],
    ['ben', 'corroborating'],
  ] as const
  const reportIds: string[] = []
  for (const [author, role] of joined) {
    const reportId = await waitingReport(place, { author, state })
    await place.store.transact(
      async (tx) => void (await tx.insert(issueReports).values({ issueId, reportId, role, joinedAt: place.now() })),
    )
    reportIds.push(reportId)
  }
  return { issueId, reportIds }
}
const show = async (place: World, by: CastName, choice: 'yes' | 'no' = 'yes') => showWork(await place.as(by), publicId, { show: choice })
const shownBy = async (place: World, handle: string) => (await listShownWork(place.store.read, handle)).map((work) => work.publicId)

test('published work stands on a page only once its author shows it, and not once they hide it again', async () => {
  const place = await world()
  await publicWork(place)
  expect(await listOwnWork(await place.as('ada'))).toMatchObject([{ publicId, shownAt: null }])
  expect(await shownBy(place, 'ada')).toEqual([])

  await show(place, 'ada')
  await show(place, 'ada')

  expect(await shownBy(place, 'ada')).toEqual([publicId])
  expect(await shownBy(place, 'ben')).toEqual([])
  expect(await listOwnWork(await place.as('ada'))).toMatchObject([{ publicId, shownAt: place.now() }])

  await show(place, 'ada', 'no')
  expect(await shownBy(place, 'ada')).toEqual([])
})

test('whoever corroborated it may show it too; whoever has no report in it finds nothing to show', async () => {
  const place = await world()
  await publicWork(place)

  await show(place, 'ben')

  expect(await shownBy(place, 'ben')).toEqual([publicId])
  await expect(show(place, 'gil')).rejects.toMatchObject({ reason: 'not-found' })
  expect(await listOwnWork(await place.as('gil'))).toEqual([])
})

test.each(['private', 'stub', 'withdrawn'] as const)(
  'an issue that is %s is not shown, also where it was shown before',
  async (publication) => {
    const place = await world()
    const { issueId } = await publicWork(place)
    await show(place, 'ada')

    const publishedAt = publication === 'private' ? null : place.now()
    await place.store.transact(async (tx) => void (await tx.update(issues).set({ publication, publishedAt }).where(eq(issues.id, issueId))))

    expect(await shownBy(place, 'ada')).toEqual([])
    await expect(show(place, 'ada')).rejects.toMatchObject({ reason: 'not-found' })
  },
)

test('E8: a testimony seals who told it, so what rests on one is nobody’s to show', async () => {
  const place = await world()
  // A testimony is added while the report waits; it is accepted with it.
  const { reportIds } = await publicWork(place, 'submitted')
  const testimony = { text: 'It refused my loan three times.', teller: 'myself', readers: 'moderators', consent: 'yes' } as const
  await show(place, 'ada')
  await addTestimony(await place.as('ada'), reportIds[0] ?? '', testimony)

  expect(await shownBy(place, 'ada')).toEqual([])
  await expect(show(place, 'ada')).rejects.toMatchObject({ reason: 'not-found' })
})

test('the history of an issue does not tell who shows it', async () => {
  const place = await world()
  const { issueId } = await publicWork(place)

  await show(place, 'ada')

  const recorded = await place.store.read.select().from(events).where(eq(events.type, 'work.shown'))
  expect(recorded).toMatchObject([{ subjectType: 'person', subjectId: 'usr_ada' }])
  expect(await place.store.read.select().from(events).where(eq(events.subjectId, issueId))).toEqual([])
})

test('whoever leaves shows nothing any more', async () => {
  const place = await world()
  await publicWork(place)
  await show(place, 'ada')
  await show(place, 'ben')

  await place.store.transact((tx) => dropShownWork(tx, 'usr_ada'))

  expect(await place.store.read.select().from(shownIssues)).toMatchObject([{ personId: 'usr_ben' }])
})
