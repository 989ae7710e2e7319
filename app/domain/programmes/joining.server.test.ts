import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftProgramme, findProgramme, joinProgramme, listEntries, openProgramme, programmeInput, withdrawEntry } from '#domain/programmes'
import { unifiedqa } from '#tests/support/cast'
import { joining, programmeOf, promise, programmeWords as words } from '#tests/support/programme'
import { sanction } from '#tests/support/sanction'
import { waitingReport } from '#tests/support/waiting-report'
import { world } from '#tests/support/world'
import { secondsToWait } from './eligibility.ts'

test('an owner-admin drafts and opens a programme; amounts are kept to the cent', async () => {
  const place = await world()
  const olga = await place.as('olga')
  await draftProgramme(olga, programmeInput.parse(words))
  await expect(findProgramme(place.store.read, place.asVisitor().actor, 'answers')).rejects.toThrow('nothing at this address')
  await openProgramme(olga, 'answers')

  expect(await findProgramme(place.store.read, place.asVisitor().actor, 'answers')).toMatchObject({
    state: 'open',
    version: 1,
    contents: {
      rewards: { low: 5000, medium: 20_050, high: 50_000, critical: 100_000 },
      budgetMinor: 500_000,
      systems: [{ systemId: unifiedqa.id }],
    },
  })
  await expect(openProgramme(olga, 'answers')).rejects.toThrow('opened already')
})

test('nobody but its owner-admins drafts for an organisation, and only admins for the community', async () => {
  const place = await world()
  const draft = async (name: 'ada' | 'otto' | 'olga' | 'root', given = {}) =>
    draftProgramme(await place.as(name), programmeInput.parse({ ...words, ...given }))

  for (const name of ['ada', 'otto', 'root'] as const) await expect(draft(name)).rejects.toThrow('Not allowed')
  await expect(draft('olga', { organisation: '' })).rejects.toThrow('Not allowed')
  await expect(draft('olga', { systems: 'gpt-2' })).rejects.toThrow('its own systems only')
  expect(await draft('root', { organisation: '', systems: 'gpt-2' })).toEqual({ slug: 'answers' })
  await expect(draft('olga')).rejects.toThrow('at this address already')
})

test('a challenge needs prizes within its budget, a last day and a rubric', () => {
  const asked = programmeInput.safeParse({ ...words, kind: 'challenge', prizes: '4000 First\n2000 Second' })

  expect(asked.error?.issues.map(({ path }) => path[0]).sort()).toEqual(['budget', 'closes_on', 'rubric'])
  for (const budget of ['-5', '1.005', '1e6', '=5', '', '9'.repeat(20)])
    expect([budget, programmeInput.safeParse({ ...words, budget }).success]).toEqual([budget, false])
})

test('a report joined to a programme keeps the version it was joined under', async () => {
  const place = await world()
  const { id, slug } = await programmeOf(place)
  const reportId = await waitingReport(place)
  const entry = await joinProgramme(await place.as('ada'), reportId, joining(slug))

  expect(await listEntries(place.store.read, id)).toMatchObject([{ id: entry.id, reportId, programmeVersion: 1, isComplete: true }])
})

test('one report does not stand in two programmes, and an entry taken back makes room', async () => {
  const place = await world()
  const [one, two] = [await programmeOf(place, { slug: 'one' }), await programmeOf(place, { slug: 'two' })]
  const ada = await place.as('ada')
  const reportId = await waitingReport(place)
  const entry = await joinProgramme(ada, reportId, joining('one'))

  await expect(joinProgramme(ada, reportId, joining('two'))).rejects.toThrow('stands in a programme already')
  await expect(withdrawEntry(await place.as('olga'), entry.id)).rejects.toThrow('Not allowed')
  await withdrawEntry(ada, entry.id)
  await expect(withdrawEntry(ada, entry.id)).rejects.toThrow('only once')
  await joinProgramme(ada, reportId, joining('two'))
  expect([(await listEntries(place.store.read, one.id)).length, (await listEntries(place.store.read, two.id)).length]).toEqual([0, 1])
})

test('nobody takes bounties of their own organisation, with somebody else’s report, or while claiming is limited', async () => {
  const place = await world()
  const { slug } = await programmeOf(place)
  const reportId = await waitingReport(place)
  const ofOtto = await waitingReport(place, { author: 'otto' })

  await expect(joinProgramme(await place.as('otto'), ofOtto, joining(slug))).rejects.toThrow('their own organisation')
  await expect(joinProgramme(await place.as('ben'), reportId, joining(slug))).rejects.toThrow('nothing at this address')
  await expect(joinProgramme(await place.as('tess'), reportId, joining(slug))).rejects.toThrow('Not allowed')
  await sanction(place, 'ada', { kind: 'limit', capabilities: ['claim_bounty'], days: 7 })
  await expect(joinProgramme(await place.as('ada'), reportId, joining(slug))).rejects.toThrow('You cannot claim a bounty until')
})

test('a form sent again after the end of a challenge joins nothing, though no job has run', async () => {
  const place = await world()
  const { slug } = await programmeOf(place, { kind: 'challenge' })
  const reportId = await waitingReport(place)
  place.pass(30)

  await expect(joinProgramme(await place.as('ada'), reportId, joining(slug))).rejects.toThrow('it is closed')
})

test('what is out of scope is refused with the reason', async () => {
  const place = await world()
  await programmeOf(place, { slug: 'other', contents: { systems: [{ systemId: 'sys_gpt2', releaseIds: [] }] } })
  await programmeOf(place, { slug: 'later', contents: { systems: [{ systemId: unifiedqa.id, releaseIds: ['rel_later'] }] } })
  await programmeOf(place, { slug: 'harms', contents: { harmsIn: ['representational.erasing'] } })
  const reportId = await waitingReport(place)
  const ada = await place.as('ada')

  await expect(joinProgramme(ada, reportId, joining('other'))).rejects.toThrow('other systems')
  await expect(joinProgramme(ada, reportId, joining('later'))).rejects.toThrow('certain releases')
  await expect(joinProgramme(ada, reportId, joining('harms'))).rejects.toThrow('None of the harms')
})

test('one person makes three entries at once and the next a day later; taking one back gives no room', async () => {
  const place = await world()
  const { slug } = await programmeOf(place)
  const join = async () => joinProgramme(await place.as('ada'), await waitingReport(place), joining(slug))
  const { id } = await join()
  await join()
  await join()
  await withdrawEntry(await place.as('ada'), id)

  await expect(join()).rejects.toThrow('about 24 hours')
  place.pass(1)
  await join()
  await expect(join()).rejects.toThrow('about 24 hours')
})

test('whoever waits as long as told may join then, and never makes more entries than the bucket holds', () => {
  const contents = promise({ entriesAtOnce: 3, entryEachHours: 5 })
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }), (gaps) => {
      const joined: Date[] = []
      let now = 1_000_000
      for (const gap of gaps) {
        now += gap * 900_000
        const wait = secondsToWait(joined, contents, new Date(now))
        if (wait > 0) expect(secondsToWait(joined, contents, new Date(now + wait * 1000))).toBe(0)
        else joined.push(new Date(now))
      }
      for (const start of joined) {
        const within = joined.filter((at) => at >= start && at.getTime() < start.getTime() + 5 * 3_600_000)
        expect(within.length).toBeLessThanOrEqual(4)
      }
    }),
  )
})
