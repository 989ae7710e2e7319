import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { can } from '#access'
import { reports } from '#db/schema/reports'
import { catalogueSuggestions, systems } from '#db/schema/systems'
import { mails } from '#db/schema/technical'
import { runDue } from '#jobs/run.server'
import { listHistory } from '#kernel/history.server'
import { transact } from '#kernel/transact.server'
import { gpt2, unifiedqa } from '#tests/support/cast'
import { type World, world } from '#tests/support/world'
import type { Change } from './change-input.server.ts'
import { decideSuggestion, suggestChange } from './changes.server.ts'
import { getSystemHistory } from './history.server.ts'
import { suggestionMachine } from './model.ts'
import { getSystem } from './records.server.ts'
import { declineSystem, suggestListing } from './suggestion.server.ts'
import { getSuggestion, listSuggestions } from './suggestions.server.ts'

const weights: Change = {
  about: 'component',
  release: unifiedqa.releaseId,
  component: 'model_weights',
  status: 'released',
  source: 'Its repository',
}
const small: Change = {
  ...{ about: 'release', name: '3B', released_on: '2020-06', parameters: 3_000_000_000, access_level: 'downloadable', gating: 'public' },
  source: 'Its repository',
} as const
const why = 'The source names another release, not this one.'

async function withSuggestion(change: Change = weights, slug = unifiedqa.slug): Promise<{ place: World; id: string }> {
  const place = await world()
  await suggestChange(await place.as('ada'), slug, change)
  const [row] = await place.store.read.select().from(catalogueSuggestions)
  return { place, id: row!.id }
}

test('a suggestion waits, and once confirmed it stands in the catalogue with its source', async () => {
  const { place, id } = await withSuggestion()
  expect((await getSystem(place.asVisitor(), unifiedqa.slug)).releases[0]?.components).toEqual([])

  await decideSuggestion(await place.as('tess'), id, { decision: 'confirm', reason: '' })

  const { releases } = await getSystem(place.asVisitor(), unifiedqa.slug)
  expect(releases[0]?.components).toEqual([{ component: 'model_weights', status: 'released', source: 'Its repository' }])
  expect((await listSuggestions(await place.as('tess'))).changes).toEqual([])
})

test('a declined one changes nothing and keeps its reason for whoever made it', async () => {
  const { place, id } = await withSuggestion(small)

  await decideSuggestion(await place.as('tess'), id, { decision: 'decline', reason: why })

  expect((await getSystem(place.asVisitor(), unifiedqa.slug)).releases).toHaveLength(1)
  expect(await getSuggestion(await place.as('ada'), id)).toMatchObject({ state: 'declined', reason: why, may: { decide: false } })
  await expect(decideSuggestion(await place.as('max'), id, { decision: 'confirm', reason: '' })).rejects.toMatchObject({
    reason: 'conflict',
  })
})

test('each step of a suggestion: only one that waits can be decided', () => {
  for (const state of suggestionMachine.states)
    for (const move of ['confirm', 'decline'] as const) expect(suggestionMachine.can(state, move)).toBe(state === 'waiting')
})

test('nobody decides who made it, who owns the system, or who is no moderator', async () => {
  const { place, id } = await withSuggestion()
  const decide = async (name: Parameters<World['as']>[0]) => decideSuggestion(await place.as(name), id, { decision: 'confirm', reason: '' })

  await expect(decide('ada')).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(decide('ben')).rejects.toMatchObject({ reason: 'not-found' })
  await expect(decide('olga')).rejects.toMatchObject({ reason: 'not-found' })
  const tess = (await place.as('tess')).actor
  const suggestion = { suggestedBy: 'usr_ada', organisationId: 'org_x' }
  const ofOwner = { ...tess, memberships: [{ organisationId: 'org_x', slug: 'x', name: 'X', role: 'owner' as const }] }
  expect([can(tess, 'suggestion.decide', suggestion), can(ofOwner, 'suggestion.decide', suggestion)]).toEqual([true, false])
  expect(can(tess, 'suggestion.decide', { ...suggestion, suggestedBy: tess.id! })).toBe(false)
})

