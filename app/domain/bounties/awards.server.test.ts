import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events } from '#db/schema/events'
import { issueReports } from '#db/schema/issues'
import { reports } from '#db/schema/reports'
import { sanctions } from '#db/schema/sanctions'
import { publicTotals } from '#domain/ledger'
import type { CastName } from '#tests/support/cast'
import { makeIssue } from '#tests/support/make'
import { entryIn, programmeOf } from '#tests/support/programme'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import {
  approveAward,
  choosePayout,
  findAward,
  listEarnings,
  listPayouts,
  proposeAward,
  recordDeposit,
  recordPayout,
  reverseAward,
  signAward,
  voidAward,
} from './index.server.ts'
import { awardMachine, awardStates, payoutMachine, payoutStates, weightsOf } from './model.ts'

type Given = {
  limit?: number
  team?: Partial<Record<CastName, number>>
  organisationId?: string | null
  corroborating?: number
  corroborator?: CastName
  deposit?: string
}

/** A standing programme with 1,000.00 in it, and an award of 500.00 proposed for Ada's entry of high severity. */
async function proposed(given: Given = {}) {
  const place = await world()
  const programme = await programmeOf(place, { secondSignatureAboveMinor: given.limit ?? 100_000, organisationId: given.organisationId })
  if (given.deposit !== '')
    await recordDeposit(await place.as('root'), programme.slug, { amount: given.deposit ?? '1,000.00', reference: 'Wire 17' })
  const entry = await entryIn(place, programme, { team: given.team })
  const issueId = await makeIssue(place)
  const other = await waitingReport(place, { author: given.corroborator ?? 'gwen', state: 'accepted' })
  await place.store.transact(async (tx) => {
    await tx.update(reports).set({ state: 'accepted' }).where(eq(reports.id, entry.reportId))
    await tx.insert(issueReports).values({ issueId, reportId: entry.reportId, role: 'original', joinedAt: place.now() })
    if (given.corroborating)
      await tx.insert(issueReports).values({ issueId, reportId: other, role: 'corroborating', joinedAt: place.now() })
  })
  const by = given.organisationId === null ? 'root' : 'olga'
  const { id } = await proposeAward(await place.as(by), entry.id, { corroborating_percent: given.corroborating ?? 0 })
  return {
    ...place,
    id,
    programme,
    entry,
    totals: () => publicTotals(place.store.read, programme.id),
    payouts: () => listPayouts(place.store.read, id),
  }
}
const payAll = async (place: World & Awaited<ReturnType<typeof proposed>>) => {
  for (const { id, handle } of await place.payouts()) await recordPayout(await place.as('root'), id, { reference: `Paid to ${handle}` })
}
const refused = (reason: string) => expect.objectContaining({ reason })
const because = 'It was found elsewhere before.'

test('the tables of awards and payouts have these moves and no others', () => {
  const all = (machine: typeof awardMachine | typeof payoutMachine, states: readonly string[]) =>
    states.flatMap((state) =>
      Object.entries((machine.table as Record<string, Record<string, string>>)[state] ?? {}).map(([move, to]) => `${state} ${move} ${to}`),
    )

  expect(all(awardMachine, awardStates)).toEqual([
    'proposed approve approved',
    'proposed void void',
    'approved pay paid',
    'approved donate donated',
    'approved void void',
    'paid reverse reversed',
    'donated reverse reversed',
  ])
  expect(all(payoutMachine, payoutStates)).toEqual([
    'due order ordered',
    'due pay paid',
    'due donate donated',
    'due void void',
    'ordered pay paid',
    'ordered donate donated',
    'ordered fail due',
    'paid reverse reversed',
    'donated reverse reversed',
  ])
})

test('approval sets the money aside and splits it to the cent among authors and who corroborated', async () => {
  const place = await proposed({ team: { ada: 3_334, ben: 3_333, gil: 3_333 }, corroborating: 20 })
  await approveAward(await place.as('olga'), place.id)

  const parts = (await place.payouts()).map(({ handle, minor }) => [handle, minor]).toSorted()
  expect(parts).toEqual([
    ['ada', 13_336],
    ['ben', 13_332],
    ['gil', 13_332],
    ['gwen', 10_000],
  ])
  expect(await place.totals()).toEqual({ funded: 100_000, left: 50_000, setAside: 50_000, paid: 0, donated: 0 })
  expect(weightsOf([{ personId: 'a', shareBasisPoints: 10_000 }], [], 50)).toEqual([{ personId: 'a', weight: 1_000_000 }])

  const inside = await proposed({ corroborating: 20, corroborator: 'otto' })
  await approveAward(await inside.as('olga'), inside.id)
  expect(await inside.payouts()).toMatchObject([{ handle: 'ada', minor: 50_000 }])
})

