import { expect, test } from 'vitest'
import { entries } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { choiceInput, dropChoices, getChoice, keepChoice, listOffers, submitInto } from '#domain/programmes'
import { dropDrafts, saveDraft, startDraft } from '#domain/reports'
import { type CastName, castMembers } from '#tests/support/cast'
import { fullReport } from '#tests/support/make'
import { entryIn, joining, programmeOf } from '#tests/support/programme'
import { sanction } from '#tests/support/sanction'
import { type World, world } from '#tests/support/world'

const draftBy = async (place: World, name: CastName = 'ada') => (await startDraft(await place.as(name), { depth: 'full' })).id

test('a report is submitted and joined at once, and its draft keeps nothing of the choice', async () => {
  const place = await world()
  const { slug } = await programmeOf(place)
  const id = await draftBy(place)
  await keepChoice(await place.as('ada'), id, choiceInput.parse({ programme: slug }))

  const { entryId } = await submitInto(await place.as('ada'), id, fullReport(), joining(slug, { co_authors: 'ben 40' }))
  expect(await place.store.read.select().from(entries)).toMatchObject([{ id: entryId, reportId: id, programmeVersion: 1 }])
  expect(await place.store.read.select().from(reports)).toMatchObject([{ state: 'submitted', title: fullReport().title }])
  expect(await getChoice(place.store.read, id)).toBeNull()
})

test.each([
  ['is over', { contents: { closesAt: '2026-03-01T00:00:00.000Z' }, kind: 'challenge' as const }, {}, 'closed'],
  ['has other harms', { contents: { harmsIn: ['allocative.opportunity_loss' as const] } }, {}, 'None of the harms'],
  ['is not there', {}, { programme: 'elsewhere' }, 'not there any more'],
  ['has a co-author nobody knows', {}, { co_authors: 'nobody-here 40' }, 'nobody-here'],
])('where the programme %s, nothing is submitted and the draft stays as it was', async (_, programme, given, sentence) => {
  const place = await world()
  const { slug } = await programmeOf(place, programme)
  const id = await draftBy(place)

  const tried = submitInto(await place.as('ada'), id, fullReport(), joining(slug, given))
  await expect(tried).rejects.toMatchObject({ reason: 'bad-input', message: expect.stringContaining('Nothing is submitted yet.') })
  await expect(tried).rejects.toThrow(sentence)
  expect(await place.store.read.select().from(reports)).toMatchObject([{ state: 'draft', title: '' }])
  expect(await place.store.read.select().from(entries)).toEqual([])
})

test('a draft keeps what was chosen until that is taken back, and nobody else keeps anything with it', async () => {
  const place = await world()
  const id = await draftBy(place)
  const choice = { programme: 'answers', co_authors: 'ben 4', used_assistance: 'Spelling.', checks: ['evidence' as const] }
  await keepChoice(await place.as('ada'), id, choice)
  await saveDraft(await place.as('ada'), id, fullReport())

  expect(await getChoice(place.store.read, id)).toEqual(choice)
  const nothing = choiceInput.parse({})
  await expect(keepChoice(await place.as('ben'), id, choice)).rejects.toThrow('nothing at this address')
  await keepChoice(await place.as('ben'), id, nothing)
  expect(await getChoice(place.store.read, id)).toEqual(choice)
  await place.store.transact(async (tx) => {
    await dropChoices(tx, castMembers.ben.id)
    expect(await getChoice(tx, id)).toEqual(choice)
  })
  await keepChoice(await place.as('ada'), id, nothing)
  expect(await getChoice(place.store.read, id)).toBeNull()
})

test('a form offers what is open with its reward, and says why not where that is known before it is written', async () => {
  const place = await world()
  const programme = await programmeOf(place, { contents: { entriesAtOnce: 1 } })
  await programmeOf(place, { slug: 'later', contents: { opensAt: '2026-09-01T00:00:00.000Z' } })
  await programmeOf(place, { slug: 'narrow', contents: { harmsIn: ['representational.erasing'] } })
  await programmeOf(place, { slug: 'ended', kind: 'challenge', contents: { closesAt: '2026-03-01T00:00:00.000Z' } })
  await programmeOf(place, { slug: 'in-draft', state: 'draft' })
  const offered = async (name: CastName, depth: 'quick' | 'full' = 'full') =>
    Object.fromEntries((await listOffers(await place.as(name), depth)).map(({ slug, whyNot }) => [slug, whyNot]))

  expect(await offered('ada')).toEqual({ standing: null, later: 'This programme has not begun yet.', narrow: null })
  expect(await offered('ada', 'quick')).toMatchObject({ standing: null, narrow: expect.stringContaining('Make this a full report') })
  expect(await offered('otto')).toMatchObject({ standing: 'Nobody takes bounties for a system of their own organisation.' })
  expect((await listOffers(await place.as('ada'), 'full')).find(({ slug }) => slug === 'standing')).toMatchObject({
    system: 'unifiedqa-11b',
    rewards: { low: 5_000, critical: 100_000 },
    currency: 'EUR',
  })
  await entryIn(place, programme, { author: 'ada' })
  expect(await offered('ada')).toMatchObject({ standing: expect.stringContaining('Try again in about 24 hours') })
  await sanction(place, 'ben', { kind: 'limit', capabilities: ['claim_bounty'], days: 7 })
  expect(await offered('ben')).toMatchObject({ standing: expect.stringContaining('until'), narrow: expect.stringContaining('until') })
})

test('whoever closes their account leaves no choice of a draft behind', async () => {
  const place = await world()
  const id = await draftBy(place)
  await keepChoice(await place.as('ada'), id, choiceInput.parse({ programme: 'answers', co_authors: 'ben 40' }))

  await place.store.transact(async (tx) => {
    await dropChoices(tx, castMembers.ada.id)
    await dropDrafts(tx, castMembers.ada.id)
  })
  expect(await place.store.read.select().from(reports)).toEqual([])
})
