import { rmSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people } from '#db/schema/accounts'
import { copyPath } from '#domain/belongings'
import { runDue } from '#jobs/run.server'
import { castMembers } from '../support/cast.ts'
import { password, withPassword } from '../support/password.ts'
import { proposedAward } from '../support/proposed-award.ts'
import { sanction } from '../support/sanction.ts'
import { visit } from '../support/visit.ts'
import { world } from '../support/world.ts'

const closing = await import('../../app/routes/belongings/closing.tsx')
const copies = await import('../../app/routes/belongings/copies.tsx')
const archive = await import('../../app/routes/belongings/copy.ts')
const ownData = await import('../../app/routes/belongings/data.tsx')
const path = '/settings/closing'

test('who closes their account is signed out and told so', async () => {
  const place = await withPassword(await world(), 'ada')

  const answer = await visit(place, closing.action, path, { by: 'ada', form: { password } })

  expect(answer).toMatchObject({ status: 302, location: '/' })
  expect(answer.headers.get('Set-Cookie')).toContain('Max-Age=0')
  expect(decodeURIComponent(answer.headers.get('Set-Cookie') ?? '')).toContain('Your account is closed')
})

test('a wrong password is a sentence at its field, the choice is kept, the password is not', async () => {
  const place = await withPassword(await world(), 'ada')

  const answer = await visit(place, closing.action, path, { by: 'ada', form: { password: 'no such words', remove: 'yes' } })

  expect(answer).toMatchObject({
    status: 422,
    data: { errors: { password: expect.stringContaining('not your password') }, typed: { remove: 'yes' } },
  })
  expect(JSON.stringify(answer.data)).not.toContain('no such words')
})

test('E5: a field that the form does not have is refused', async () => {
  const place = await withPassword(await world(), 'ada')

  expect(await visit(place, closing.action, path, { by: 'ada', form: { password, person: 'usr_ben' } })).toMatchObject({ status: 422 })
})

test('the last admin reads why they cannot go yet', async () => {
  const place = await withPassword(await world(), 'root')

  expect(await visit(place, closing.action, path, { by: 'root', form: { password } })).toMatchObject({
    status: 409,
    data: { errors: { form: expect.stringContaining('last admin') } },
  })
})

test('money that is due is named before, asked for, and kept chosen where something else is wrong', async () => {
  const place = await withPassword(await world(), 'ada')
  await (await proposedAward(place)).approve()
  const send = (form: Record<string, string>) => visit(place, closing.action, path, { by: 'ada', form })

  expect(await visit(place, closing.loader, path, { by: 'ada' })).toMatchObject({
    data: { owed: [{ currency: 'EUR', minor: 50_000, state: 'due' }], payeeReference: null },
  })
  expect(await send({ password })).toMatchObject({ status: 422, data: { errors: { due: expect.stringContaining('EUR 500.00') } } })
  expect(await send({ password: 'no such words', due: 'donation' })).toMatchObject({ status: 422, data: { typed: { due: 'donation' } } })
  expect(await send({ password, due: 'elsewhere' })).toMatchObject({ status: 422 })
  expect(await send({ password, due: 'donation' })).toMatchObject({ status: 302, location: '/' })
})

test('the suspended close their account too', async () => {
  const place = await withPassword(await world(), 'gwen')
  await sanction(place, 'gwen')

  expect(await visit(place, closing.action, path, { by: 'gwen', form: { password } })).toMatchObject({ status: 302 })
  const [row] = await place.store.read.select().from(people).where(eq(people.id, castMembers.gwen.id))
  expect(row?.closedAt).toEqual(place.now())
})

test('a copy is asked for once, fetched whole, and gone on with where a download broke off', async () => {
  const place = await world()
  const ask = () => visit(place, copies.action, '/settings/copies', { by: 'ada', form: {} })
  expect(await ask()).toMatchObject({ status: 302, location: '/settings/data' })
  expect(await ask()).toMatchObject({ status: 409, data: { sentence: expect.stringContaining('being made already') } })
  await runDue(place.house, place.now())
  const { copy } = (await visit(place, ownData.loader, '/settings/data', { by: 'ada' })).data as { copy: { id: string; bytes: number } }
  const fetch = (headers = {}) =>
    visit(place, archive.loader, `/settings/copies/${copy.id}`, { by: 'ada', params: { copyId: copy.id }, headers })

  const whole = await fetch()
  const rest = await fetch({ Range: 'bytes=1000-' })

  expect(whole.headers.get('Content-Disposition')).toContain('attachment; filename="counterweight-ada-2026-03-02.tar"')
  const bytes = Buffer.from(await whole.body!.arrayBuffer())
  expect(bytes).toHaveLength(copy.bytes)
  expect(rest).toMatchObject({ status: 206 })
  expect(rest.headers.get('Content-Range')).toBe(`bytes 1000-${copy.bytes - 1}/${copy.bytes}`)
  expect(Buffer.from(await rest.body!.arrayBuffer())).toEqual(bytes.subarray(1000))

  // As after a restore: a backup leaves copies out.
  rmSync(copyPath(place.house.settings.dataDir, copy.id))
  expect(await fetch()).toMatchObject({ status: 410, data: { sentence: expect.stringContaining('Ask for another') } })
})

test('a copy of somebody else is not there', async () => {
  const place = await world()
  await visit(place, copies.action, '/settings/copies', { by: 'ada', form: {} })
  await runDue(place.house, place.now())
  const { copy } = (await visit(place, ownData.loader, '/settings/data', { by: 'ada' })).data as { copy: { id: string } }

  for (const by of ['ben', 'root'] as const)
    expect(await visit(place, archive.loader, `/settings/copies/${copy.id}`, { by, params: { copyId: copy.id } })).toMatchObject({
      status: 404,
    })
})
