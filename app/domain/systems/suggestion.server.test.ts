import { expect, test } from 'vitest'
import { can } from '#access'
import type { Ctx } from '#kernel/context.server'
import { listHistory } from '#kernel/history.server'
import { transact } from '#kernel/transact.server'
import { type CastName, castMembers } from '#tests/support/cast'
import { world } from '#tests/support/world'
import type { Confirmation } from './input.server.ts'
import { listOptions } from './options.server.ts'
import { findSystem, getSystem } from './records.server.ts'
import { confirmSystem, markMerged, suggestSystem } from './suggestion.server.ts'

const lamb = { name: 'Lamb 2', developer: 'Wool Co', link: 'https://example.org/lamb' }
const suggest = (ctx: Ctx, given = lamb) => transact(ctx, (tx) => suggestSystem(tx, ctx, given))
const confirmation: Confirmation = {
  ...lamb,
  name: 'Lamb 2.0',
  modality: 'text',
  access_level: 'hosted',
  gating: 'public',
  released_on: '2025-11',
  source: 'Its own release notes',
}

test('who may see a suggested system is what the ability says', async () => {
  const { as, asVisitor, store } = await world()
  const system = await suggest(await as('ada'))

  for (const name of Object.keys(castMembers) as CastName[]) {
    const { actor } = await as(name)
    const isFound = await findSystem(store.read, actor, system.slug).then(
      () => true,
      () => false,
    )
    expect([name, isFound]).toEqual([name, can(actor, 'system.read', system)])
  }
  await expect(getSystem(asVisitor(), system.slug)).rejects.toMatchObject({ reason: 'not-found' })
})

test('a suggested system is not offered to others', async () => {
  const { as, store } = await world()
  await suggest(await as('ada'))

  expect((await listOptions(store.read)).map(({ name }) => name)).toEqual(['GPT-2', 'UnifiedQA (T5-11B)'])
  expect(await listOptions(store.read, 'openai')).toMatchObject([{ slug: 'gpt-2', releases: [{ name: '1.5B' }] }])
})

test('suggesting again, or what is listed after all, adds nothing', async () => {
  const { as } = await world()
  const first = await suggest(await as('ada'))

  expect((await suggest(await as('ada'), { ...lamb, name: 'lamb 2' })).id).toBe(first.id)
  expect((await suggest(await as('ben'))).slug).toBe('lamb-2-2')
  expect((await suggest(await as('ben'), { ...lamb, name: 'gpt-2', developer: 'OpenAI' })).id).toBe('sys_gpt2')
})

test('a name without Latin letters gets an address too', async () => {
  const { as } = await world()

  expect((await suggest(await as('ada'), { ...lamb, name: '通义千问' })).slug).toBe('system')
})

test('visitors suggest nothing', async () => {
  const { asVisitor } = await world()

  await expect(suggest(asVisitor())).rejects.toMatchObject({ reason: 'forbidden' })
})

test('a moderator confirms it with a source, and then it is public with its first release', async () => {
  const { as, asVisitor, store } = await world()
  const { slug, id } = await suggest(await as('ada'))

  await confirmSystem(await as('tess'), slug, confirmation)

  const system = await getSystem(asVisitor(), slug)
  expect(system).toMatchObject({ name: 'Lamb 2.0', accessLevel: 'hosted', state: 'confirmed', source: 'Its own release notes' })
  expect(system.releases).toMatchObject([{ name: '2025-11', accessLevel: 'hosted', gating: 'public' }])
  const [event] = await listHistory(store.read, [id])
  expect(event).toMatchObject({ type: 'system.confirmed', details: { suggestedAs: { name: 'Lamb 2' } } })
})

test('it is confirmed once, and never by the person who suggested it alone', async () => {
  const { as } = await world()
  const { slug } = await suggest(await as('ada'))

  await expect(confirmSystem(await as('ada'), slug, confirmation)).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(confirmSystem(await as('ben'), slug, confirmation)).rejects.toMatchObject({ reason: 'not-found' })
  await confirmSystem(await as('root'), slug, confirmation)
  await expect(confirmSystem(await as('tess'), slug, confirmation)).rejects.toMatchObject({ reason: 'conflict' })
})

test('the address of a merged system leads to the one it was merged into', async () => {
  const { as, asVisitor } = await world()
  const { id, slug } = await suggest(await as('ada'))
  const tess = await as('tess')

  await transact(tess, (tx) => markMerged(tx, id, 'sys_gpt2'))

  expect((await getSystem(asVisitor(), slug)).slug).toBe('gpt-2')
  await expect(transact(tess, (tx) => markMerged(tx, id, 'sys_gpt2'))).rejects.toMatchObject({ reason: 'conflict' })
  await expect(transact(tess, (tx) => markMerged(tx, 'sys_gpt2', 'sys_unifiedqa'))).rejects.toMatchObject({ reason: 'conflict' })
})
