import { expect, test } from 'vitest'
import { mails } from '#db/schema/technical'
import { mail, postOver } from '#jobs/mail.server'
import { queueMail } from '#kernel/outbox.server'
import { openMailbox, openRefuser, openSilence } from '#tests/support/mailbox'
import { visit } from '#tests/support/visit'
import { world } from '#tests/support/world'
import { loader as mailPage } from '../../app/routes/operator/mail.tsx'

const letter = {
  address: 'ada@example.org',
  subject: 'Your report was accepted',
  text: 'Read it here:\nhttp://localhost:3000/reports/rep_1\n',
}

async function withLetter(given: Partial<typeof letter> & { hasSecretLink?: boolean } = {}) {
  const place = await world()
  await place.store.transact((tx) => queueMail(tx, place.now(), { ...letter, ...given }))
  return { ...place, rows: () => place.store.read.select().from(mails) }
}

test('a letter in the outbox reaches a real mail server once', async () => {
  const mailbox = await openMailbox()
  const { house, rows, now } = await withLetter()
  const posting = { ...house, post: postOver(mailbox.url, 'Counterweight <c@localhost>') }

  await mail(posting, now())
  expect(await mail(posting, now())).toBe(false)

  expect(mailbox.letters).toMatchObject([{ to: 'ada@example.org', text: expect.stringContaining('http://localhost:3000/reports/rep_1') }])
  expect(await rows()).toMatchObject([{ state: 'sent', text: letter.text }])
  await mailbox.close()
})

test('a letter of a kind that can be stopped says so to mail programs, every other one does not, and each is plain text', async () => {
  const mailbox = await openMailbox()
  const place = await world()
  const unsubscribeUrl = 'http://localhost:3000/unsubscription/its-secret'
  await place.store.transact(async (tx) => {
    await queueMail(tx, place.now(), { ...letter, address: 'ada@example.org', unsubscribeUrl })
    await queueMail(tx, place.now(), { ...letter, address: 'ben@example.org' })
  })
  const posting = { ...place.house, post: postOver(mailbox.url, 'c@localhost') }
  while (await mail(posting, place.now())) await Promise.resolve()

  const raw = Object.fromEntries(mailbox.letters.map(({ to, text }) => [to, text]))
  expect(raw['ada@example.org']).toMatch(/^List-Unsubscribe: <http:\/\/localhost:3000\/unsubscription\/its-secret>\r?$/m)
  expect(raw['ada@example.org']).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m)
  expect(raw['ben@example.org']).not.toMatch(/List-Unsubscribe/)
  for (const text of Object.values(raw)) expect(text).toMatch(/^Content-Type: text\/plain; charset=utf-8\r?$/m)
  await mailbox.close()
})

test('a letter with a link that works once loses its text after it was sent', async () => {
  const mailbox = await openMailbox()
  const { house, rows, now } = await withLetter({ hasSecretLink: true })

  await mail({ ...house, post: postOver(mailbox.url, 'c@localhost') }, now())

  expect(await rows()).toMatchObject([{ state: 'sent', text: null }])
  await mailbox.close()
})

test('a mail server that is down loses nothing: the letter waits and goes out when it is back', async () => {
  const { house, rows, now, pass } = await withLetter()
  const down = { ...house, post: () => Promise.reject(new Error('connect ECONNREFUSED')) }

  await mail(down, now())
  expect(await rows()).toMatchObject([{ state: 'queued', attempts: 1, error: 'connect ECONNREFUSED' }])
  expect(await mail(down, now())).toBe(false)

  const carried: string[] = []
  await mail({ ...house, post: async ({ to }) => void carried.push(to) }, pass(1))
  expect(carried).toEqual(['ada@example.org'])
})

test('a mail server that takes the connection and says nothing costs seconds, not the letter', async () => {
  const silence = await openSilence()
  const { house, rows, now, pass } = await withLetter()

  await mail({ ...house, post: postOver(silence.url, 'c@localhost', 100) }, now())
  await silence.close()

  expect(await rows()).toMatchObject([{ state: 'queued', attempts: 1, text: letter.text, error: expect.stringMatching(/greeting/i) }])
  const mailbox = await openMailbox()
  await mail({ ...house, post: postOver(mailbox.url, 'c@localhost') }, pass(1))
  expect([mailbox.letters.length, (await rows())[0]?.state]).toEqual([1, 'sent'])
  await mailbox.close()
})

test('a letter that is refused again and again waits twice as long each time, and after the eighth is given up and said', async () => {
  const refuser = await openRefuser(451, 'Try again later')
  const place = await withLetter()
  const { house, rows, now, pass } = place
  const posting = { ...house, post: postOver(refuser.url, 'c@localhost') }
  const waits: number[] = []
  for (let attempt = 0; attempt < 8; attempt++) {
    await mail(posting, now())
    const [row] = await rows()
    waits.push(((row?.nextAt.getTime() ?? 0) - now().getTime()) / 60_000)
    pass(waits.at(-1)! / 1440)
  }
  await refuser.close()

  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128])
  expect(await rows()).toMatchObject([
    { state: 'failed', attempts: 8, text: letter.text, error: expect.stringContaining('Try again later') },
  ])
  expect((await visit(place, mailPage, '/admin/mail', { by: 'root' })).data).toMatchObject({
    trouble: { letters: 1, error: expect.stringContaining('Try again later') },
  })
})

test('one address that a server refuses keeps no other letter from going out', async () => {
  const place = await world()
  await place.store.transact(async (tx) => {
    await queueMail(tx, place.now(), { ...letter, address: 'refused@example.org' })
    await queueMail(tx, place.now(), letter)
  })
  const carried: string[] = []
  const post = async ({ to }: { to: string }) => {
    if (to.startsWith('refused')) throw new Error('550 No such person')
    carried.push(to)
  }

  while (await mail({ ...place.house, post }, place.now())) await Promise.resolve()

  expect(carried).toEqual(['ada@example.org'])
  expect((await place.store.read.select().from(mails)).map(({ state }) => state).sort()).toEqual(['queued', 'sent'])
})

test('without a mail server letters are kept for the admins', async () => {
  const { house, rows, now } = await withLetter()

  await mail(house, now())

  expect(await rows()).toMatchObject([{ state: 'kept' }])
})