test('an award is paid when its last part is, and donated when all of it was given away', async () => {
  const place = await proposed({ team: { ada: 5_000, ben: 5_000 } })
  await approveAward(await place.as('olga'), place.id)
  const [first, second] = await place.payouts()
  for (const one of [first, second]) await choosePayout(await place.as(one?.handle as CastName), one?.id ?? '', { wish: 'donation' })

  await recordPayout(await place.as('root'), first?.id ?? '', { reference: 'Gift 1' })
  expect((await findAward(place.store.read, (await place.as('ada')).actor, place.id)).state).toBe('approved')
  await recordPayout(await place.as('root'), second?.id ?? '', { reference: 'Gift 2' })

  expect((await findAward(place.store.read, (await place.as('ada')).actor, place.id)).state).toBe('donated')
  expect(await place.totals()).toEqual({ funded: 100_000, left: 50_000, setAside: 0, paid: 0, donated: 50_000 })
})

test('a payout sent twice at once, and again later, is paid once; under another reference it is refused', async () => {
  const place = await proposed()
  await approveAward(await place.as('olga'), place.id)
  const [payout] = await place.payouts()
  const root = await place.as('root')
  const pay = (reference: string) => recordPayout({ ...root }, payout?.id ?? '', { reference })

  await Promise.all([pay('Wire 18'), pay('Wire 18')])
  await pay('Wire 18')

  await expect(pay('Wire 19')).rejects.toThrow(refused('conflict'))
  expect(await place.totals()).toMatchObject({ paid: 50_000, setAside: 0 })
  expect(await place.store.read.$count(events, eq(events.type, 'payout.recorded'))).toBe(1)
})

test('above the limit a second admin signs, never the approver, and nothing is paid before', async () => {
  const place = await proposed({ limit: 49_999, organisationId: null })
  expect(await approveAward(await place.as('root'), place.id)).toEqual({ needsSecond: true })
  const [payout] = await place.payouts()

  await expect(recordPayout(await place.as('root'), payout?.id ?? '', { reference: 'Wire 18' })).rejects.toThrow('second signature')
  await expect(signAward(await place.as('root'), place.id)).rejects.toThrow(refused('forbidden'))
  await expect(signAward(await place.as('olga'), place.id)).rejects.toThrow(refused('not-found'))
})

test('an award of an organisation is signed by an admin once, and then paid', async () => {
  const place = await proposed({ limit: 49_999 })
  await approveAward(await place.as('olga'), place.id)

  await signAward(await place.as('root'), place.id)
  await expect(signAward(await place.as('root'), place.id)).rejects.toThrow(refused('conflict'))
  await payAll(place)

  expect(await place.totals()).toMatchObject({ paid: 50_000, setAside: 0 })
})

test('nobody approves, signs, voids or pays an award they get something of', async () => {
  const place = await proposed({ organisationId: null, team: { root: 5_000, ada: 5_000 } })
  const root = await place.as('root')

  await expect(approveAward(root, place.id)).rejects.toThrow(refused('forbidden'))
  await expect(signAward(root, place.id)).rejects.toThrow(refused('forbidden'))
  await expect(voidAward(root, place.id, { reason: because })).rejects.toThrow(refused('forbidden'))
})

test('who neither runs the programme nor gets anything is told that there is nothing; a payee may only read', async () => {
  const place = await proposed()

  for (const name of ['max', 'gus', 'otto'] as const)
    await expect(approveAward(await place.as(name), place.id)).rejects.toThrow(refused('not-found'))
  await expect(approveAward(await place.as('ada'), place.id)).rejects.toThrow(refused('forbidden'))
  await expect(approveAward(await place.as('root'), place.id)).rejects.toThrow(refused('forbidden'))
})

test('what the programme does not have is not approved, and nothing of it stays', async () => {
  const place = await proposed({ deposit: '499.99' })

  await expect(approveAward(await place.as('olga'), place.id)).rejects.toThrow('not enough for EUR 500.00')
  expect(await place.payouts()).toEqual([])
})

test('two approvals at once set the money aside once', async () => {
  const place = await proposed()
  const olga = await place.as('olga')

  const answers = await Promise.allSettled([approveAward({ ...olga }, place.id), approveAward({ ...olga }, place.id)])

  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await place.totals()).toMatchObject({ left: 50_000, setAside: 50_000 })
})

