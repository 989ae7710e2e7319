import { expect, test } from 'vitest'
import { action as cancel, loader as cancelling } from '../../app/routes/programmes/cancellation.tsx'
import { action as close, loader as closing } from '../../app/routes/programmes/closing.tsx'
import { action as grade } from '../../app/routes/programmes/grading.ts'
import { loader as programme } from '../../app/routes/programmes/programme.tsx'
import { action as settle } from '../../app/routes/programmes/settlement.tsx'
import { entryIn, programmeOf } from '../support/programme.ts'
import { visit } from '../support/visit.ts'
import { world } from '../support/world.ts'

test('a programme is closed with a reason that everybody reads, and the page offers it to who runs it alone', async () => {
  const place = await world()
  const { slug } = await programmeOf(place)
  const at = { params: { slug } }
  const page = async (by?: 'olga' | 'ada') => (await visit(place, programme, '/', { by, ...at })).data

  expect(await page('olga')).toMatchObject({ may: { close: true, cancel: true, grade: false } })
  expect(await page('ada')).toMatchObject({ may: { close: false, cancel: false } })
  expect((await visit(place, closing, '/', { by: 'olga', ...at })).data).toMatchObject({ standing: 0 })
  expect((await visit(place, close, '/', { by: 'olga', ...at, form: { text: ' ' } })).status).toBe(422)
  expect((await visit(place, close, '/', { by: 'ada', ...at, form: { text: 'Spent.' } })).status).toBe(403)
  expect((await visit(place, close, '/', { by: 'olga', ...at, form: { text: 'Spent.' } })).location).toBe(`/programmes/${slug}`)
  expect((await visit(place, close, '/', { by: 'olga', ...at, form: { text: 'Spent.' } })).status).toBe(409)
  expect(await page()).toMatchObject({ state: 'closed', happened: [{ details: { text: 'Spent.' } }] })
})

test('a programme with an entry in it is not cancelled, and the reason typed is kept', async () => {
  const place = await world()
  const empty = await programmeOf(place, { slug: 'empty' })
  const entered = await programmeOf(place, { slug: 'entered' })
  await entryIn(place, entered)
  const form = { text: 'Nobody came.' }

  expect((await visit(place, cancelling, '/', { by: 'olga', params: { slug: entered.slug } })).data).toMatchObject({ standing: 1 })
  expect(await visit(place, cancel, '/', { by: 'olga', params: { slug: entered.slug }, form })).toMatchObject({
    status: 409,
    data: { typed: form },
  })
  expect((await visit(place, cancel, '/', { by: 'olga', params: { slug: empty.slug }, form })).location).toBe('/programmes/empty')
})

test('a challenge is graded after its last day and settled after that', async () => {
  const place = await world()
  const { slug } = await programmeOf(place, { kind: 'challenge' })
  const at = { by: 'olga', params: { slug }, form: {} } as const

  expect((await visit(place, grade, '/', at)).status).toBe(409)
  expect((await visit(place, settle, '/', at)).status).toBe(409)
  place.pass(30)
  expect((await visit(place, grade, '/', at)).status).toBe(302)
  expect((await visit(place, settle, '/', at)).location).toBe(`/programmes/${slug}`)
})
