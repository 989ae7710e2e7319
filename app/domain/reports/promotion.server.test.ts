import { expect, test } from 'vitest'
import { fullReport } from '#tests/support/make'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { getDraft, saveDraft, startDraft } from './draft.server.ts'
import { draftInput, type Promotion } from './input.server.ts'
import { reportStates } from './model.ts'
import { promoteDraft, promoteReport } from './promotion.server.ts'
import { getReport } from './records.server.ts'

const added: Promotion = { release: 'rel_unifiedqa', groups: ['religion'], harm: ['representational.stereotyping'] }
const complete = { kind: 'bias', track: 'open' } as const

async function quickDraft({ as }: World): Promise<string> {
  return (await startDraft(await as('ada'), { depth: 'quick' })).id
}

test('a quick draft becomes a full one with everything that was just typed', async () => {
  const place = await world()
  const id = await quickDraft(place)

  await promoteDraft(await place.as('ada'), id, draftInput.parse(fullReport({ title: 'Typed a second ago', release: '' })))

  const draft = await getDraft(await place.as('ada'), id)
  expect(draft).toMatchObject({ depth: 'full', title: 'Typed a second ago', state: 'draft' })
})

test('a tab that still has the quick form open does not undo the promotion', async () => {
  const place = await world()
  const id = await quickDraft(place)
  const typed = draftInput.parse(fullReport({ version: 1, release: '' }))
  await promoteDraft(await place.as('ada'), id, typed)

  await expect(saveDraft(await place.as('ada'), id, typed)).rejects.toThrow('saved elsewhere')

  expect((await getDraft(await place.as('ada'), id)).depth).toBe('full')
})

test('a quick report that was sent becomes a full one: what was sent stays, the rest is added', async () => {
  const place = await world()
  const id = await waitingReport(place, { depth: 'quick', releaseId: null, title: 'As it was sent' })

  await promoteReport(await place.as('ada'), id, added)

  const report = await getReport(await place.as('ada'), id)
  expect(report).toMatchObject({ depth: 'full', title: 'As it was sent', releaseId: 'rel_unifiedqa', harms: added.harm })
  expect(report.groups.map(({ attribute }) => attribute)).toEqual(['religion'])
})

test('a release of another system is not taken', async () => {
  const place = await world()
  const id = await waitingReport(place, { depth: 'quick', releaseId: null })

  await promoteReport(await place.as('ada'), id, { ...added, release: 'rel_gpt2' })

  expect((await getReport(await place.as('ada'), id)).releaseId).toBeNull()
})

test('a report is promoted once', async () => {
  const place = await world()
  const id = await waitingReport(place, { depth: 'quick' })
  await promoteReport(await place.as('ada'), id, added)

  await expect(promoteReport(await place.as('ada'), id, added)).rejects.toThrow('full report already')
})

test('promotion is possible while a report waits or is asked about, and never afterwards', async () => {
  const place = await world()
  const possible: string[] = []
  for (const state of reportStates.filter((one) => one !== 'draft')) {
    const id = await waitingReport(place, { ...complete, depth: 'quick', state })
    await promoteReport(await place.as('ada'), id, added).then(
      () => possible.push(state),
      () => {},
    )
  }

  expect(possible).toEqual(['submitted', 'screening', 'needs_info'])
})

test('nobody promotes the report of another', async () => {
  const place = await world()
  const id = await waitingReport(place, { depth: 'quick' })

  await expect(promoteReport(await place.as('tess'), id, added)).rejects.toThrow('Not allowed')
  await expect(promoteReport(await place.as('ben'), id, added)).rejects.toThrow('nothing at this address')
})
