import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { issueReports, issues } from '#db/schema/issues'
import { notifications } from '#db/schema/notifications'
import { programmeQuestions } from '#db/schema/programmes'
import { repairs } from '#db/schema/repairs'
import { mails } from '#db/schema/technical'
import { closeAccount } from '#domain/belongings'
import { runDue } from '#jobs/run.server'
import { castMembers } from '#tests/support/cast'
import { ruledWorld } from '#tests/support/flagged'
import { makeIssue } from '#tests/support/make'
import { password, withPassword } from '#tests/support/password'
import { programmeOf } from '#tests/support/programme'
import { restricted } from '#tests/support/restricted'
import { waitingReport } from '#tests/support/waiting-report'
import type { World } from '#tests/support/world'
import { answerRepair, askForRepair, getMending, getRepair } from './index.server.ts'

const said = 'I took the insult out and kept what I know.'
const body = 'I read what models write about nurses.'
const text = 'The insult is gone, and what is left is about systems.'

async function mended(place: World) {
  const { decisionId } = await restricted(place)
  const { id } = await askForRepair(await place.as('ben'), decisionId, { body, said })
  const revision = (await getRepair(await place.as('tess'), id, true)).text?.revision ?? ''
  return { id, decisionId, revision }
}

const toldOf = async ({ store }: World, handle: keyof typeof castMembers) =>
  (await store.read.select().from(notifications).where(eq(notifications.personId, castMembers[handle].id))).map(({ path }) => path)

test('C1: of two moderators who answer at once exactly one does', async () => {
  const place = await ruledWorld()
  const { decisionId } = await restricted(place, { by: 'ada' })
  const { id } = await askForRepair(await place.as('ben'), decisionId, { body, said })
  const revision = (await getRepair(await place.as('max'), id, true)).text?.revision ?? ''

  const answers = await Promise.allSettled([
    answerRepair(await place.as('tess'), id, { answer: 'decline', text, revision }),
    answerRepair(await place.as('max'), id, { answer: 'lift', text, revision }),
  ])

  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { reason: 'conflict' } })
  const [kept] = await place.store.read.select().from(repairs)
  expect(kept?.answeredBy).toBe(answers[0].status === 'fulfilled' ? 'usr_tess' : 'usr_max')
})

test('of two requests sent at once one waits', async () => {
  const place = await ruledWorld()
  const { decisionId } = await restricted(place)
  const asked = await Promise.allSettled(
    ['one', 'two'].map(async (word) => askForRepair(await place.as('ben'), decisionId, { body: `${body} ${word}`, said })),
  )

  expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await place.store.read.select().from(repairs)).toHaveLength(1)
})

test('its author is told once, in the inbox and by mail; who flagged it hears no more than what was decided', async () => {
  const place = await ruledWorld()
  const { id, decisionId, revision } = await mended(place)
  await runDue(place.house, place.now())
  expect(await toldOf(place, 'tess')).toContain(`/repairs/${id}`)
  const heard = await toldOf(place, 'max')
  expect(heard).not.toContain(`/repairs/${id}`)

  await answerRepair(await place.as('tess'), id, { answer: 'lift', text, revision })
  await runDue(place.house, place.now())

  expect((await toldOf(place, 'ben')).filter((path) => path === `/decisions/${decisionId}/repair`)).toHaveLength(1)
  const letters = await place.store.read.select().from(mails).where(eq(mails.address, 'ben@example.org'))
  expect(letters.filter(({ subject, text: words }) => `${subject} ${words}`.includes('the measure on it is lifted'))).toHaveLength(1)
  expect(await toldOf(place, 'max')).toEqual(heard)
})

test('the words of an issue and of a question take their place when the measure is lifted', async () => {
  const place = await ruledWorld()
  const reportId = await waitingReport(place, { state: 'accepted' })
  const issueId = await makeIssue(place)
  const programme = await programmeOf(place)
  await place.store.transact(async (tx) => {
    await tx.insert(issueReports).values({ issueId, reportId, role: 'original', joinedAt: place.now() })
    const asked = {
      id: 'qst_of_ada',
      programmeId: programme.id,
      askedById: 'usr_ada',
      question: 'Which fool wrote this?',
      askedAt: place.now(),
    }
    await tx.insert(programmeQuestions).values({ ...asked, answer: 'We did.', answeredById: 'usr_olga', answeredAt: place.now() })
  })
  const titleOf = async () => (await place.store.read.select().from(issues).where(eq(issues.id, issueId)))[0]?.title
  const questionOf = async () => (await place.store.read.select().from(programmeQuestions))[0]?.question
  const ada = await place.as('ada')

  const onIssue = await restricted(place, { on: 'issue:CW-2026-10001', content: 'limit_reach' })
  const issue = await askForRepair(ada, onIssue.decisionId, { title: 'Another title', body: 'Another summary.', warning: '', said })
  const onQuestion = await restricted(place, { on: 'question:qst_of_ada', content: 'warn' })
  const question = await askForRepair(ada, onQuestion.decisionId, { body: 'Who wrote this?', said })
  expect([await titleOf(), await questionOf()]).toEqual(['Answers by religious stereotype', 'Which fool wrote this?'])
  expect((await getMending(ada, onIssue.decisionId)).words.title).toBe('Another title')

  for (const { id } of [issue, question]) {
    const { text: read, isProposal } = await getRepair(await place.as('tess'), id, true)
    expect(isProposal).toBe(true)
    await answerRepair(await place.as('tess'), id, { answer: 'lift', text, revision: read?.revision ?? '' })
  }
  expect([await titleOf(), await questionOf()]).toEqual(['Another title', 'Who wrote this?'])
})

test('who closes the account takes the request back, and what they wrote about it is gone', async () => {
  const place = await withPassword(await ruledWorld(), 'ben')
  const { id } = await mended(place)

  expect(await closeAccount(await place.as('ben'), { password }, place.house.settings.dataDir)).toEqual({ ok: true })

  expect(await place.store.read.select({ id: repairs.id, state: repairs.state, said: repairs.said }).from(repairs)).toEqual([
    { id, state: 'withdrawn', said: '' },
  ])
  await expect(answerRepair(await place.as('tess'), id, { answer: 'decline', text, revision: '' })).rejects.toMatchObject({
    reason: 'conflict',
  })
})