test('an entry has one award, and one that is not accepted or not in force any more has none', async () => {
  const place = await proposed()
  await expect(proposeAward(await place.as('olga'), place.entry.id, { corroborating_percent: 0 })).rejects.toThrow('an award already')
  await place.store.transact(
    async (tx) => void (await tx.update(reports).set({ state: 'screening' }).where(eq(reports.id, place.entry.reportId))),
  )

  await expect(approveAward(await place.as('olga'), place.id)).rejects.toThrow('is not accepted')
  await voidAward(await place.as('olga'), place.id, { reason: because })
  await expect(proposeAward(await place.as('olga'), place.entry.id, { corroborating_percent: 0 })).rejects.toThrow('not accepted yet')
})

test('a void award gives back what was set aside, a reversed one what was paid', async () => {
  const one = await proposed({ limit: 49_999 })
  await approveAward(await one.as('olga'), one.id)
  await voidAward(await one.as('root'), one.id, { reason: because })
  expect(await one.totals()).toMatchObject({ left: 100_000, setAside: 0, paid: 0 })

  const other = await proposed({ team: { ada: 5_000, ben: 5_000 } })
  await approveAward(await other.as('olga'), other.id)
  await payAll(other)
  await expect(voidAward(await other.as('root'), other.id, { reason: because })).rejects.toThrow(refused('conflict'))
  await reverseAward(await other.as('root'), other.id, { reason: because })
  await expect(reverseAward(await other.as('root'), other.id, { reason: because })).rejects.toThrow(refused('conflict'))
  expect(await other.totals()).toMatchObject({ left: 100_000, setAside: 0, paid: 0 })
})

/** What a decision about Ada's conduct puts on her; only the sanction matters here. */
const sanctionAda = ({ store, now }: World, kind: 'bounty_hold' | 'suspension') =>
  store.transact(async (tx) => {
    const about = { subjectType: 'report', subjectId: 'rep_x', subjectRevision: '1' }
    await tx.insert(sanctions).values({
      ...about,
      id: 'san_1',
      personId: 'usr_ada',
      decisionId: 'dec_1',
      kind,
      state: 'active',
      capabilities: ['claim_bounty'],
      clauses: ['COC-2.1'],
      startsAt: now(),
      endsAt: new Date(now().getTime() + 30 * 86_400_000),
      points: 0,
      imposedAt: now(),
    })
  })

test('a hold on bounties stops the payment, and once it is overturned the same money is due', async () => {
  const place = await proposed()
  await approveAward(await place.as('olga'), place.id)
  await sanctionAda(place, 'bounty_hold')
  const before = await place.payouts()

  await expect(payAll(place)).rejects.toThrow('holds the bounties')
  await place.store.transact(async (tx) => void (await tx.update(sanctions).set({ state: 'reversed' })))

  expect(await place.payouts()).toEqual(before)
  await payAll(place)
  expect(await place.totals()).toMatchObject({ paid: 50_000 })
})

test('the suspended read their account, choose, and are paid what is due', async () => {
  const place = await proposed()
  await approveAward(await place.as('olga'), place.id)
  await sanctionAda(place, 'suspension')
  const [payout] = await place.payouts()

  await choosePayout(await place.as('ada'), payout?.id ?? '', { wish: 'donation' })
  await payAll(place)

  expect(await listEarnings(place.store.read, (await place.as('ada')).actor)).toMatchObject([
    { minor: 50_000, state: 'donated', currency: 'EUR' },
  ])
  await expect(choosePayout(await place.as('ben'), payout?.id ?? '', { wish: 'payout' })).rejects.toThrow(refused('not-found'))
})

test.each(['-5', '0', '1.005', '1e9', '99999999999999', 'USD 5', '=1+1'])(
  'a deposit of %s is refused, and nothing moves',
  async (amount) => {
    const place = await proposed({ deposit: '' })

    await expect(recordDeposit(await place.as('root'), place.programme.slug, { amount, reference: 'Wire 17' })).rejects.toThrow(
      refused('bad-input'),
    )
    expect(await place.totals()).toMatchObject({ funded: 0 })
  },
)

test('a deposit is recorded once for its reference, by an admin, whatever else it says', async () => {
  const place = await proposed()
  const again = (by: CastName, amount: string) =>
    place.as(by).then((ctx) => recordDeposit(ctx, place.programme.slug, { amount, reference: 'Wire 17' }))

  expect(await again('root', '1000')).toMatchObject({ isRepeated: true })
  await expect(again('root', '1000.01')).rejects.toThrow(refused('conflict'))
  await expect(again('olga', '1000')).rejects.toThrow(refused('forbidden'))
  expect(await place.totals()).toMatchObject({ funded: 100_000 })
})
