import { and, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { notifications } from '#db/schema/notifications'
import { entryAuthors } from '#db/schema/programmes'
import { assignPanel } from '#domain/grading'
import {
  acceptedAuthors,
  acceptShare,
  declineShare,
  findEntry,
  findProgramme,
  getEntry,
  inviteAuthor,
  joinProgramme,
  listMyEntries,
  takeBackInvitation,
  withdrawEntry,
} from '#domain/programmes'
import { findReport } from '#domain/reports'
import { runDue } from '#jobs/run.server'
import { type CastName, castMembers } from '#tests/support/cast'
import { gradedEntry } from '#tests/support/grading'
import { entryIn, joining, programmeOf } from '#tests/support/programme'
import { sanction } from '#tests/support/sanction'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'

const give = (handle: string, percent: number) => ({ handle, shareBasisPoints: percent * 100 })
async function joined(co_authors = '') {
  const place = await world()
  const { slug, id: programmeId } = await programmeOf(place)
  const reportId = await waitingReport(place)
  const { id } = await joinProgramme(await place.as('ada'), reportId, joining(slug, { co_authors }))
  return { ...place, place, id, reportId, programmeId }
}
const sharesOf = async ({ store }: Pick<World, 'store'>, entryId: string) => {
  const rows = await store.read.select().from(entryAuthors).where(eq(entryAuthors.entryId, entryId))
  return Object.fromEntries(rows.map(({ personId, shareBasisPoints, declinedAt }) => [personId, declinedAt ? 0 : shareBasisPoints]))
}

test('a co-author named at joining accepts, reads the report from then on, and the entry counts', async () => {
  const { as, store, house, now, id, reportId } = await joined('@ben 40')
  const ben = (await as('ben')).actor
  await expect(findReport(store.read, ben, reportId)).rejects.toThrow('nothing at this address')
  expect(await getEntry(await as('ben'), id)).toMatchObject({
    share: 4_000,
    may: { answer: true },
    report: { title: expect.any(String), id: null },
  })
  await runDue(house, now())
  const told = await store.read.select().from(notifications).where(eq(notifications.personId, castMembers.ben.id))
  expect(told).toMatchObject([{ sentence: expect.stringContaining('invited to share') }])

  await acceptShare(await as('ben'), id)
  expect(await findEntry(store.read, ben, id)).toMatchObject({ isComplete: true })
  expect(await findReport(store.read, ben, reportId)).toMatchObject({ id: reportId })
  expect((await listMyEntries(await as('ben'), null)).items).toMatchObject([{ id, share: 4_000 }])
  await expect(acceptShare(await as('ben'), id)).rejects.toThrow('answered this already')
  await expect(declineShare(await as('ben'), id)).rejects.toThrow('answered this already')
})

test('a share that is declined or taken back is again theirs who gave it', async () => {
  const { as, store, id } = await joined('ben 40\ngus 12.5')
  await declineShare(await as('ben'), id)
  expect(await sharesOf({ store }, id)).toEqual({ usr_ada: 8_750, usr_ben: 0, usr_gus: 1_250 })
  await takeBackInvitation(await as('ada'), id, 'gus')

  expect(await sharesOf({ store }, id)).toEqual({ usr_ada: 10_000, usr_ben: 0 })
  expect(await findEntry(store.read, (await as('ada')).actor, id)).toMatchObject({ isComplete: true })
  await expect(findEntry(store.read, (await as('ben')).actor, id)).rejects.toThrow('nothing at this address')
  await expect(inviteAuthor(await as('ada'), id, give('ben', 10))).rejects.toThrow('has declined')
})

test('an invitation is for somebody else with an account, out of one’s own share, and never the whole of it', async () => {
  const { as, id } = await joined('ben 40')
  const invite = async (handle: string, percent: number, by: CastName = 'ada') => inviteAuthor(await as(by), id, give(handle, percent))

  await expect(invite('ada', 10)).rejects.toThrow('its author already')
  await expect(invite('nobody-here', 10)).rejects.toThrow('no account with the handle nobody-here')
  await expect(invite('ben', 10)).rejects.toThrow('named in it already')
  await expect(invite('gus', 60)).rejects.toThrow('You have 60 % of it')
  await expect(invite('gus', 10, 'ben')).rejects.toThrow('Not allowed')
  expect(() => joining('standing', { co_authors: 'ben 60\ngus 40' })).toThrow('Keep a share for yourself')
  for (const line of ['ben', 'ben 0', 'ben -5', 'ben 12.345', 'ben 1e1', 'ben ='])
    expect(() => joining('standing', { co_authors: line }), line).toThrow('Line 1')
})

test('nobody answers for another, nor takes a share against the rules', async () => {
  const { place, as, id } = await joined('ben 40\notto 10\ngus 5')
  for (const name of ['ada', 'tess', 'olga'] as const) await expect(acceptShare(await as(name), id)).rejects.toThrow('Not allowed')
  await expect(acceptShare(await as('gil'), id)).rejects.toThrow('nothing at this address')
  await expect(acceptShare(await as('otto'), id)).rejects.toThrow('of their own organisation')
  await declineShare(await as('otto'), id)

  await sanction(place, 'ben', { kind: 'limit', capabilities: ['claim_bounty'], days: 7 })
  await expect(acceptShare(await as('ben'), id)).rejects.toThrow('You cannot claim a bounty until')
  await withdrawEntry(await as('ada'), id)
  await expect(acceptShare(await as('gus'), id)).rejects.toThrow('was withdrawn')
})

test('a co-author who accepted loses the report when the entry is withdrawn', async () => {
  const { as, store, id, reportId } = await joined('ben 40')
  await acceptShare(await as('ben'), id)
  await withdrawEntry(await as('ada'), id)

  await expect(findReport(store.read, (await as('ben')).actor, reportId)).rejects.toThrow('nothing at this address')
})

test('once graders were asked, the authors of an entry stay as they are', async () => {
  const place = await world()
  const { entryId } = await gradedEntry(place)
  await expect(inviteAuthor(await place.as('ada'), entryId, give('ben', 10))).rejects.toThrow('while the programme is open')

  const { rubricVersionId } = await findProgramme(place.store.read, (await place.as('ada')).actor, 'unifiedqa')
  const open = await programmeOf(place, { kind: 'challenge', slug: 'open-one', rubricVersionId: rubricVersionId ?? '' })
  const entry = await entryIn(place, open, { reportId: await waitingReport(place, { state: 'accepted' }) })
  await assignPanel(await place.as('root'), entry.id, [castMembers.gus.id, castMembers.gwen.id])
  await expect(inviteAuthor(await place.as('ada'), entry.id, give('ben', 10))).rejects.toThrow('its authors stay as they are')
})

test('an owner who may not read the report sees neither its title nor its authors', async () => {
  const { as, id } = await joined('ben 40')

  expect(await getEntry(await as('olga'), id)).toMatchObject({ authors: null, report: { id: null, title: null } })
  expect((await getEntry(await as('tess'), id)).authors).toHaveLength(2)
})

test('the database itself refuses to change an answer, another’s share, or to share more than there is', async () => {
  const { as, store, id } = await joined('ben 40')
  await acceptShare(await as('ben'), id)
  const ofBen = and(eq(entryAuthors.entryId, id), eq(entryAuthors.personId, 'usr_ben'))
  const attempt = (work: Parameters<typeof store.transact>[0]) => store.transact(work)

  await expect(attempt((tx) => tx.update(entryAuthors).set({ shareBasisPoints: 1 }).where(ofBen))).rejects.toThrow('keeps their share')
  await expect(attempt((tx) => tx.update(entryAuthors).set({ acceptedAt: null }).where(ofBen))).rejects.toThrow('keeps their share')
  await expect(attempt((tx) => tx.delete(entryAuthors).where(ofBen))).rejects.toThrow('keeps their share')
  const one = { entryId: id, personId: 'usr_gus', shareBasisPoints: 1, invitedAt: new Date(0) }
  await expect(attempt((tx) => tx.insert(entryAuthors).values(one))).rejects.toThrow('at most the whole')
})

test('whatever is invited, taken back, accepted and declined, the shares are the whole, and nobody else’s moves', async () => {
  const { as, store, id } = await joined()
  const others = ['ben', 'gus', 'gwen', 'gil'] as const
  const step = fc.record({
    by: fc.constantFrom(...others),
    what: fc.constantFrom('invite', 'takeBack', 'accept', 'decline'),
    points: fc.integer({ min: 1, max: 9_999 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      for (const { by, what, points } of steps) {
        const before = new Map((await acceptedAuthors(store.read, id)).map((one) => [one.personId, one.shareBasisPoints]))
        const run = {
          invite: async () => inviteAuthor(await as('ada'), id, { handle: by, shareBasisPoints: points }),
          takeBack: async () => takeBackInvitation(await as('ada'), id, by),
          accept: async () => acceptShare(await as(by), id),
          decline: async () => declineShare(await as(by), id),
        }[what]
        await run().catch((error) => expect(['conflict', 'bad-input', 'not-found', 'forbidden']).toContain(error.reason))

        const shares = await sharesOf({ store }, id)
        expect(Object.values(shares).reduce((sum, one) => sum + one, 0)).toBe(10_000)
        expect(shares.usr_ada).toBeGreaterThan(0)
        for (const { personId, shareBasisPoints } of await acceptedAuthors(store.read, id))
          if (personId !== 'usr_ada' && before.has(personId)) expect(shareBasisPoints).toBe(before.get(personId))
      }
    }),
    { numRuns: 20 },
  )
})
