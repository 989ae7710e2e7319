import { expect, test } from 'vitest'
import { loader as removalPage, action as remove } from '../../app/routes/systems/member-removal.tsx'
import { action as addMember, loader as membersPage } from '../../app/routes/systems/organisation-members.tsx'
import { action as addSystem, loader as systemsPage } from '../../app/routes/systems/organisation-systems.tsx'
import { loader as list, action as make } from '../../app/routes/systems/organisations.tsx'
import { visit } from '../support/visit.ts'
import { world } from '../support/world.ts'

const at = (page: 'members' | 'systems', form?: Record<string, string>) =>
  [`/admin/organisations/openai/${page}`, { by: 'root', params: { organisation: 'openai' }, form }] as const

test('an admin makes an organisation, says who speaks for it, and joins a system to it', async () => {
  const place = await world()

  expect(await visit(place, make, '/admin/organisations', { by: 'root', form: { name: 'OpenAI', slug: 'openai' } })).toMatchObject({
    status: 302,
    location: '/admin/organisations/openai/members',
  })
  expect((await visit(place, addMember, ...at('members', { handle: 'ben', role: 'owner-admin' }))).status).toBe(302)
  expect((await visit(place, addSystem, ...at('systems', { system: 'gpt-2' }))).status).toBe(302)

  expect(await visit(place, membersPage, ...at('members'))).toMatchObject({ data: { members: [{ handle: 'ben', role: 'owner-admin' }] } })
  expect(await visit(place, systemsPage, ...at('systems'))).toMatchObject({ data: { systems: [{ slug: 'gpt-2' }] } })
  expect(await visit(place, list, '/admin/organisations', { by: 'root' })).toMatchObject({
    data: { organisations: [{ slug: 'allen-institute' }, { slug: 'openai', members: 1, systems: 1 }] },
  })
})

test('an admin takes somebody out of an organisation, with a reason', async () => {
  const place = await world()
  const params = { organisation: 'allen-institute', handle: 'olga' }
  const path = '/admin/organisations/allen-institute/members/olga/removal'
  const take = (reason: string) => visit(place, remove, path, { by: 'root', params, form: { reason } })

  expect(await take('no')).toMatchObject({ status: 422, data: { errors: { reason: expect.stringContaining('10 characters') } } })
  expect(await take('Left the institute in March.')).toMatchObject({
    status: 302,
    location: '/admin/organisations/allen-institute/members',
  })
  expect((await visit(place, removalPage, path, { by: 'root', params })).status).toBe(404)
})

test('what cannot be made or joined comes back with its form', async () => {
  const place = await world()
  const made = (slug: string) => visit(place, make, '/admin/organisations', { by: 'root', form: { name: 'OpenAI', slug } })
  const typed = { name: 'OpenAI' }

  expect(await made('Open AI')).toMatchObject({ status: 422, data: { typed, errors: { slug: expect.stringContaining('small letters') } } })
  expect(await made('allen-institute')).toMatchObject({ status: 409, data: { typed } })
  expect((await visit(place, membersPage, ...at('members'))).status).toBe(404)

  await made('openai')
  expect(await visit(place, addMember, ...at('members', { handle: 'nobody', role: 'owner' }))).toMatchObject({
    status: 422,
    data: { typed: { handle: 'nobody' } },
  })
  expect((await visit(place, addSystem, ...at('systems', { system: 'gpt-9' }))).status).toBe(422)
})
