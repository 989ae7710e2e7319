import { expect, test } from 'vitest'
import { mails } from '#db/schema/technical'
import { mail, postOver } from '#jobs/mail.server'
import { queueMail } from '#kernel/outbox.server'
import { openMailbox } from '#tests/support/mailbox'
import { world } from '#tests/support/world'

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

test('without a mail server letters are kept for the admins', async () => {
  const { house, rows, now } = await withLetter()

  await mail(house, now())

  expect(await rows()).toMatchObject([{ state: 'kept' }])
})
