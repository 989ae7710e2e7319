import { expect, test } from 'vitest'
import { world } from '#tests/support/world'
import { listSavedViews, putFirst, removeView, savedViewInput, saveView } from './index.server.ts'
import { savedViewsAtMost } from './model.ts'

const view = (name: string, given: Record<string, string> = {}) => savedViewInput.parse({ name, kind: 'bias', sort: 'newest', ...given })

test('a view keeps what the queue was asked for, and only what means something', () => {
  expect(view('Bias', { hazard: 'H9', system: '' })).toEqual({
    name: 'Bias',
    query: { view: 'to-screen', system: '', kind: 'bias', sort: 'newest' },
  })
})

test('views are each moderator’s own', async () => {
  const place = await world()
  const { id } = await saveView(await place.as('tess'), view('Bias'))

  expect(await listSavedViews(await place.as('max'))).toEqual([])
  await expect(removeView(await place.as('max'), id)).rejects.toMatchObject({ reason: 'not-found' })
  await expect(putFirst(await place.as('max'), id)).rejects.toMatchObject({ reason: 'not-found' })
  expect(await listSavedViews(await place.as('tess'))).toMatchObject([{ id, name: 'Bias', isFirst: false }])
})

test('the same name is written over', async () => {
  const place = await world()
  await saveView(await place.as('tess'), view('Bias'))
  await saveView(await place.as('tess'), view('Bias', { kind: 'safety' }))

  expect((await listSavedViews(await place.as('tess'))).map(({ query }) => query.kind)).toEqual(['safety'])
})

test('one view at most is where the queue begins', async () => {
  const place = await world()
  const first = await saveView(await place.as('tess'), view('First'))
  const second = await saveView(await place.as('tess'), view('Second'))
  const begins = async () => (await listSavedViews(await place.as('tess'))).filter(({ isFirst }) => isFirst).map(({ name }) => name)

  await putFirst(await place.as('tess'), first.id)
  await putFirst(await place.as('tess'), second.id)
  expect(await begins()).toEqual(['Second'])
  await putFirst(await place.as('tess'), null)
  expect(await begins()).toEqual([])
})

test('nobody keeps more views than tabs can be read', async () => {
  const place = await world()
  for (let n = 0; n < savedViewsAtMost; n++) await saveView(await place.as('tess'), view(`View ${n}`))

  await expect(saveView(await place.as('tess'), view('One more'))).rejects.toMatchObject({ reason: 'conflict' })
  await expect(saveView(await place.as('tess'), view('View 3'))).resolves.toBeDefined()
})

test.each(['ada', 'root', 'ruth'] as const)('%s has no queue to arrange', async (name) => {
  const place = await world()

  await expect(saveView(await place.as(name), view('Bias'))).rejects.toThrow('Not allowed')
})
