import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events } from '#db/schema/events'
import { issueReleases, issueReports, issues, sharingChecks } from '#db/schema/issues'
import { type CastName, gpt2 } from '#tests/support/cast'
import { makeIssue } from '#tests/support/make'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { getIssue, listIssues, publishIssue, setReleaseStatus } from './index.server.ts'
import { publicationMachine, releaseStatuses, sharingQuestionIds } from './model.ts'

const publicId = 'CW-2026-10001'
const privately = { publication: 'private', publishedAt: null } as const

async function issueFrom(place: World, given: Parameters<typeof makeIssue>[1] = {}, author: CastName = 'ada') {
  const id = await makeIssue(place, given)
  const reportId = await waitingReport(place, { author, state: 'accepted' })
  const join = { issueId: id, reportId, role: 'original', joinedAt: place.now() } as const
  await place.store.transact(async (tx) => void (await tx.insert(issueReports).values(join)))
  return id
}
const publish = async (place: World, by: CastName, sharing = sharingQuestionIds) => publishIssue(await place.as(by), publicId, sharing)
const sees = async (place: World, by: CastName | null) =>
  getIssue(by ? await place.as(by) : place.asVisitor(), publicId).then(
    () => true,
    (refused) => refused.reason === 'not-found' && false,
  )

test('publishing asks every question of the sharing check, keeps it, and is one event', async () => {
  const place = await world()
  await issueFrom(place, privately)
  const allButOne = sharingQuestionIds.slice(1) as typeof sharingQuestionIds
  await expect(publish(place, 'tess', allButOne)).rejects.toMatchObject({ reason: 'bad-input' })

  expect(await publish(place, 'tess')).toEqual({ publicId, publication: 'full' })

  expect(await place.store.read.select().from(sharingChecks)).toMatchObject([{ checkedBy: 'usr_tess' }])
  expect((await place.store.read.select().from(events)).map(({ type }) => type)).toEqual(['issue.published'])
  await expect(publish(place, 'tess')).rejects.toMatchObject({ reason: 'conflict' })
})

test.each(['ada', 'olga', 'otto', 'ruth', 'root'] as const)('%s does not publish', async (by) => {
  const place = await world()
  await issueFrom(place, privately)

  await expect(publish(place, by)).rejects.toMatchObject({ reason: expect.stringMatching(/forbidden|not-found/) })
})

test('a moderator does not publish an issue that rests on a report of their own', async () => {
  const place = await world()
  await issueFrom(place, privately, 'tess')

  await expect(publish(place, 'tess')).rejects.toMatchObject({ reason: 'forbidden' })
  expect(await publish(place, 'max')).toMatchObject({ publication: 'full' })
})

test.each(['H2', 'H3', 'H4'] as const)(
  'content of class %s is never published in full, by nobody and not in the database',
  async (hazard) => {
    const place = await world()
    const id = await issueFrom(place, { ...privately, hazard })
    const full = { publication: 'full', publishedAt: place.now() } as const

    await expect(publish(place, 'tess')).rejects.toMatchObject({ reason: 'conflict' })
    await expect(place.store.transact(async (tx) => void (await tx.update(issues).set(full).where(eq(issues.id, id))))).rejects.toThrow()
  },
)

test('a private issue is seen by its author, moderators and the owner who was told, and by nobody else', async () => {
  const place = await world()
  await issueFrom(place, privately)

  const readers = [null, 'ada', 'ben', 'tess', 'ruth', 'olga', 'otto', 'gus', 'root'] as const
  const seen = await Promise.all(readers.map((by) => sees(place, by)))

  expect(readers.filter((_, place) => seen[place])).toEqual(['ada', 'tess', 'olga', 'otto'])
  expect((await listIssues(await place.as('ben'), {}, null)).items).toEqual([])
})

test('outsiders read of a stub only that it is there, of a limited issue its title', async () => {
  for (const [publication, title] of [
    ['stub', 'Not published yet'],
    ['limited', 'Answers by religious stereotype'],
  ] as const) {
    const place = await world()
    await issueFrom(place, { publication, finding: 'Group B got less.' })

    expect(await getIssue(place.asVisitor(), publicId)).toMatchObject({ title, summary: '', finding: null, isWhole: false })
    expect(await getIssue(await place.as('olga'), publicId)).toMatchObject({ title: 'Answers by religious stereotype', isWhole: true })
  }
})

test('a withdrawn issue is gone, and says so', async () => {
  const place = await world()
  await issueFrom(place, { publication: 'withdrawn' })

  await expect(getIssue(place.asVisitor(), publicId)).rejects.toMatchObject({ reason: 'gone', message: expect.stringContaining(publicId) })
})

test('no publication but what its machine has', () => {
  const moves = ['mark', 'limit', 'publish', 'withdraw'] as const
  const possible = publicationMachine.states.map((state) => [state, moves.filter((move) => publicationMachine.can(state, move))])

  expect(Object.fromEntries(possible)).toEqual({
    private: ['mark', 'limit', 'publish'],
    stub: ['limit', 'publish', 'withdraw'],
    limited: ['publish', 'withdraw'],
    full: ['withdraw'],
    withdrawn: [],
  })
})

test('an owner says that a release is affected or looked into; that it is fixed or spared only a moderator says', async () => {
  const may = async (by: CastName) => {
    const allowed: string[] = []
    for (const status of releaseStatuses) {
      const place = await world()
      await issueFrom(place)
      const set = setReleaseStatus(await place.as(by), publicId, { releaseId: 'rel_unifiedqa', status })
      await set.then(
        () => allowed.push(status),
        (refused) => expect(refused.reason).toBe('forbidden'),
      )
    }
    return allowed
  }

  expect(await may('otto')).toEqual(['affected', 'under_investigation'])
  expect(await may('olga')).toEqual(['affected', 'under_investigation'])
  expect(await may('tess')).toEqual([...releaseStatuses])
  expect(await may('ada')).toEqual([])
})

test('a status is of a release of this system, and setting it is one event', async () => {
  const place = await world()
  const issueId = await issueFrom(place)
  const set = async (releaseId: string) => setReleaseStatus(await place.as('tess'), publicId, { releaseId, status: 'not_affected' })

  await expect(set(gpt2.releaseId)).rejects.toMatchObject({ reason: 'bad-input' })
  await set('rel_unifiedqa')

  expect(await place.store.read.select().from(issueReleases)).toMatchObject([{ issueId, status: 'not_affected' }])
  expect((await place.store.read.select().from(events)).map(({ type }) => type)).toEqual(['issue.release_set'])
})
