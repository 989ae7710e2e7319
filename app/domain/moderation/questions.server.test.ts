import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { cases } from '#db/schema/moderation'
import { caseQuestions } from '#db/schema/moderation-questions'
import { notifications } from '#db/schema/notifications'
import { runDue } from '#jobs/run.server'
import type { CastName } from '#tests/support/cast'
import { openedCase, ruledWorld } from '#tests/support/flagged'
import { sanction } from '#tests/support/sanction'
import type { World } from '#tests/support/world'
import { getCase } from './case-page.server.ts'
import { claimCase, releaseCase } from './claims.server.ts'
import { answerCaseQuestion, askAboutCase, getCaseQuestion, lapseQuestion } from './questions.server.ts'

const text = 'Whose words are these, and where do they come from?'
const caseOf = async ({ store }: World, id: string) => (await store.read.select().from(cases).where(eq(cases.id, id)))[0]!

/** Ada flagged Ben’s profile; Tess holds the case and asks. */
async function asked(of: 'author' | 'flagger') {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)
  const { dueAt } = await caseOf(place, caseId)
  await claimCase(await place.as('tess'), caseId)
  await askAboutCase(await place.as('tess'), caseId, { of, text })
  const [question] = await place.store.read.select().from(caseQuestions)
  return { place, caseId, dueAt, id: question!.id }
}

test.each([
  ['author', 'ben', 'ada'],
  ['flagger', 'ada', 'ben'],
] as const)('the %s alone is asked, and reads the question without any name', async (of, who, other) => {
  const { place, id } = await asked(of)
  await runDue(place.house, place.now())
  const told = async (name: CastName) =>
    (
      await place.store.read
        .select()
        .from(notifications)
        .where(eq(notifications.personId, `usr_${name}`))
    ).map(({ path }) => path)

  expect(await told(who)).toContain(`/case-questions/${id}`)
  expect(await told(other)).not.toContain(`/case-questions/${id}`)
  const shown = await getCaseQuestion(await place.as(who), id)
  expect(shown).toMatchObject({ text, of, path: '/people/ben', isOver: false })
  expect(JSON.stringify(shown)).not.toMatch(/tess|usr_/)
  for (const name of [other, 'max', 'root'] as const)
    await expect(getCaseQuestion(await place.as(name), id)).rejects.toMatchObject({ reason: 'not-found' })
})

test('an answer brings the case back; the days of waiting are added to its clock', async () => {
  const { place, caseId, dueAt, id } = await asked('author')
  expect(await caseOf(place, caseId)).toMatchObject({ state: 'awaiting_info', leaseToken: null })
  await expect(claimCase(await place.as('max'), caseId)).rejects.toMatchObject({ reason: 'conflict' })
  place.pass(3)

  await answerCaseQuestion(await place.as('ben'), id, { text: 'They are a quote from a song.' })

  expect(await caseOf(place, caseId)).toMatchObject({ state: 'queued', dueAt: new Date(dueAt.getTime() + 3 * 86_400_000) })
  expect(await getCase(await place.as('max'), caseId, false)).toMatchObject({ questions: [{ answer: 'They are a quote from a song.' }] })
  await expect(answerCaseQuestion(await place.as('ben'), id, { text: 'And more.' })).rejects.toMatchObject({ reason: 'conflict' })
})

test('after seven days without an answer the case is decided without', async () => {
  const { place, caseId, id } = await asked('flagger')
  place.pass(6.99)
  expect(await lapseQuestion(place.asSystem())).toBe(false)
  place.pass(0.01)

  expect(await lapseQuestion(place.asSystem())).toBe(true)

  expect(await caseOf(place, caseId)).toMatchObject({ state: 'queued' })
  expect(await lapseQuestion(place.asSystem())).toBe(false)
  await expect(answerCaseQuestion(await place.as('ada'), id, { text: 'Too late.' })).rejects.toMatchObject({ reason: 'conflict' })
})

test('a suspended author answers what is asked before a decision', async () => {
  const { place, caseId, id } = await asked('author')
  await sanction(place, 'ben', { subject: { type: 'comment', id: 'com_two', revision: '1' } })

  await answerCaseQuestion(await place.as('ben'), id, { text: 'They are a quote from a song.' })

  expect(await caseOf(place, caseId)).toMatchObject({ state: 'queued' })
})

test('only who holds the case asks', async () => {
  const place = await ruledWorld()
  const { caseId } = await openedCase(place)
  await expect(askAboutCase(await place.as('tess'), caseId, { of: 'author', text })).rejects.toMatchObject({ reason: 'conflict' })
  await claimCase(await place.as('tess'), caseId)

  await expect(askAboutCase(await place.as('max'), caseId, { of: 'author', text })).rejects.toMatchObject({ reason: 'conflict' })
  await expect(askAboutCase(await place.as('ada'), caseId, { of: 'author', text })).rejects.toMatchObject({ reason: 'not-found' })
  await releaseCase(await place.as('tess'), caseId)
})
