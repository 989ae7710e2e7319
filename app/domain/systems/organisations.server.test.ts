import { expect, test } from 'vitest'
import { listHistory } from '#kernel/history.server'
import { institute } from '#tests/support/cast'
import { world } from '#tests/support/world'
import { addMember, addSystem, createOrganisation, removeMember } from './organisations.server.ts'
import { getSystem } from './records.server.ts'

const openai = { slug: 'openai', name: 'OpenAI' }

test('an organisation is made, gets its people and answers for a system', async () => {
  const { as, asSystem, asVisitor, store } = await world()

  const { id } = await createOrganisation(asSystem(), openai)
  await addMember(asSystem(), { organisation: 'openai', handle: 'ben', role: 'owner-admin' })
  await addSystem(asSystem(), { organisation: 'openai', system: 'gpt-2' })

  expect((await as('ben')).actor.memberships).toMatchObject([{ slug: 'openai', role: 'owner-admin' }])
  expect((await getSystem(asVisitor(), 'gpt-2')).organisation).toEqual(openai)
  const types = (await listHistory(store.read, [id])).map(({ type }) => type)
  expect(types.toSorted()).toEqual(['organisation.made', 'organisation.member_added', 'organisation.system_added'])
})

test('a member added again takes the new role', async () => {
  const { as } = await world()

  await addMember(await as('root'), { organisation: 'allen-institute', handle: 'otto', role: 'owner-admin' })

  expect((await as('otto')).actor.memberships).toMatchObject([{ role: 'owner-admin' }])
})

test('whoever is taken out speaks for it no more, with the reason on record', async () => {
  const { as, store } = await world()
  const removed = { organisation: 'allen-institute', handle: 'olga', reason: 'Left the institute in March.' }

  await expect(removeMember(await as('olga'), removed)).rejects.toMatchObject({ reason: 'forbidden' })
  await removeMember(await as('root'), removed)

  expect((await as('olga')).actor.memberships).toEqual([])
  const history = await listHistory(store.read, [institute.id])
  expect(history.find(({ type }) => type === 'organisation.member_removed')?.details).toMatchObject({ reason: removed.reason })
  await expect(removeMember(await as('root'), removed)).rejects.toMatchObject({ reason: 'conflict' })
})

test('nobody but admins and the operator makes organisations', async () => {
  const { as } = await world()

  for (const name of ['ada', 'olga', 'tess'] as const) {
    await expect(createOrganisation(await as(name), openai)).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(addMember(await as(name), { organisation: 'allen-institute', handle: name, role: 'owner' })).rejects.toThrow('Not allowed')
    await expect(addSystem(await as(name), { organisation: 'allen-institute', system: 'gpt-2' })).rejects.toThrow('Not allowed')
  }
})

test('what is not there, taken or misspelt is said', async () => {
  const { asSystem } = await world()
  const made = (given: { slug: string; name: string }) => createOrganisation(asSystem(), given)
  const added = (given: { organisation: string; handle: string; role: string }) => addMember(asSystem(), given)

  await expect(made({ slug: 'Open AI', name: 'OpenAI' })).rejects.toThrow('small letters')
  await expect(made({ slug: 'allen-institute', name: 'Another' })).rejects.toThrow('already')
  await expect(added({ organisation: 'nobody', handle: 'ben', role: 'owner' })).rejects.toThrow('no organisation nobody')
  await expect(added({ organisation: 'allen-institute', handle: 'zed', role: 'owner' })).rejects.toThrow('no account')
  await expect(added({ organisation: 'allen-institute', handle: 'ben', role: 'boss' })).rejects.toThrow('owner and owner-admin')
  await expect(addSystem(asSystem(), { organisation: 'allen-institute', system: 'gpt-9' })).rejects.toThrow('no confirmed system')
})
