import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events } from '#db/schema/events'
import { cases } from '#db/schema/moderation'
import { notifications } from '#db/schema/notifications'
import { reports } from '#db/schema/reports'
import { listQueue, readQueueFilters } from '#domain/triage'
import { runDue } from '#jobs/run.server'
import type { CastName } from '#tests/support/cast'
import { openedCase, ruledWorld } from '#tests/support/flagged'
import { waitingReport } from '#tests/support/waiting-report'
import type { World } from '#tests/support/world'
import { chooseSpared, getSpared } from './care.server.ts'
import { getCase } from './case-page.server.ts'
import { claimCase } from './claims.server.ts'
import { listCases } from './queue.server.ts'

/** A case of class H2 that waits. */
async function hazardousCase(): Promise<{ place: World; caseId: string }> {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)
  await place.store.transact(async (tx) => void (await tx.update(cases).set({ hazard: 'H2' })))
  return { place, caseId }
}

const offered = async (place: World, name: CastName) => {
  const { items, counts } = await listCases(await place.as(name), 'open', null)
  return { ids: items.map(({ id }) => id), count: counts.open }
}

test('N4: who opts out of a class in mid-shift is not offered it, does not have it counted, and nobody else notices', async () => {
  const { place, caseId } = await hazardousCase()
  expect(await offered(place, 'tess')).toEqual({ ids: [caseId], count: 1 })

  await chooseSpared(await place.as('tess'), { hazards: ['H2', 'H3'] })

  expect(await offered(place, 'tess')).toEqual({ ids: [], count: 0 })
  expect(await offered(place, 'max')).toEqual({ ids: [caseId], count: 1 })
  await chooseSpared(await place.as('tess'), { hazards: [] })
  expect(await offered(place, 'tess')).toEqual({ ids: [caseId], count: 1 })
})

test('N4: what they hold already stays in their sight, and the page of the case stays theirs to open', async () => {
  const { place, caseId } = await hazardousCase()
  await claimCase(await place.as('tess'), caseId)

  await chooseSpared(await place.as('tess'), { hazards: ['H2'] })

  expect((await listCases(await place.as('tess'), 'mine', null)).items.map(({ id }) => id)).toEqual([caseId])
  expect((await getCase(await place.as('tess'), caseId, false)).lease).not.toBeNull()
})

test('N4: no mail brings them what they are spared, and the log does not say which classes they chose', async () => {
  const place = await ruledWorld()
  await chooseSpared(await place.as('tess'), { hazards: ['H1', 'H2', 'H3', 'H4'] })
  const { caseId } = await openedCase(place)
  await place.store.transact(async (tx) => void (await tx.update(cases).set({ hazard: 'H2' })))

  await runDue(place.house, place.now())

  const told = await place.store.read.select().from(notifications)
  expect(told.filter(({ path }) => path.includes(caseId)).map(({ personId }) => personId)).toEqual(['usr_max'])
  const chosen = (await place.store.read.select().from(events)).filter(({ type }) => type === 'hazards.spared')
  expect(chosen).toHaveLength(1)
  expect(await getSpared(await place.as('tess'))).toEqual(['H1', 'H2', 'H3', 'H4'])
})

test('N4: the queue of reports spares them the same classes', async () => {
  const place = await ruledWorld()
  const [plain, graphic] = [await waitingReport(place), await waitingReport(place)]
  await place.store.transact(async (tx) => void (await tx.update(reports).set({ hazard: 'H2' }).where(eq(reports.id, graphic))))
  const desk = async () => listQueue(await place.as('tess'), readQueueFilters(new URLSearchParams()), null)
  expect((await desk()).counts['to-screen']).toBe(2)

  await chooseSpared(await place.as('tess'), { hazards: ['H2'] })

  const { items, counts } = await desk()
  expect(items.map(({ id }) => id)).toEqual([plain])
  expect(counts['to-screen']).toBe(1)
})

test('only those with a desk of cases choose', async () => {
  const place = await ruledWorld()

  await expect(chooseSpared(await place.as('ada'), { hazards: ['H2'] })).rejects.toMatchObject({ reason: 'forbidden' })
})
