import { eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { roleGrants } from '#db/schema/accounts'
import { events } from '#db/schema/events'
import { reports } from '#db/schema/reports'
import { organisationMembers } from '#db/schema/systems'
import { batches, reportVerdicts } from '#db/schema/triage'
import { fileAppeal, takeAppeal } from '#domain/appeals'
import type { Role } from '#kernel/actor'
import { type CastName, castMembers, institute } from '#tests/support/cast'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import {
  agreeToBatch,
  claimReport,
  getBatch,
  judgeSeveral,
  listBatches,
  previewSeveral,
  refuseBatch,
  withdrawBatch,
} from './index.server.ts'
import { batchAlone, batchMachine, batchStates } from './model.ts'

const text = 'This advertises watches and says nothing of a system.'

/** Tess proposes to reject eleven reports, one of them by `last`. */
async function proposed(last: 'ada' | 'max' = 'ada') {
  const place = await world()
  const ids: string[] = []
  for (let n = 0; n <= batchAlone; n++) ids.push(await waitingReport(place, { title: `Buy watch ${n}`, author: n === 0 ? last : 'ada' }))
  const preview = await previewSeveral(await place.as('tess'), 'reject', ids)
  const seen = preview.rows.map(({ id, mark }) => ({ id, mark }))
  const { batchId } = await judgeSeveral(await place.as('tess'), { verdict: 'reject', seen, text })
  return { place, ids, preview, id: batchId ?? '' }
}

const statesOf = async ({ store }: World, ids: string[]) =>
  new Set((await store.read.select({ state: reports.state }).from(reports).where(inArray(reports.id, ids))).map(({ state }) => state))
const typesOf = async ({ store }: World, id: string) =>
  (await store.read.select({ type: events.type, by: events.actorId }).from(events).where(eq(events.subjectId, id))).map(
    ({ type, by }) => `${type} ${by}`,
  )

test('a verdict on more than ten reports waits for a second person, and says so before', async () => {
  const { place, ids, preview, id } = await proposed()

  expect(preview.needsSecond).toBe(true)
  expect(await statesOf(place, ids)).toEqual(new Set(['submitted']))
  expect(await listBatches(await place.as('max'))).toMatchObject([{ id, reports: 11, proposedBy: 'tess', isMine: false }])
})

test('whoever proposed it cannot agree to it, nor refuse it', async () => {
  const { place, id } = await proposed()

  await expect(agreeToBatch(await place.as('tess'), id)).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(refuseBatch(await place.as('tess'), id, { text })).rejects.toMatchObject({ reason: 'forbidden' })
})

test('the database itself refuses an agreement of who proposed it', async () => {
  const { place, id } = await proposed()

  const alone = place.store.transact(
    async (tx) =>
      void (await tx.update(batches).set({ state: 'agreed', endedBy: 'usr_tess', endedAt: place.now() }).where(eq(batches.id, id))),
  )

  await expect(alone).rejects.toThrow()
})

test('agreed to, it takes effect: the verdict is the proposer’s, the act is the second person’s', async () => {
  const { place, ids, id } = await proposed()

  expect(await agreeToBatch(await place.as('max'), id)).toEqual({ done: 11, leftOut: [] })

  expect(await statesOf(place, ids)).toEqual(new Set(['rejected']))
  const verdicts = await place.store.read.select().from(reportVerdicts)
  expect(new Set(verdicts.map(({ moderatorId, reason }) => `${reason} ${moderatorId}`))).toEqual(new Set(['spam usr_tess']))
  expect(await typesOf(place, ids[3]!)).toEqual(['report.claimed usr_max', 'report.rejected usr_max'])
  expect(await typesOf(place, id)).toEqual(['batch.proposed usr_tess', 'batch.agreed usr_max'])
  await expect(agreeToBatch(await place.as('max'), id)).rejects.toMatchObject({ reason: 'conflict' })
})

test('what was taken or answered meanwhile is left out when the second person agrees', async () => {
  const { place, ids, id } = await proposed()
  await grant(place, 'ben', 'moderator')
  await claimReport(await place.as('ben'), ids[4]!)
  await place.store.transact(async (tx) => void (await tx.update(reports).set({ depth: 'quick' }).where(eq(reports.id, ids[5]!))))

  const { rows } = await getBatch(await place.as('max'), id)
  const { done, leftOut } = await agreeToBatch(await place.as('max'), id)

  expect(new Map(rows.filter(({ why }) => why).map(({ title, why }) => [title, why]))).toEqual(
    new Map([
      ['Buy watch 4', 'ben holds it'],
      ['Buy watch 5', 'it has changed since'],
    ]),
  )
  expect([done, leftOut.length]).toEqual([9, 2])
  expect(await statesOf(place, [ids[4]!])).toEqual(new Set(['screening']))
})

test('refused or withdrawn, nothing happens to the reports, and others may propose them again', async () => {
  const { place, ids, id } = await proposed()
  const whys = async () => new Set((await previewSeveral(await place.as('max'), 'reject', ids)).rows.map(({ why }) => why))
  expect(await whys()).toEqual(new Set(['it waits for a second person already']))

  await refuseBatch(await place.as('max'), id, { text: 'Three of them are about a real system.' })

  expect(await statesOf(place, ids)).toEqual(new Set(['submitted']))
  expect(await whys()).toEqual(new Set([null]))
  await expect(withdrawBatch(await place.as('tess'), id)).rejects.toMatchObject({ reason: 'conflict' })
})

test('only who proposed it withdraws it', async () => {
  const { place, id } = await proposed()

  await expect(withdrawBatch(await place.as('max'), id)).rejects.toMatchObject({ reason: 'forbidden' })
  await withdrawBatch(await place.as('tess'), id)

  expect(await listBatches(await place.as('max'))).toEqual([])
})

test('who has a part in one of its reports does not know of a batch', async () => {
  const { place, id } = await proposed('max')
  await place.store.transact(async (tx) => {
    await tx
      .insert(organisationMembers)
      .values({ organisationId: institute.id, personId: castMembers.ruth.id, role: 'owner', since: place.now() })
  })
  await grant(place, 'ruth', 'moderator')

  for (const name of ['max', 'ruth'] as const) {
    expect(await listBatches(await place.as(name))).toEqual([])
    await expect(getBatch(await place.as(name), id)).rejects.toMatchObject({ reason: 'not-found' })
    await expect(agreeToBatch(await place.as(name), id)).rejects.toMatchObject({ reason: 'not-found' })
  }
  await expect(agreeToBatch(await place.as('ada'), id)).rejects.toMatchObject({ reason: 'forbidden' })
})

test('neither who wrote it nor who agreed to it decides the appeal of a rejection', async () => {
  const { place, ids, id } = await proposed()
  await agreeToBatch(await place.as('max'), id)
  for (const name of ['tess', 'max'] as const) await grant(place, name, 'appeal-reviewer')
  const appeal = await fileAppeal(
    await place.as('ada'),
    { type: 'report', id: ids[2]! },
    { text: 'It is about their chat bot, see the link.' },
  )

  for (const name of ['tess', 'max'] as const)
    await expect(takeAppeal(await place.as(name), appeal.id)).rejects.toMatchObject({ reason: 'forbidden' })
  await takeAppeal(await place.as('ruth'), appeal.id)
})

test('the lifecycle of a batch is its table', () => {
  const moves = ['agree', 'refuse', 'withdraw', 'lapse'] as const

  const table = batchStates.map((state) => [state, ...moves.map((move) => batchMachine.peek(state, move) ?? null)])

  expect(table).toEqual([
    ['proposed', 'agreed', 'refused', 'withdrawn', 'lapsed'],
    ['agreed', null, null, null, null],
    ['refused', null, null, null, null],
    ['withdrawn', null, null, null, null],
    ['lapsed', null, null, null, null],
  ])
})

async function grant(place: World, name: CastName, role: Role): Promise<void> {
  await place.store.transact(async (tx) => {
    await tx.insert(roleGrants).values({
      ...{ id: `gra_more_${name}`, personId: castMembers[name].id, role, scopeId: '' },
      ...{ grantedBy: 'usr_root', reason: 'For the test.', startsAt: place.now() },
    })
  })
}
