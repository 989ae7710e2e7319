import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people } from '#db/schema/accounts'
import { castMembers } from '../support/cast.ts'
import { password, withPassword } from '../support/password.ts'
import { sanction } from '../support/sanction.ts'
import { visit } from '../support/visit.ts'
import { world } from '../support/world.ts'

const closing = await import('../../app/routes/belongings/closing.tsx')
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

test('the suspended close their account too', async () => {
  const place = await withPassword(await world(), 'gwen')
  await sanction(place, 'gwen')

  expect(await visit(place, closing.action, path, { by: 'gwen', form: { password } })).toMatchObject({ status: 302 })
  const [row] = await place.store.read.select().from(people).where(eq(people.id, castMembers.gwen.id))
  expect(row?.closedAt).toEqual(place.now())
})
