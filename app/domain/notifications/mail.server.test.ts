import { expect, test } from 'vitest'
import { mails } from '#db/schema/technical'
import { queueMail } from '#kernel/outbox.server'
import { type World, world } from '#tests/support/world'
import { deliverMail, type Post } from './mail.server.ts'

async function withLetters(many: number): Promise<World> {
  const place = await world()
  await place.store.transact(async (tx) => {
    for (let number = 0; number < many; number++)
      await queueMail(tx, place.now(), { address: `reader${number}@example.org`, subject: 'News', text: 'Something happened.' })
  })
  return place
}

/** A mail server that takes its time, and what it was sent. */
function slowPost(): { post: Post; sent: string[] } {
  const sent: string[] = []
  const post: Post = async ({ to }) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    sent.push(to)
  }
  return { post, sent }
}

test('B5: the server and the operator’s command send at once, and each letter leaves once', async () => {
  const { store, now } = await withLetters(5)
  const { post, sent } = slowPost()
  const sendAll = async () => {
    while (await deliverMail(store, post, now())) {}
  }

  await Promise.all([sendAll(), sendAll(), sendAll()])

  expect(sent.toSorted()).toEqual([0, 1, 2, 3, 4].map((number) => `reader${number}@example.org`))
  expect((await store.read.select().from(mails)).map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(Array(5).fill('sent 1'))
})

test('B5: a letter whose sender died is sent by another after five minutes, not before', async () => {
  const { store, now, pass } = await withLetters(1)
  const { post, sent } = slowPost()
  void deliverMail(store, () => new Promise<void>(() => {}), now())
  await new Promise((resolve) => setTimeout(resolve, 50))

  expect(await deliverMail(store, post, now())).toBe(false)
  pass(5 / 1440)
  expect(await deliverMail(store, post, now())).toBe(true)
  expect(sent).toEqual(['reader0@example.org'])
})
