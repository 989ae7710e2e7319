import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { mails } from '#db/schema/technical'
import { saveDraft, startDraft, submitReport } from '#domain/reports'
import { claimReport, judgeReport } from '#domain/triage'
import { runDue } from '#jobs/run.server'
import { fullReport } from '#tests/support/make'
import { type World, world } from '#tests/support/world'
import { listInbox } from './inbox.server.ts'
import { nextDigest, topicOf } from './model.ts'
import { getPreferences, setPreferences, unsubscribe } from './preferences.server.ts'

const everything = { reports: 'at_once', issues: 'at_once', moderation: 'at_once', systems: 'at_once' } as const

/** Ada's report is commented on by Tess, which is told to Ada by mail unless she wants it otherwise. */
async function commented(place: World) {
  const ada = await place.as('ada')
  const { id } = await startDraft(ada)
  await saveDraft(ada, id, fullReport())
  await submitReport(ada, id, fullReport())
  await claimReport(await place.as('tess'), id)
  await judgeReport(await place.as('tess'), id, { verdict: 'ask', text: 'Which settings did you use for the answers?' })
  await runDue(place.house, place.now())
  return id
}

const lettersTo = ({ store }: World, handle: string) =>
  store.read
    .select()
    .from(mails)
    .where(eq(mails.address, `${handle}@example.org`))

test('mail comes at once where nothing else was said, with a link that stops its kind', async () => {
  const place = await world()

  await commented(place)

  const letters = await lettersTo(place, 'ada')
  expect(letters).toHaveLength(1)
  expect(letters[0]?.unsubscribeUrl).toMatch(/\/unsubscription\/[\w-]{32}$/)
  expect(letters[0]?.text).toContain(letters[0]?.unsubscribeUrl)
})

test('what a person keeps out of their mail still stands in their inbox', async () => {
  const place = await world()
  await setPreferences(await place.as('ada'), { ...everything, reports: 'never' })

  await commented(place)

  expect(await lettersTo(place, 'ada')).toEqual([])
  expect((await listInbox(await place.as('ada'), null, 'reports')).items.length).toBeGreaterThan(0)
  expect((await listInbox(await place.as('ada'), null, 'issues')).items).toEqual([])
})

test('the mail of a day holds all that was not read, goes out at seven and once', async () => {
  const place = await world()
  await setPreferences(await place.as('ada'), { ...everything, reports: 'daily' })
  await commented(place)
  expect(await lettersTo(place, 'ada')).toEqual([])

  place.pass(1)
  await runDue(place.house, place.now())
  await runDue(place.house, place.now())

  const letters = await lettersTo(place, 'ada')
  expect(letters.map(({ subject }) => subject)).toEqual(['One thing happened at Counterweight'])
  expect(letters[0]?.text).toContain('a moderator asked a question')
})

test('the link of a mail turns its topic off, however often it is followed', async () => {
  const place = await world()
  await commented(place)
  const secret = (await lettersTo(place, 'ada'))[0]?.unsubscribeUrl?.split('/').at(-1) ?? ''

  await unsubscribe(place.asVisitor(), secret)
  await unsubscribe(place.asVisitor(), secret)

  expect(await getPreferences(await place.as('ada'))).toEqual({ ...everything, reports: 'never' })
  await expect(unsubscribe(place.asVisitor(), 'made-up')).rejects.toThrow()
})

test('decisions about a person count as about their account, which no choice holds back', () => {
  expect(['sanction.imposed', 'appeal.decided', 'policy.announced', 'anything.new'].map(topicOf)).toEqual(Array(4).fill('account'))
})

test('the next mail of a day is strictly later', () => {
  expect(nextDigest(new Date('2026-03-02T06:59:59Z'))).toEqual(new Date('2026-03-02T07:00:00Z'))
  expect(nextDigest(new Date('2026-03-02T07:00:00Z'))).toEqual(new Date('2026-03-03T07:00:00Z'))
})
