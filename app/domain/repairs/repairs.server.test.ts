import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { can } from '#access'
import { people } from '#db/schema/accounts'
import { contentSnapshots, flags } from '#db/schema/moderation'
import { decisions } from '#db/schema/moderation-decisions'
import { repairs } from '#db/schema/repairs'
import { reportComments, reports } from '#db/schema/reports'
import { editProfile, getProfile } from '#domain/accounts'
import { decideAppeal, fileAppeal, takeAppeal } from '#domain/appeals'
import { listLog } from '#domain/moderation'
import { getReport, listComments } from '#domain/reports'
import { suggestRung } from '#domain/sanctions'
import { markOn } from '#kernel/visibility.server'
import { commented, ruledWorld, waitingReport } from '#tests/support/flagged'
import { firstWords, restricted, writeAbout } from '#tests/support/restricted'
import type { World } from '#tests/support/world'
import {
  answerRepair,
  askForRepair,
  countWaiting,
  getMending,
  getRepair,
  listMendable,
  listWaiting,
  withdrawRepair,
} from './index.server.ts'

const said = 'I took the insult out and kept what I know.'
const body = 'I read what models write about nurses.'
const text = 'The insult is gone, and what is left is about systems.'

const ask = async (place: World, decisionId: string, given: { by?: 'ben' | 'ada' | 'tess'; body?: string } = {}) =>
  askForRepair(await place.as(given.by ?? 'ben'), decisionId, { body: given.body ?? body, said })

const answer = async (place: World, id: string, given: { by?: 'tess' | 'max'; answer?: 'lift' | 'decline'; revision?: string } = {}) => {
  const ctx = await place.as(given.by ?? 'tess')
  const { text: shown } = await getRepair(ctx, id, true)
  return answerRepair(ctx, id, { answer: given.answer ?? 'lift', text, revision: given.revision ?? shown?.revision ?? '' })
}

const aboutBen = async (place: World) => (await place.store.read.select().from(people).where(eq(people.id, 'usr_ben')))[0]?.about
const markOfBen = (place: World) => markOn(place.store.read, 'profile', 'usr_ben', place.now())
const stateOf = async (place: World, id: string) => (await place.store.read.select().from(repairs).where(eq(repairs.id, id)))[0]?.state

test('whoever decided lifts the measure once it is mended; decision, flag and points stay', async () => {
  const place = await ruledWorld()
  const { decisionId } = await restricted(place, { account: 'warning' })
  expect((await markOfBen(place)).state).toBe('hidden')

  const { id } = await ask(place, decisionId)
  expect(await aboutBen(place)).toBe(body)
  expect((await markOfBen(place)).state).toBe('hidden')
  await answer(place, id)

  expect((await markOfBen(place)).state).toBe('visible')
  expect(await stateOf(place, id)).toBe('lifted')
  expect((await getProfile(place.store.read, place.asVisitor(), 'ben')).about).toBe(body)
  const { read } = place.store
  expect(await read.select({ state: decisions.state }).from(decisions)).toEqual([{ state: 'effective' }])
  expect(await read.select({ state: flags.state }).from(flags)).toEqual([{ state: 'agreed' }])
  expect((await suggestRung(read, 'usr_ben', place.now())).points).toBe(1)
  expect((await listLog(place.asVisitor(), null)).items).toMatchObject([
    { state: 'effective', liftedOn: place.now().toISOString().slice(0, 10) },
  ])
})

test('both revisions are kept, and a moderator reads the difference between what was flagged and what was mended', async () => {
  const place = await ruledWorld()
  const { decisionId } = await restricted(place)
  const { id } = await ask(place, decisionId, { body: 'You people are kind, all of you.' })

  const kept = await place.store.read.select({ content: contentSnapshots.content }).from(contentSnapshots)
  expect(kept.map(({ content }) => JSON.parse(content).body).sort()).toEqual(['You people are kind, all of you.', firstWords])
  expect((await getRepair(await place.as('tess'), id, false)).text).toBeNull()
  const { text: shown } = await getRepair(await place.as('tess'), id, true)
  expect(shown?.difference.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'worthless,' },
    { kind: 'added', text: 'kind,' },
  ])
})

