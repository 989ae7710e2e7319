import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { cases, notices } from '#db/schema/moderation'
import { notifications } from '#db/schema/notifications'
import { mails } from '#db/schema/technical'
import { runDue } from '#jobs/run.server'
import { ruledWorld } from '#tests/support/flagged'
import { makeIssue } from '#tests/support/make'
import { waitingReport } from '#tests/support/waiting-report'
import type { World } from '#tests/support/world'
import { getCase } from './case-page.server.ts'
import { noticeInput } from './input.server.ts'
import { confirmNotice, isNoticeWaiting, sendNotice } from './notices.server.ts'

const baseUrl = 'http://localhost:3000'
const given = (more: Record<string, unknown> = {}) =>
  noticeInput.parse({
    address: `${baseUrl}/people/ben`,
    explanation: 'This page insults a group of people, which is a crime here.',
    name: 'Vera',
    email: 'vera@example.org',
    good_faith: 'yes',
    ...more,
  })
const send = (place: World, more: Record<string, unknown> = {}) => sendNotice(place.asVisitor(), given(more), { baseUrl })
const letters = ({ store }: World) => store.read.select().from(mails).where(eq(mails.address, 'vera@example.org'))
const secretIn = (text: string | null | undefined) => /\/notice\/(\S+)/.exec(text ?? '')?.[1] ?? ''

test('a notice without an account opens its case at once, with no weight and a day to decide', async () => {
  const place = await ruledWorld()

  await send(place)

  const [found] = await place.store.read.select().from(cases)
  expect(found).toMatchObject({ isIllegal: true, weight: 0, state: 'queued', clause: 'SHR-7.2' })
  expect(found!.dueAt.getTime() - place.now().getTime()).toBe(24 * 3_600_000)
})

test('A13: a victim’s address gets one mail, whatever is sent in its name, and no word of what it is about', async () => {
  const place = await ruledWorld()
  await makeIssue(place)

  await send(place)
  await send(place, { address: '/issues/CW-2026-10001' })

  const [letter, ...more] = await letters(place)
  expect(more).toEqual([])
  expect(letter?.text).not.toMatch(/ben|insult|CW-2026|Vera/)
})

test('A13: the link confirms every notice of that address once, and runs out after seven days with the address', async () => {
  const place = await ruledWorld()
  await send(place)
  const secret = secretIn((await letters(place))[0]?.text)

  expect(await isNoticeWaiting(place.store.read, secret, place.now())).toBe(true)
  await confirmNotice(place.asVisitor(), secret)
  await expect(confirmNotice(place.asVisitor(), secret)).rejects.toMatchObject({ reason: 'gone' })
  await send(place, { email: 'late@example.org' })
  await runDue(place.house, place.pass(7))

  const states = await place.store.read.select({ state: notices.state, email: notices.email }).from(notices)
  expect(states).toContainEqual({ state: 'confirmed', email: 'vera@example.org' })
  expect(states).toContainEqual({ state: 'expired', email: 'forgotten' })
})

test('a notice of child abuse needs no name, is treated first, is never shown, and the admins are told', async () => {
  const place = await ruledWorld()
  await send(place, { child_abuse: 'yes', name: '', email: '' })
  await runDue(place.house, place.now())

  const [found] = await place.store.read.select().from(cases)
  expect(found).toMatchObject({ hazard: 'H4', severity: 'critical', isUrgent: true })
  expect((await getCase(await place.as('tess'), found!.id, true)).flagged).not.toHaveProperty('body')
  const told = await place.store.read.select({ id: notifications.personId }).from(notifications)
  expect(told.map(({ id }) => id).sort()).toEqual(['usr_max', 'usr_root', 'usr_tess'])
})

test('other notices need a name and an address', () => {
  const parsed = noticeInput.safeParse({ address: '/people/ben', explanation: 'This is against the law of my country.', good_faith: 'yes' })

  expect(parsed.error?.issues.map(({ path }) => path[0]).sort()).toEqual(['email', 'name'])
})

test('an address that shows nothing to the sender is answered like one that never was', async () => {
  const place = await ruledWorld()
  const reportId = await waitingReport(place)
  await makeIssue(place, { publication: 'private' })
  const sentences = []

  for (const address of [`/reports/${reportId}`, '/issues/CW-2026-10001', '/people/nobody', 'https://elsewhere.example/', 'nonsense'])
    sentences.push(await send(place, { address }).catch((error: Error) => error.message))

  expect(new Set(sentences).size).toBe(1)
  expect(await place.store.read.select().from(notices)).toEqual([])
})
