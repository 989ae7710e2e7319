import { expect, test } from 'vitest'
import { can } from '#access'
import { evidence } from '#db/schema/evidence'
import { organisationMembers } from '#db/schema/systems'
import { answerQuestion, lapseUnanswered } from '#domain/reports'
import { gpt2, institute } from '#tests/support/cast'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { claimReport, judgeReport, listQueue, readQueueFilters } from './index.server.ts'

const day = 86_400_000
const asked = { verdict: 'ask', text: 'Which release did you use, and when?' } as const
const filters = (address = '') => readQueueFilters(new URLSearchParams(address))
const listed = async (place: World, address = '', cursor: string | null = null) =>
  (await listQueue(await place.as('tess'), filters(address), cursor)).items.map(({ id }) => id)

test('the longest waiting report stands first, and the order can be turned', async () => {
  const place = await world()
  const first = await waitingReport(place)
  place.pass(1)
  const second = await waitingReport(place)

  expect(await listed(place)).toEqual([first, second])
  expect(await listed(place, 'sort=newest')).toEqual([second, first])
})

test.each(['oldest', 'newest'])('pages by %s follow one another without a gap or a repetition', async (sort) => {
  const place = await world()
  const all: string[] = []
  for (let count = 0; count < 60; count++) {
    if (count % 3 === 0) place.pass(0.01)
    all.push(await waitingReport(place, count % 2 ? {} : { state: 'screening' }))
  }

  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page = await listQueue(await place.as('tess'), filters(`sort=${sort}`), cursor)
    expect(page.items.length).toBeLessThanOrEqual(25)
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.next
  } while (cursor)

  expect(seen).toHaveLength(60)
  expect(new Set(seen)).toEqual(new Set(all))
})

test('a moderator’s own reports and those about their own organisation are not in the queue', async () => {
  const place = await world()
  const insider = { organisationId: institute.id, personId: 'usr_max', role: 'owner' as const, since: place.now() }
  await place.store.transact(async (tx) => void (await tx.insert(organisationMembers).values(insider)))
  await waitingReport(place, { author: 'tess' })
  const own = await waitingReport(place)
  const other = await waitingReport(place, { systemId: gpt2.id, releaseId: null })

  const seenByMax = await listQueue(await place.as('max'), filters(), null)

  expect(seenByMax.items.map(({ id }) => id)).not.toContain(own)
  expect(seenByMax.items.map(({ id }) => id)).toContain(other)
  expect((await listed(place)).sort()).toEqual([own, other].sort())
  expect(can((await place.as('max')).actor, 'report.judge', { authorId: 'usr_ada', organisationId: institute.id })).toBe(false)
})

test('drafts are in no view', async () => {
  const place = await world()
  await waitingReport(place, { state: 'draft', submittedAt: null })

  expect(await listed(place, 'view=all')).toEqual([])
})

test('each view holds its own and counts it', async () => {
  const place = await world()
  const [mine, others, open, waiting] = [
    await waitingReport(place),
    await waitingReport(place),
    await waitingReport(place),
    await waitingReport(place),
  ]
  await claimReport(await place.as('tess'), mine)
  await claimReport(await place.as('max'), others)
  await claimReport(await place.as('max'), waiting)
  await judgeReport(await place.as('max'), waiting, asked)

  expect((await listed(place)).sort()).toEqual([mine, others, open].sort())
  expect(await listed(place, 'view=mine')).toEqual([mine])
  expect(await listed(place, 'view=waiting')).toEqual([waiting])
  const { counts } = await listQueue(await place.as('tess'), filters(), null)
  expect(counts).toEqual({ 'to-screen': 3, mine: 1, waiting: 1, all: 4 })
})

test('a row says who holds the report, until the claim lapses', async () => {
  const place = await world()
  const id = await waitingReport(place)
  await claimReport(await place.as('max'), id)
  const row = async () => (await listQueue(await place.as('tess'), filters(), null)).items[0]

  expect(await row()).toMatchObject({ holder: 'max', isMine: false })
  place.pass(1)

  expect(await row()).toMatchObject({ holder: null, isMine: false })
})

