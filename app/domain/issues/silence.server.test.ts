import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { issues } from '#db/schema/issues'
import { notifications } from '#db/schema/notifications'
import { mails } from '#db/schema/technical'
import { runDue } from '#jobs/run.server'
import { listHistory } from '#kernel/history.server'
import { unifiedqa } from '#tests/support/cast'
import { makeIssue } from '#tests/support/make'
import { type World, world } from '#tests/support/world'
import { getIssue, listIssuesOfSystem, moveIssue } from './index.server.ts'
import { firstSilenceAt, silenceAt } from './model.ts'

const publicId = 'CW-2026-10001'

/** An issue whose owner was just told, and what its history says after so many days. */
async function told(given = {}) {
  const place = await world()
  const at = place.now()
  const issueId = await makeIssue(place, { publicId, publication: 'private', notifiedAt: at, silenceDueAt: firstSilenceAt(at), ...given })
  const steps = async () =>
    (await listHistory(place.store.read, [issueId])).flatMap(({ type, details }) => (type === 'issue.silent' ? [details?.step] : []))
  const daysPass = async (days: number) => runDue(place.house, place.pass(days))
  return { place, issueId, steps, daysPass }
}
const issueOf = async ({ store }: World) => (await store.read.select().from(issues))[0]!
const inboxOf = async ({ store }: World, personId: string) =>
  (await store.read.select().from(notifications).where(eq(notifications.personId, personId))).map(({ sentence }) => sentence)

test('a silent owner is reminded on day 7 and contacted again on day 14, by mail', async () => {
  const { place, steps, daysPass } = await told()

  await daysPass(6)
  expect(await steps()).toEqual([])
  await daysPass(1)
  expect(await steps()).toEqual(['reminder'])
  await daysPass(7)
  expect((await steps()).toSorted()).toEqual(['reminder', 'second_contact'])

  expect(await inboxOf(place, 'usr_olga')).toEqual([expect.stringContaining('waited a week'), expect.stringContaining('two weeks')])
  expect(await inboxOf(place, 'usr_ada')).toEqual([])
  const mailed = (await place.store.read.select().from(mails)).map(({ text }) => text).join()
  expect(mailed).toContain('waited two weeks')
  expect(await issueOf(place)).toMatchObject({ publication: 'private' })
})

test('on day 30 silence becomes public: that there is an issue, and nothing of what it says', async () => {
  const { place, daysPass } = await told({ title: 'A secret pelican' })
  await expect(getIssue(place.asVisitor(), publicId)).rejects.toMatchObject({ reason: 'not-found' })

  await daysPass(30)

  expect(await issueOf(place)).toMatchObject({ publication: 'stub', publishedAt: place.now() })
  const shown = await getIssue(place.asVisitor(), publicId)
  expect(shown).toMatchObject({ title: 'Not published yet', summary: '', finding: null, systemName: expect.any(String) })
  expect(JSON.stringify(shown.answers)).not.toContain('pelican')
  const board = await listIssuesOfSystem(place.asVisitor(), unifiedqa.id)
  expect(board).toMatchObject({ open: [], counts: { all: 0 } })
  expect(board.named).toEqual([{ publicId, notifiedAt: expect.any(Date) }])
  expect(await inboxOf(place, 'usr_tess')).toEqual([expect.stringContaining('no answer from its owner for 30 days')])
})

test('on day 45 moderators hear that it may be published, and then nothing more follows', async () => {
  const { place, steps, daysPass } = await told()
  await daysPass(30)
  await daysPass(15)
  await daysPass(200)

  expect((await steps()).toSorted()).toEqual(['deadline', 'mark'])
  expect(await issueOf(place)).toMatchObject({ publication: 'stub', silenceDueAt: null })
  expect((await inboxOf(place, 'usr_tess')).at(-1)).toContain('may be published now')
})

test('whoever answers is not reminded, and an issue that is public already is not taken back to a mark', async () => {
  const answered = await told()
  await moveIssue(await answered.place.as('olga'), publicId, { move: 'acknowledge', text: 'We are looking into it.' })
  await answered.daysPass(60)
  expect(await answered.steps()).toEqual([])
  expect(await issueOf(answered.place)).toMatchObject({ publication: 'private', silenceDueAt: null })

  const open = await told({ publication: 'full' })
  await open.daysPass(31)
  await open.daysPass(30)
  expect(await open.steps()).toEqual(['mark'])
  expect(await issueOf(open.place)).toMatchObject({ publication: 'full' })
})

test('each step is due on its day to the millisecond, and missed ones are one', () => {
  const from = new Date('2026-03-01T12:00:00Z')
  const after = (days: number, more = 0) => new Date(from.getTime() + days * 86_400_000 + more)

  const at = (now: Date, isPublic = false) => silenceAt({ contactedAt: from, isPublic, now })

  expect(firstSilenceAt(from)).toEqual(after(7))
  expect(() => at(after(7, -1))).toThrow(RangeError)
  expect(at(after(7))).toEqual({ step: 'reminder', next: after(14) })
  expect(at(after(14, -1))).toEqual({ step: 'reminder', next: after(14) })
  expect(at(after(29))).toEqual({ step: 'second_contact', next: after(30) })
  expect(at(after(44))).toEqual({ step: 'mark', next: after(45) })
  expect(at(after(400))).toEqual({ step: 'deadline', next: null })
  expect(at(after(400), true)).toEqual({ step: 'mark', next: null })
})
