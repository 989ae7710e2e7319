import { expect, test } from 'vitest'
import { rubricPresets } from '#db/seed/rubrics'
import { loadRubrics } from '#domain/rubrics'
import { institute } from '#tests/support/cast'
import { visit } from '#tests/support/visit'
import { type World, world } from '#tests/support/world'
import { loader as form, action as make } from '../../app/routes/rubrics/new-rubric.tsx'
import { action as preview, loader as previewAddress } from '../../app/routes/rubrics/preview.tsx'
import { loader as rubric } from '../../app/routes/rubrics/rubric.tsx'
import { loader as list } from '../../app/routes/rubrics/rubrics.tsx'
import { loader as edit, action as revise } from '../../app/routes/rubrics/versions.tsx'

const fields = {
  name: 'Our own rubric',
  owner: institute.slug,
  summary: 'For the programme of the institute.',
  combination: 'maximum',
  criterion_0_key: '',
  criterion_0_name: 'Impact',
  criterion_0_anchors: '0 None\n1 Some\n2 Much',
  criterion_0_limit: '1',
}

async function made(place: World) {
  const { location } = await visit(place, make, '/rubrics/new', { by: 'olga', form: fields })
  return location?.split('/').at(-1) ?? ''
}

test('an owner-admin makes a rubric, writes its next version, and both can be read', async () => {
  const place = await world()
  const rubricId = await made(place)
  const at = { by: 'olga' as const, params: { rubricId } }

  expect((await visit(place, edit, `/rubrics/${rubricId}/versions`, at)).data).toMatchObject({ name: 'Our own rubric', number: 1 })
  const next = { ...fields, base: '1', note: 'Sums weigh everything', combination: 'sum', criterion_0_key: 'impact' }
  expect((await visit(place, revise, `/rubrics/${rubricId}/versions`, { ...at, form: next })).location).toBe(`/rubrics/${rubricId}`)

  expect((await visit(place, rubric, `/rubrics/${rubricId}`, at)).data).toMatchObject({ newest: 2, shown: { number: 2 } })
  expect((await visit(place, rubric, `/rubrics/${rubricId}?version=1`, at)).data).toMatchObject({
    shown: { number: 1, contents: { combination: 'maximum' } },
  })
})

test('a refused rubric keeps what was typed and says at each field what to do', async () => {
  const place = await world()
  const wrong = { ...fields, criterion_0_anchors: '0 None\nNaN Much', criterion_0_limit: '-1' }

  expect(await visit(place, make, '/rubrics/new', { by: 'olga', form: wrong })).toMatchObject({
    status: 422,
    data: { typed: wrong, errors: { criterion_0_anchors: expect.any(String), criterion_0_limit: expect.any(String) } },
  })
})

test('a save that somebody overtook is answered with 409, and what was typed comes back', async () => {
  const place = await world()
  const rubricId = await made(place)
  const next = { ...fields, base: '1', note: 'Sums weigh everything', combination: 'sum' }
  const send = () => visit(place, revise, `/rubrics/${rubricId}/versions`, { by: 'olga', params: { rubricId }, form: next })
  await send()

  expect(await send()).toMatchObject({ status: 409, data: { typed: { note: next.note } } })
})

test('an organisation’s rubric does not exist for others; presets are everybody’s to read', async () => {
  const place = await world()
  await loadRubrics(place.asSystem(), rubricPresets)
  const rubricId = await made(place)

  expect((await visit(place, rubric, `/rubrics/${rubricId}`, { by: 'ada', params: { rubricId } })).status).toBe(404)
  expect((await visit(place, form, '/rubrics/new', { by: 'ada' })).status).toBe(403)
  const { data } = await visit(place, list, '/rubrics')
  expect((data as { rubrics: unknown[] }).rubrics).toHaveLength(rubricPresets.length)
})

test('a rubric is previewed with an example before it is saved; what is wrong in it is said, and nothing is kept', async () => {
  const place = await world()
  const rubricId = await made(place)
  const show = (form: Record<string, string>, by: 'olga' | 'ben' = 'olga') => visit(place, preview, '/rubrics/preview', { by, form })

  expect(await show(fields)).toMatchObject({
    status: 200,
    data: { example: { score: 1, lowest: 0, highest: 2 }, refused: { errors: {}, typed: fields } },
  })
  expect(await show({ ...fields, rubric: rubricId, base: '1', note: 'Sums now' })).toMatchObject({
    data: { editing: { id: rubricId, number: 1 } },
  })
  expect(await show({ ...fields, criterion_0_anchors: '0 None' })).toMatchObject({
    status: 422,
    data: { example: null, refused: { errors: { criterion_0_anchors: expect.any(String) } } },
  })
  expect((await show(fields, 'ben')).status).toBe(403)
  // The loader runs after the action: if it led elsewhere, the preview would never be seen.
  expect(await visit(place, previewAddress, '/rubrics/preview', { by: 'olga' })).toMatchObject({ status: 200, location: null })
  expect((await visit(place, rubric, `/rubrics/${rubricId}`, { by: 'olga', params: { rubricId } })).data).toMatchObject({ newest: 1 })
})