test('a first answer is due seven days after submission, and late from then on', async () => {
  const place = await world()
  await waitingReport(place)
  const submittedAt = place.now()
  const row = async () => (await listQueue(await place.as('tess'), filters(), null)).items[0]

  expect(await row()).toMatchObject({ clock: { due: new Date(submittedAt.getTime() + 7 * 86_400_000), isLate: false, pausedAt: null } })
  place.pass(7)

  expect(await row()).toMatchObject({ clock: { isLate: true } })
})

test('the clock stands still while the reporter is asked, and goes on from there', async () => {
  const place = await world()
  const id = await waitingReport(place)
  place.pass(5)
  await claimReport(await place.as('tess'), id)
  await judgeReport(await place.as('tess'), id, asked)
  const askedAt = place.now()
  const row = async (view: string) => (await listQueue(await place.as('tess'), filters(`view=${view}`), null)).items[0]

  place.pass(20)
  expect(await row('waiting')).toMatchObject({ clock: { due: null, isLate: false, pausedAt: askedAt, left: 2 * day } })
  await answerQuestion(await place.as('ada'), id, { text: 'It was the May release, on Monday.' })

  expect(await row('to-screen')).toMatchObject({ clock: { due: new Date(place.now().getTime() + 2 * day), isLate: false, pausedAt: null } })
})

test('a report that rested for lack of an answer comes back with the time that was left', async () => {
  const place = await world()
  const id = await waitingReport(place)
  await claimReport(await place.as('tess'), id)
  await judgeReport(await place.as('tess'), id, asked)
  place.pass(31)
  await lapseUnanswered(place.asSystem())
  place.pass(9)

  await answerQuestion(await place.as('ada'), id, { text: 'It was the May release, on Monday.' })

  const { items } = await listQueue(await place.as('tess'), filters(), null)
  expect(items[0]?.clock.due).toEqual(new Date(place.now().getTime() + 7 * day))
})

test('nothing is due for what is decided', async () => {
  const place = await world()
  const id = await waitingReport(place)
  await claimReport(await place.as('tess'), id)
  await judgeReport(await place.as('tess'), id, { verdict: 'reject', reason: 'spam', text: 'This is an advertisement.' })

  const { items } = await listQueue(await place.as('tess'), filters('view=all'), null)

  expect(items[0]?.clock).toEqual({ due: null, isLate: false, pausedAt: null, left: null })
})

test('filters narrow by system, kind, track, class and evidence', async () => {
  const place = await world()
  const plain = await waitingReport(place)
  const other = await waitingReport(place, { systemId: gpt2.id, releaseId: null, kind: 'safety', track: 'coordinated', hazard: 'H2' })
  const file = {
    id: 'evi_1',
    reportId: other,
    addedBy: 'usr_ada',
    kind: 'transcript',
    fileName: 'a.txt',
    fileHash: 'h',
    fileSize: 1,
  } as const
  const preview = { columns: [], rows: [], rowCount: 0 }
  await place.store.transact(async (tx) => void (await tx.insert(evidence).values({ ...file, preview, addedAt: place.now() })))

  for (const one of ['system=gpt-2', 'kind=safety', 'track=coordinated', 'hazard=H2', 'has_evidence=yes'])
    expect(await listed(place, one)).toEqual([other])
  for (const one of ['system=unifiedqa-11b', 'kind=bias', 'track=open', 'hazard=none', 'has_evidence=no'])
    expect(await listed(place, one)).toEqual([plain])
})

test('an address that means nothing shows the queue as it opens', () => {
  const odd = filters('view=everything&kind=cats&hazard=H9&has_evidence=maybe&sort=up&system=')

  expect(odd).toEqual(filters())
})

test('only moderators read the queue', async () => {
  const place = await world()

  for (const name of ['ada', 'olga', 'root', 'ruth'] as const)
    await expect(listQueue(await place.as(name), filters(), null)).rejects.toMatchObject({ reason: 'forbidden' })
})