test('what is still missing is said, and after it one can mend again, three times at most', async () => {
  const place = await ruledWorld()
  const { decisionId } = await restricted(place)
  for (const attempt of ['one', 'two']) {
    const { id } = await ask(place, decisionId, { body: `${body} ${attempt}` })
    await answer(place, id, { answer: 'decline' })
    place.pass(1)
    expect(await stateOf(place, id)).toBe('declined')
  }
  expect((await markOfBen(place)).state).toBe('hidden')
  const last = await ask(place, decisionId)
  await withdrawRepair(await place.as('ben'), last.id)

  await expect(ask(place, decisionId)).rejects.toMatchObject({ reason: 'conflict' })
  const shown = await getMending(await place.as('ben'), decisionId)
  expect(shown).toMatchObject({ left: 0, openId: null, words: { body }, clause: { code: 'COC-2.1' } })
  expect(shown.asked.map(({ state, answer: told }) => [state, told])).toEqual([
    ['withdrawn', null],
    ['declined', text],
    ['declined', text],
  ])
})

test('one request waits for a decision, and only its author sees the way to it', async () => {
  const place = await ruledWorld()
  const { decisionId } = await restricted(place)
  const { id } = await ask(place, decisionId)

  await expect(ask(place, decisionId)).rejects.toMatchObject({ reason: 'conflict' })
  for (const other of ['ada', 'max', 'tess', 'root'] as const)
    await expect(getMending(await place.as(other), decisionId)).rejects.toMatchObject({ reason: 'not-found' })
  await expect(ask(place, decisionId, { by: 'ada' })).rejects.toMatchObject({ reason: 'not-found' })
  await expect(withdrawRepair(await place.as('ada'), id)).rejects.toMatchObject({ reason: 'not-found' })
  expect((await listMendable(await place.as('ada'), 'profile', ['usr_ben'])).size).toBe(0)
  expect((await listMendable(await place.as('ben'), 'profile', ['usr_ben'])).get('usr_ben')).toBe(decisionId)
})

test('words that were only sent again are no repair, and what they say is said', async () => {
  const place = await ruledWorld()
  const { decisionId } = await restricted(place)

  await expect(ask(place, decisionId, { body: firstWords })).rejects.toMatchObject({ reason: 'bad-input' })
  expect(await place.store.read.select().from(repairs)).toEqual([])
})

test.each(['remove'] as const)('what a moderator chose to %s is not for mending', async (content) => {
  const place = await ruledWorld()
  const { decisionId } = await restricted(place, { content })

  await expect(ask(place, decisionId)).rejects.toMatchObject({ reason: 'not-found' })
})

test('the suspended may mend, ask and take back', async () => {
  const place = await ruledWorld()
  const { decisionId } = await restricted(place, { account: 'suspension', days: '14' })

  const { id } = await ask(place, decisionId)
  await withdrawRepair(await place.as('ben'), id)
  const again = await ask(place, decisionId)
  await answer(place, again.id)
  expect((await place.as('ben')).actor.standing).toBe('suspended')
  expect((await markOfBen(place)).state).toBe('visible')
})

test('a party to the matter answers nothing: neither who flagged it nor who wrote it', async () => {
  const place = await ruledWorld()
  const { decisionId } = await restricted(place)
  const { id } = await ask(place, decisionId)
  await expect(answer(place, id, { by: 'max' })).rejects.toMatchObject({
    reason: 'forbidden',
    message: expect.stringContaining('you flagged it'),
  })

  // Tess is a moderator too, and this is her own profile: the request does not exist for her.
  await writeAbout(place, 'tess', firstWords)
  const own = await restricted(place, { on: 'profile:tess', by: 'ada', decider: 'max', content: 'warn' })
  const mine = await ask(place, own.decisionId, { by: 'tess' })
  const lift = { answer: 'lift', text, revision: '' } as const
  await expect(answerRepair(await place.as('tess'), mine.id, lift)).rejects.toMatchObject({ reason: 'not-found' })
  expect((await listWaiting(await place.as('tess'), null)).items.map(({ id: listed }) => listed)).toEqual([id])
  expect(can((await place.as('tess')).actor, 'repair.answer', { involvedIds: ['usr_tess'], organisationIds: [] })).toBe(false)
})