test('owners edit their own systems at once, and suggest for others; moderators edit any', async () => {
  const place = await world()
  const foreign: Change = { ...weights, release: gpt2.releaseId }

  expect(await suggestChange(await place.as('otto'), unifiedqa.slug, small)).toEqual({ isApplied: true })
  expect(await suggestChange(await place.as('otto'), gpt2.slug, foreign)).toEqual({ isApplied: false })
  expect(await suggestChange(await place.as('tess'), gpt2.slug, foreign)).toEqual({ isApplied: true })
  expect((await getSystem(place.asVisitor(), unifiedqa.slug)).releases.map(({ name }) => name)).toEqual(['11B, May 2020', '3B'])
})

test('a taken name, a foreign release and an account not in good standing are refused', async () => {
  const place = await world()
  const suggest = async (name: 'ada' | 'ines', change: Change) => suggestChange(await place.as(name), unifiedqa.slug, change)

  await expect(suggest('ada', { ...small, name: '11B, May 2020' } as Change)).rejects.toMatchObject({ reason: 'bad-input' })
  await expect(suggest('ada', { ...weights, release: gpt2.releaseId })).rejects.toMatchObject({ reason: 'bad-input' })
  await expect(suggest('ines', weights)).rejects.toMatchObject({ reason: 'forbidden' })
})

test('two suggestions of one name: the second cannot be confirmed, and stays to be declined', async () => {
  const { place, id } = await withSuggestion(small)
  await suggestChange(await place.as('otto'), unifiedqa.slug, small)

  await expect(decideSuggestion(await place.as('tess'), id, { decision: 'confirm', reason: '' })).rejects.toMatchObject({
    reason: 'bad-input',
  })

  expect((await getSuggestion(await place.as('tess'), id)).state).toBe('waiting')
})

test('every change is an event of the system; outsiders read what stands, not what waits or was declined', async () => {
  const { place, id } = await withSuggestion()
  place.pass(1)
  await decideSuggestion(await place.as('tess'), id, { decision: 'confirm', reason: '' })
  const types = async (ctx: Parameters<typeof getSystemHistory>[0]) =>
    (await getSystemHistory(ctx, unifiedqa.slug)).happened.map(({ type }) => type)

  expect(await types(place.asVisitor())).toEqual(['system.change_confirmed'])
  expect(await types(await place.as('max'))).toEqual(['system.change_suggested', 'system.change_confirmed'])
  expect(await listHistory(place.store.read, [unifiedqa.id])).toHaveLength(2)
})

test('whoever suggested it is told how it was decided, and moderators what waits', async () => {
  const { place, id } = await withSuggestion()
  await decideSuggestion(await place.as('tess'), id, { decision: 'decline', reason: why })
  await runDue(place.house, place.now())

  const letters = await place.store.read.select({ to: mails.address, text: mails.text }).from(mails)
  expect(letters).toEqual([{ to: 'ada@example.org', text: expect.stringContaining(`/catalogue/suggestions/${id}`) }])
})

test('a suggested system is declined with a reason that its suggester reads; others never see it', async () => {
  const place = await world()
  const { slug } = await suggestListing(await place.as('ada'), { name: 'Lamb', developer: 'Wool', link: 'https://example.org' })

  await expect(declineSystem(await place.as('ada'), slug, { reason: why })).rejects.toMatchObject({ reason: 'forbidden' })
  await declineSystem(await place.as('tess'), slug, { reason: why })

  expect(await getSystem(await place.as('ada'), slug)).toMatchObject({ state: 'declined', declinedBecause: why })
  await expect(getSystem(place.asVisitor(), slug)).rejects.toMatchObject({ reason: 'not-found' })
  await expect(getSystem(await place.as('ben'), slug)).rejects.toMatchObject({ reason: 'not-found' })
})

test('a system with reports is not declined, because they would stand nowhere', async () => {
  const place = await world()
  const { slug } = await suggestListing(await place.as('ada'), { name: 'Lamb', developer: 'Wool', link: 'https://example.org' })
  const [{ id }] = (await place.store.read.select({ id: systems.id }).from(systems).where(eq(systems.slug, slug))) as [{ id: string }]
  const ada = await place.as('ada')
  await transact(ada, async (tx) => {
    const now = place.now()
    const draft = {
      id: 'rep_x',
      authorId: 'usr_ada',
      systemId: id,
      state: 'draft',
      depth: 'full',
      language: 'en',
      title: 'T',
      body: '',
    } as const
    await tx.insert(reports).values({ ...draft, systemId: id, createdAt: now, savedAt: now, movedAt: now })
  })

  await expect(declineSystem(await place.as('tess'), slug, { reason: why })).rejects.toMatchObject({ reason: 'conflict' })
})
