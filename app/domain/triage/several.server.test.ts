import { eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events } from '#db/schema/events'
import { reports } from '#db/schema/reports'
import { assignments, reportVerdicts } from '#db/schema/triage'
import { postComment, withdrawReport } from '#domain/reports'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { claimReport, claimSeveral, judgeSeveral, previewSeveral, releaseSeveral } from './index.server.ts'
import type { SeveralStep } from './model.ts'

const text = 'This advertises watches and says nothing of a system.'

async function waiting(count: number, given: Parameters<typeof waitingReport>[1] = {}) {
  const place = await world()
  const ids: string[] = []
  for (let n = 0; n < count; n++) ids.push(await waitingReport(place, { title: `Buy watch ${n}`, ...given }))
  return { place, ids }
}

/** What the preview shows Tess, as its form sends it back. */
async function seenBy(place: World, step: SeveralStep, ids: string[]) {
  const { rows } = await previewSeveral(await place.as('tess'), step, ids)
  return rows.filter(({ why }) => why === null).map(({ id, mark }) => ({ id, mark }))
}
/** In the order of the ids that were asked for, not of the rows. */
const statesOf = async ({ store }: World, ids: string[]) => {
  const rows = await store.read.select({ id: reports.id, state: reports.state }).from(reports).where(inArray(reports.id, ids))
  return ids.map((id) => rows.find((row) => row.id === id)?.state)
}
const typesOf = async ({ store }: World, id: string) =>
  (await store.read.select({ type: events.type }).from(events).where(eq(events.subjectId, id))).map(({ type }) => type)

test('several reports are claimed and given back in one step each, with an event on every one', async () => {
  const { place, ids } = await waiting(3)

  await claimSeveral(await place.as('tess'), await seenBy(place, 'claim', ids))
  expect(await statesOf(place, ids)).toEqual(['screening', 'screening', 'screening'])
  expect(await releaseSeveral(await place.as('tess'), await seenBy(place, 'release', ids))).toEqual({ done: 3, leftOut: [] })

  expect(await statesOf(place, ids)).toEqual(['submitted', 'submitted', 'submitted'])
  for (const id of ids) expect(await typesOf(place, id)).toEqual(['report.claimed', 'report.released'])
  expect(await place.store.read.select().from(assignments)).toEqual([])
})

test('several are rejected as spam and as nothing else, each with its own verdict and claim', async () => {
  const { place, ids } = await waiting(3)

  await judgeSeveral(await place.as('tess'), { verdict: 'reject', seen: await seenBy(place, 'reject', ids), text })

  expect(await statesOf(place, ids)).toEqual(['rejected', 'rejected', 'rejected'])
  const verdicts = await place.store.read.select().from(reportVerdicts)
  expect(verdicts).toHaveLength(3)
  for (const verdict of verdicts) expect(verdict).toMatchObject({ verdict: 'reject', reason: 'spam', moderatorId: 'usr_tess', text })
  expect(await typesOf(place, ids[0]!)).toEqual(['report.claimed', 'report.rejected'])
})

test('several reporters are asked the same at once', async () => {
  const { place, ids } = await waiting(2)

  await judgeSeveral(await place.as('tess'), { verdict: 'ask', seen: await seenBy(place, 'ask', ids), text })

  expect(await statesOf(place, ids)).toEqual(['needs_info', 'needs_info'])
})

test('the preview says for each report why it cannot go along', async () => {
  const { place, ids } = await waiting(5)
  const [held, gone, mine, sealed, free] = ids as [string, string, string, string, string]
  await claimReport(await place.as('max'), held)
  await withdrawReport(await place.as('ada'), gone, { text: 'I was mistaken about the model.' })
  await claimReport(await place.as('tess'), mine)
  await place.store.transact(async (tx) => void (await tx.update(reports).set({ hazard: 'H4' }).where(eq(reports.id, sealed))))

  const whys = async (step: SeveralStep) => {
    const { rows } = await previewSeveral(await place.as('tess'), step, ids)
    return Object.fromEntries(rows.map(({ id, why }) => [id, why]))
  }

  const heldByMax = 'max holds it'
  const isGone = 'it is withdrawn now'
  expect(await whys('claim')).toEqual({ [held]: heldByMax, [gone]: isGone, [mine]: 'you hold it already', [sealed]: null, [free]: null })
  expect(await whys('release')).toMatchObject({ [held]: 'you do not hold it', [mine]: null, [free]: 'you do not hold it' })
  expect(await whys('reject')).toEqual({
    ...{ [held]: heldByMax, [gone]: isGone, [mine]: null, [free]: null },
    [sealed]: 'what is of class H4 is judged alone',
  })
})

test('what somebody took or changed since it was seen is left out and named; the others go through', async () => {
  const { place, ids } = await waiting(4)
  const [taken, talked, free, asked] = ids as [string, string, string, string]
  const seen = await seenBy(place, 'reject', ids)
  await claimReport(await place.as('max'), taken)
  await postComment(await place.as('ada'), talked, { body: 'It is about their chat bot, see the link.', audience: 'shared' })
  await place.store.transact(async (tx) => void (await tx.update(reports).set({ depth: 'quick' }).where(eq(reports.id, asked))))

  const { done, leftOut } = await judgeSeveral(await place.as('tess'), { verdict: 'reject', seen, text })

  expect(done).toBe(1)
  expect(new Map(leftOut.map(({ title, why }) => [title, why]))).toEqual(
    new Map([
      ['Buy watch 0', 'max holds it'],
      ['Buy watch 1', 'it has changed since you looked'],
      ['Buy watch 3', 'it has changed since you looked'],
    ]),
  )
  expect(await statesOf(place, [free])).toEqual(['rejected'])
  expect(await statesOf(place, [taken, talked])).toEqual(['screening', 'submitted'])
})

test('where nothing stands as it was seen, nothing happens', async () => {
  const { place, ids } = await waiting(2)
  const seen = await seenBy(place, 'claim', ids)
  for (const id of ids) await claimReport(await place.as('max'), id)

  await expect(claimSeveral(await place.as('tess'), seen)).rejects.toMatchObject({ reason: 'conflict' })
})

test('reports of one’s own and of one’s organisation are not even in the preview, nor for members at all', async () => {
  const place = await world()
  const own = await waitingReport(place, { author: 'tess' })
  const other = await waitingReport(place)

  const { rows, unseen } = await previewSeveral(await place.as('tess'), 'reject', [own, other, 'rep_none'])

  expect([rows.map(({ id }) => id), unseen]).toEqual([[other], 2])
  await expect(previewSeveral(await place.as('ada'), 'reject', [other])).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(claimSeveral(await place.as('ada'), [{ id: other, mark: 'full-0-0-0' }])).rejects.toMatchObject({ reason: 'forbidden' })
})

test('one report of several that fails takes all with it: nothing is half done', async () => {
  const { place, ids } = await waiting(3)
  const seen = await seenBy(place, 'reject', ids)
  const before = await place.store.read.select().from(events)

  const tooShort = judgeSeveral(await place.as('tess'), { verdict: 'reject', seen, text: null as never })

  await expect(tooShort).rejects.toThrow()
  expect(await statesOf(place, ids)).toEqual(['submitted', 'submitted', 'submitted'])
  expect(await place.store.read.select().from(events)).toEqual(before)
})