test('what is lifted is what was read: words that changed meanwhile are refused', async () => {
  const place = await ruledWorld()
  const { decisionId } = await restricted(place)
  const { id } = await ask(place, decisionId)
  const { text: shown } = await getRepair(await place.as('tess'), id, true)
  await editProfile(await place.as('ben'), { about: `${firstWords} Again.` })

  await expect(answer(place, id, { revision: shown?.revision })).rejects.toMatchObject({ reason: 'conflict' })
  expect((await getRepair(await place.as('tess'), id, true)).isChangedSince).toBe(true)
  expect((await markOfBen(place)).state).toBe('hidden')
})

test('a class of hazard is lowered by hazard reviewers only', async () => {
  const place = await ruledWorld()
  const { decisionId } = await restricted(place, { content: 'warn', hazard: 'H2' })
  const { id } = await ask(place, decisionId)

  await expect(answer(place, id)).rejects.toMatchObject({ reason: 'forbidden' })
  await answer(place, id, { answer: 'decline' })
})

test('an overturn leaves nothing to lift, and keeps what was mended', async () => {
  const place = await ruledWorld()
  const { decisionId } = await restricted(place)
  const { id } = await ask(place, decisionId)
  const reasons = 'What the decision says did not happen, as the page of the company shows.'
  const appeal = await fileAppeal(await place.as('ben'), { type: 'decision', id: decisionId }, { text: reasons })
  await takeAppeal(await place.as('ruth'), appeal.id)
  await decideAppeal(await place.as('ruth'), appeal.id, { outcome: 'overturned', reasons })

  expect((await markOfBen(place)).state).toBe('visible')
  expect(await aboutBen(place)).toBe(body)
  expect(await stateOf(place, id)).toBe('outdated')
  await expect(answer(place, id)).rejects.toMatchObject({ reason: 'conflict', message: expect.stringContaining('overturned') })
  await expect(ask(place, decisionId)).rejects.toMatchObject({ reason: 'conflict' })
})

test('a comment and a report are mended at once and say that they were edited', async () => {
  const place = await ruledWorld()
  const reportId = await waitingReport(place)
  const commentId = await commented(place, { reportId })
  const onComment = await restricted(place, { on: `comment:${commentId}`, content: 'warn' })
  const onReport = await restricted(place, { on: `report:${reportId}`, content: 'relabel', hazard: 'H1' })
  place.pass(1)
  const ada = await place.as('ada')

  await askForRepair(ada, onComment.decisionId, { body: 'I do not agree.', said })
  const words = { title: 'Another title', body: 'What I saw, without the quote.', warning: 'A slur is quoted', said }
  const { id } = await askForRepair(ada, onReport.decisionId, words)

  const { read } = place.store
  const [comment] = await read.select().from(reportComments).where(eq(reportComments.id, commentId))
  expect(comment).toMatchObject({ body: 'I do not agree.', editedAt: place.now() })
  expect((await listComments(ada, reportId)).map(({ editedAt }) => editedAt)).toEqual([place.now()])
  const [kept] = await read.select().from(reports).where(eq(reports.id, reportId))
  expect(kept).toMatchObject({ title: words.title, body: words.body, warning: words.warning, editedAt: place.now() })
  expect(await getReport(ada, reportId)).toMatchObject({ hazard: 'H1' })
  expect(await countWaiting(await place.as('tess'))).toBe(2)
  await answer(place, id)
  expect((await markOn(read, 'report', reportId, place.now())).state).toBe('visible')
  expect((await listWaiting(await place.as('tess'), null)).items).toMatchObject([{ subjectType: 'comment', content: 'warn' }])
})
