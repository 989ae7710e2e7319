import { expect, test } from 'vitest'
import { sessions } from '#db/schema/accounts'
import { listGrants, startSession } from '#domain/accounts'
import { loader as removal, action as revoke } from '../../app/routes/accounts/role-removal.tsx'
import { action as grant, loader as roles } from '../../app/routes/accounts/roles.tsx'
import { loader as staffPages } from '../../app/routes/operator/admin.tsx'
import { visit } from '../support/visit.ts'
import { world } from '../support/world.ts'

const given = { handle: 'ada', role: 'moderator', reason: 'She has screened with us for a year.' }
const reason = 'She moves to another team.'
const at = { by: 'root', params: { handle: 'ada', role: 'moderator' } } as const

test('an admin gives a role on its page and takes it back, and each time the person signs in again', async () => {
  const place = await world()
  const moderators = async () =>
    (await listGrants(await place.as('root'))).filter(({ role }) => role === 'moderator').map((one) => one.handle)
  const before = await moderators()
  await startSession(place.store, 'usr_ada', 'test', place.now())

  expect(await visit(place, grant, '/admin/roles', { by: 'root', form: given })).toMatchObject({ status: 302, location: '/admin/roles' })
  expect(await moderators()).toEqual(['ada', ...before])
  expect((await place.store.read.select().from(sessions)).filter(({ personId }) => personId === 'usr_ada')).toEqual([])

  expect((await visit(place, removal, '/admin/roles/ada/moderator/removal', at)).status).toBe(200)
  expect((await visit(place, revoke, '/admin/roles/ada/moderator/removal', { ...at, form: { reason } })).status).toBe(302)
  expect(await moderators()).toEqual(before)
})

test('what cannot be given or taken back is answered beside the form, which keeps what was typed', async () => {
  const place = await world()
  const give = (form: Record<string, string>) => visit(place, grant, '/admin/roles', { by: 'root', form })

  expect(await give({ ...given, handle: 'nobody-here' })).toMatchObject({ status: 422, data: { typed: { reason: given.reason } } })
  expect(await give({ ...given, role: 'king' })).toMatchObject({ status: 422, data: { errors: { role: 'Choose the role.' } } })
  expect(await give({ ...given, handle: 'tess' })).toMatchObject({ status: 409, data: { typed: { handle: 'tess' } } })
  expect((await give({ ...given, handle: 'root' })).status).toBe(403)
  expect((await visit(place, removal, '/admin/roles/ada/moderator/removal', at)).status).toBe(404)
  expect((await visit(place, revoke, '/admin/roles/ada/moderator/removal', { ...at, form: { reason } })).status).toBe(409)
})

test('only admins see who has which role', async () => {
  const place = await world()

  expect((await visit(place, roles, '/admin/roles', { by: 'tess' })).status).toBe(403)
  expect(await visit(place, staffPages, '/admin', { by: 'root' })).toMatchObject({ data: { may: { giveRoles: true } } })
})
