import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { awards } from '#db/schema/bounties'
import { issueReports } from '#db/schema/issues'
import { reports } from '#db/schema/reports'
import { publicTotals } from '#domain/ledger'
import { settledChallenge } from '#tests/support/challenge'
import { waitingReport } from '#tests/support/waiting-report'
import { world } from '#tests/support/world'
import {
  approveAward,
  listPayouts,
  proposeAward,
  proposePrizes,
  recordDeposit,
  recordPayout,
  signAward,
  voidAward,
} from './index.server.ts'

const nobody = { theme: [''], corroborating_percent: 0 }
const refused = (reason: string) => expect.objectContaining({ reason })
type Given = Parameters<typeof settledChallenge>[1]

async function challenge(given: Partial<Given> = {}) {
  const place = await world()
  const made = await settledChallenge(place, {
    scores: [
      ['ada', 9],
      ['ben', 9],
      ['gwen', 4],
    ],
    ...given,
  })
  await recordDeposit(await place.as('root'), made.programme.slug, { amount: '10,000', reference: 'Wire 1' })
  const listAwards = () => place.store.read.select().from(awards)
  const awardOf = async (entryId = '') => (await listAwards()).find((award) => award.entryId === entryId && award.state !== 'void')
  const propose = async (input = nobody) => proposePrizes(await place.as('olga'), made.programme.slug, input)
  return { ...place, ...made, listAwards, awardOf, propose }
}

test('a tie shares the prizes of its places, and each gets the theme and the qualification on top', async () => {
  const { propose, awardOf, entries } = await challenge()
  await propose({ ...nobody, theme: [entries.gwen?.id ?? ''] })

  const got = async (name: 'ada' | 'ben' | 'gwen') => (await awardOf(entries[name]?.id))?.minor
  expect([await got('ada'), await got('ben'), await got('gwen')]).toEqual([230_000, 230_000, 55_000])
  expect((await awardOf(entries.gwen?.id))?.parts).toEqual([
    { kind: 'qualification', name: 'Qualification', minor: 5_000 },
    { kind: 'theme', name: 'Most inclusive', minor: 50_000 },
  ])
})

test('nothing is proposed for what is not graded, not accepted, or not accepted by its authors', async () => {
  const { store, propose, listAwards, entries } = await challenge({
    scores: [
      ['ada', 9],
      ['ben', null],
      ['gwen', 8],
      ['gil', 7],
      ['gus', 1],
    ],
    awaiting: ['gwen'],
  })
  await store.transact(async (tx) => {
    await tx
      .update(reports)
      .set({ state: 'screening' })
      .where(eq(reports.id, entries.ada?.reportId ?? ''))
  })

  await propose()

  // So the third by score has the first place.
  expect((await listAwards()).map(({ entryId, minor }) => [entryId, minor])).toEqual([
    [entries.gil?.id, 355_000],
    [entries.gus?.id, 105_000],
  ])
})

test.each(['open', 'grading', 'cancelled'] as const)('a challenge that is %s has no awards', async (state) => {
  const { propose, entries, as } = await challenge({ state })

  await expect(propose()).rejects.toThrow(refused('conflict'))
  await expect(proposeAward(await as('olga'), entries.ada?.id ?? '', { corroborating_percent: 0 })).rejects.toThrow('proposed together')
})

test('proposed twice is proposed once, and a theme is given once', async () => {
  const { propose, listAwards, entries } = await challenge()
  const answers = await Promise.allSettled([propose(), propose()])

  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect(propose({ ...nobody, theme: [entries.ada?.id ?? ''] })).rejects.toThrow('has its award already')
  expect(await listAwards()).toHaveLength(3)
})

test('what the form cannot mean is refused, and nothing is proposed', async () => {
  const { propose, listAwards } = await challenge()

  await expect(propose({ ...nobody, theme: [] })).rejects.toThrow(refused('bad-input'))
  await expect(propose({ ...nobody, theme: ['ent_of_another'] })).rejects.toThrow(refused('bad-input'))
  expect(await listAwards()).toEqual([])
})

test('only who runs the programme proposes', async () => {
  const { as, programme } = await challenge()

  for (const name of ['ada', 'otto', 'root', 'max'] as const)
    await expect(proposePrizes(await as(name), programme.slug, nobody)).rejects.toThrow(refused('forbidden'))
})

test('an award whose place has changed since is not approved; ended, it is proposed anew from the places as they are', async () => {
  const { as, store, propose, awardOf, entries } = await challenge()
  await propose()
  await store.transact(
    async (tx) =>
      void (await tx
        .update(reports)
        .set({ state: 'screening' })
        .where(eq(reports.id, entries.ada?.reportId ?? ''))),
  )

  await expect(approveAward(await as('olga'), (await awardOf(entries.ada?.id))?.id ?? '')).rejects.toThrow('is not accepted')
  await expect(approveAward(await as('olga'), (await awardOf(entries.ben?.id))?.id ?? '')).rejects.toThrow('places have changed')
  await expect(propose()).rejects.toThrow('places have changed')
  for (const name of ['ada', 'ben', 'gwen'] as const)
    await voidAward(await as('olga'), (await awardOf(entries[name]?.id))?.id ?? '', { reason: 'Who was first is screened again.' })
  await propose()

  const minors = [await awardOf(entries.ada?.id), await awardOf(entries.ben?.id), await awardOf(entries.gwen?.id)].map((one) => one?.minor)
  expect(minors).toEqual([undefined, 355_000, 105_000])
})

test('a prize is approved, signed by a second person, and split to the cent with who confirmed the issue', async () => {
  const { as, store, now, propose, awardOf, entries, programme, ...place } = await challenge({ limit: 229_999 })
  const reportId = await waitingReport({ store, now, as, ...place }, { author: 'gil', state: 'accepted' })
  await store.transact(async (tx) => {
    await tx.insert(issueReports).values({ issueId: entries.ada?.issueId ?? '', reportId, role: 'corroborating', joinedAt: now() })
  })
  await propose({ ...nobody, corroborating_percent: 10 })
  const { id = '' } = (await awardOf(entries.ada?.id)) ?? {}

  expect(await approveAward(await as('olga'), id)).toEqual({ needsSecond: true })
  const payouts = await listPayouts(store.read, id)
  expect(payouts.map(({ handle, minor }) => [handle, minor]).toSorted()).toEqual([
    ['ada', 207_000],
    ['gil', 23_000],
  ])
  await expect(recordPayout(await as('root'), payouts[0]?.id ?? '', { reference: 'Wire 2' })).rejects.toThrow('second signature')
  await signAward(await as('root'), id)
  for (const payout of payouts) await recordPayout(await as('root'), payout.id, { reference: `Wire ${payout.handle}` })

  expect(await publicTotals(store.read, programme.id)).toEqual({ funded: 1_000_000, left: 770_000, setAside: 0, paid: 230_000, donated: 0 })
})
