import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rubrics, rubricVersions } from '#db/schema/rubrics'
import { rubricPresets } from '#db/seed/rubrics'
import { institute } from '#tests/support/cast'
import { type World, world } from '#tests/support/world'
import {
  findRubricVersion,
  getRubric,
  getRubricForm,
  listRubrics,
  loadRubrics,
  makeRubric,
  reviseRubric,
  rubricInput,
} from './index.server.ts'

const fields = {
  name: 'Two questions',
  owner: institute.slug,
  summary: 'For our own programme.',
  combination: 'sum',
  criterion_0_name: 'Impact',
  criterion_0_anchors: '3 Much\n1,5 A little\n',
  criterion_1_name: 'Évidence',
  criterion_1_anchors: '0: Claimed\n1: Shown',
  criterion_1_weight: '2',
  criterion_1_limit: '0.5',
  criterion_1_optional: 'yes',
}
const given = (more: Record<string, string> = {}) => rubricInput.parse({ ...fields, ...more })
const made = async ({ as }: World) => (await makeRubric(await as('olga'), given())).id

test('every install has three presets, loaded once, which nobody changes', async () => {
  const { as, asSystem, asVisitor } = await world()
  await loadRubrics(asSystem(), rubricPresets)
  await loadRubrics(asSystem(), rubricPresets)

  const { rubrics: listed } = await listRubrics(asVisitor())
  expect(listed.map(({ name, number }) => [name, number])).toEqual(rubricPresets.map(({ name }) => [name, 1]).toSorted())
  await expect(reviseRubric(await as('root'), listed[0]!.id, given({ base: '1', note: 'Higher values' }))).rejects.toThrow('a preset stays')
})

test('the form becomes a rubric: anchors from low to high, commas read, keys from names', () => {
  expect(given().contents.criteria).toMatchObject([
    { key: 'impact', anchors: [{ value: 1.5, words: 'A little' }, { value: 3 }], weight: 1, isOptional: false },
    { key: 'evidence', name: 'Évidence', weight: 2, spreadLimit: 0.5, isOptional: true },
  ])
})

test.each([
  ['criterion_0_anchors', 'NaN Much\n1 Little', 'Begin each line with a value'],
  ['criterion_0_anchors', '1e9 Much\n1 Little', 'Begin each line with a value'],
  ['criterion_0_anchors', '-1 Less\n1 Little', 'Begin each line with a value'],
  ['criterion_0_anchors', '1 Much\n1 Little', 'Each value stands once'],
  ['criterion_0_anchors', '1 Much', 'at least two anchors'],
  ['criterion_0_weight', '0', 'a weight above 0'],
  ['criterion_0_weight', 'Infinity', 'a weight above 0'],
  ['criterion_0_limit', '-0.1', '0 or more'],
  ['criterion_1_name', 'impact', 'two criteria named'],
  ['combination', 'average', 'Choose how'],
  ['form', 'x', 'There is no field'],
])('%s that says %j is refused at its field', (name, value, sentence) => {
  const parsed = rubricInput.safeParse({ ...fields, [name === 'form' ? 'made_by' : name]: value })

  expect(parsed.error?.issues.find(({ path }) => path[0] === name)?.message).toContain(sentence)
})

test('every save is a version, with what changed in words; the ones before stay as they were', async () => {
  const place = await world()
  const id = await made(place)
  const more = { base: '1', note: 'Proof matters more', criterion_0_key: 'impact', criterion_1_key: 'evidence', criterion_1_weight: '3' }

  await reviseRubric(await place.as('olga'), id, given({ ...more, criterion_0_anchors: '1.5 Some\n3 Much\n5 All' }))

  const { versions } = await getRubric(await place.as('olga'), id)
  expect(versions.map(({ number, changes }) => [number, changes])).toEqual([
    [2, ['Impact: 1.5 reads “Some” now; it read “A little”.', 'Impact: 5 is new, “All”.', 'Évidence: its weight is 3 now; it was 2.']],
    [1, []],
  ])
  expect((await getRubric(await place.as('olga'), id, '1')).shown.contents).toEqual(given().contents)
})

test('of two saves from one form the second is refused, and a save that changes nothing too', async () => {
  const place = await world()
  const id = await made(place)
  const second = given({ base: '1', note: 'Once more', summary: 'For the second programme.' })
  await reviseRubric(await place.as('olga'), id, second)

  await expect(reviseRubric(await place.as('olga'), id, second)).rejects.toThrow('Version 2 was saved since')
  await expect(reviseRubric(await place.as('olga'), id, { ...second, base: 2 })).rejects.toThrow('Nothing is different')
})

test('the database refuses to change or remove a version', async () => {
  const place = await world()
  const id = await made(place)
  const of = eq(rubricVersions.rubricId, id)

  await expect(place.store.transact((tx) => tx.update(rubricVersions).set({ note: 'x' }).where(of))).rejects.toThrow()
  await expect(place.store.transact((tx) => tx.delete(rubricVersions).where(of))).rejects.toThrow()
})

test('an organisation’s rubric is its owner-admins’ to change and only its members’ and the admins’ to read', async () => {
  const place = await world()
  const id = await made(place)
  const edited = given({ base: '1', note: 'Once more', summary: 'For the second programme.' })

  for (const name of ['otto', 'root'] as const) await expect(reviseRubric(await place.as(name), id, edited)).rejects.toThrow('Not allowed')
  for (const name of ['ada', 'tess', 'gus'] as const) await expect(getRubric(await place.as(name), id)).rejects.toThrow('nothing at this')
  await expect(makeRubric(await place.as('otto'), given())).rejects.toThrow('Not allowed')
  await expect(makeRubric(await place.as('olga'), given({ owner: '' }))).rejects.toThrow('Not allowed')
  expect(await place.store.read.select().from(rubrics)).toHaveLength(1)
})

test('a copy begins a rubric of one’s own', async () => {
  const { as, asSystem } = await world()
  await loadRubrics(asSystem(), rubricPresets)
  const [preset] = (await listRubrics(await as('root'))).rubrics

  expect(await getRubricForm(await as('olga'), preset!.versionId)).toMatchObject({
    from: { number: 1 },
    owners: [{ slug: institute.slug }],
  })
  expect(await findRubricVersion((await as('root')).store.read, preset!.versionId)).toMatchObject({ rubricId: preset!.id, number: 1 })
  const { id } = await makeRubric(await as('root'), given({ owner: '', from: preset!.versionId }))
  expect(await getRubric(await as('ada'), id)).toMatchObject({ name: 'Two questions', owner: null, may: { edit: false } })
})
