import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events } from '#db/schema/events'
import { reports } from '#db/schema/reports'
import { systems } from '#db/schema/systems'
import { gpt2 } from '#tests/support/cast'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { claimReport, getMerger, judgeReport, mergeSystem } from './index.server.ts'

const slug = 'gpt-two'

async function suggested(place: World) {
  const row = { id: 'sys_suggested', slug, name: 'GPT Two', developer: 'OpenAI', state: 'unconfirmed', suggestedBy: 'usr_ada' } as const
  await place.store.transact(async (tx) => void (await tx.insert(systems).values({ ...row, createdAt: place.now() })))
  return waitingReport(place, { systemId: row.id, releaseId: null })
}

test('merging moves the reports of a suggested system to a listed one', async () => {
  const place = await world()
  const id = await suggested(place)

  await mergeSystem(await place.as('tess'), slug, gpt2.slug)

  const [report] = await place.store.read.select({ systemId: reports.systemId }).from(reports).where(eq(reports.id, id))
  const [system] = await place.store.read.select().from(systems).where(eq(systems.slug, slug))
  expect(report?.systemId).toBe(gpt2.id)
  expect(system).toMatchObject({ state: 'merged', mergedInto: gpt2.id })
  expect(await place.store.read.select({ type: events.type }).from(events)).toEqual([{ type: 'system.merged' }])
})

test('a report on a suggested system is accepted only once the system is listed', async () => {
  const place = await world()
  const id = await suggested(place)
  const accept = { verdict: 'accept', severity: 'low', hazard: 'H2', text: 'Well shown.' } as const
  await claimReport(await place.as('tess'), id)

  await expect(judgeReport(await place.as('tess'), id, accept)).rejects.toMatchObject({ reason: 'conflict' })
  await mergeSystem(await place.as('tess'), slug, gpt2.slug)

  expect((await judgeReport(await place.as('tess'), id, accept)).state).toBe('accepted')
})

test('a listed system is never merged, and nothing is merged into what is not listed', async () => {
  const place = await world()
  await suggested(place)
  const ctx = await place.as('tess')

  await expect(mergeSystem(ctx, gpt2.slug, 'unifiedqa-11b')).rejects.toMatchObject({ reason: 'conflict' })
  await expect(mergeSystem(ctx, slug, slug)).rejects.toMatchObject({ reason: 'bad-input' })
  await expect(mergeSystem(ctx, slug, 'nothing')).rejects.toMatchObject({ reason: 'bad-input' })
})

test('only moderators and admins merge; others do not even see a suggested system', async () => {
  const place = await world()
  await suggested(place)

  await expect(mergeSystem(await place.as('ada'), slug, gpt2.slug)).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(mergeSystem(await place.as('ben'), slug, gpt2.slug)).rejects.toMatchObject({ reason: 'not-found' })
  expect(await getMerger(await place.as('root'), slug)).toMatchObject({ name: 'GPT Two', reportCount: 1 })
})
