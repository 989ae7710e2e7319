import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events } from '#db/schema/events'
import { releases, systems } from '#db/schema/systems'
import { catalogueRows } from '#db/seed/rows'
import { listHistory } from '#kernel/history.server'
import { world } from '#tests/support/world'
import { importSystems } from './catalogue.server.ts'
import { getSystem } from './records.server.ts'

test('the catalogue of every install is loaded whole, in one event', async () => {
  const { store, asSystem } = await world()

  expect(await importSystems(asSystem(), catalogueRows())).toEqual({ added: 107, known: 2 })

  expect(await store.read.$count(systems)).toBe(109)
  expect((await listHistory(store.read, ['catalogue'])).map(({ details }) => details.count)).toEqual([107])
})

test('loading the same rows again changes nothing and records nothing', async () => {
  const { store, asSystem } = await world()
  await importSystems(asSystem(), catalogueRows())
  const before = [await store.read.select().from(systems), await store.read.select().from(releases)]

  expect(await importSystems(asSystem(), catalogueRows())).toEqual({ added: 0, known: 109 })

  expect([await store.read.select().from(systems), await store.read.select().from(releases)]).toEqual(before)
  expect(await store.read.$count(events, eq(events.type, 'catalogue.loaded'))).toBe(1)
})

test('one slug twice refuses all the rows', async () => {
  const { store, asSystem } = await world()
  const [row] = catalogueRows()

  await expect(importSystems(asSystem(), [row!, row!])).rejects.toThrow('gpt-1 stands there twice')

  expect(await store.read.$count(systems)).toBe(2)
})

test('only admins and the operator load systems', async () => {
  const { as, asVisitor } = await world()

  for (const ctx of [asVisitor(), await as('ada'), await as('tess'), await as('olga')]) {
    await expect(importSystems(ctx, catalogueRows())).rejects.toMatchObject({ reason: 'forbidden' })
  }
  expect((await importSystems(await as('root'), catalogueRows())).added).toBe(107)
})

test('a system is shown with its releases in order and what each came with', async () => {
  const { asSystem, asVisitor } = await world()
  await importSystems(asSystem(), catalogueRows())

  const diffusion = await getSystem(asVisitor(), 'stable-diffusion')

  expect(diffusion.releases.map(({ releasedOn }) => releasedOn)).toEqual(diffusion.releases.map(({ releasedOn }) => releasedOn).toSorted())
  expect(diffusion.releases.at(-1)?.components).toContainEqual(expect.objectContaining({ component: 'model_weights', status: 'released' }))
  expect(diffusion).not.toHaveProperty('suggestedBy')
})
