import { expect, test } from 'vitest'
import { mailPreferences } from '#db/schema/notifications'
import { visit } from '#tests/support/visit'
import { type World, world } from '#tests/support/world'
import * as preferences from '../../app/routes/notifications/preferences.tsx'
import * as unsubscription from '../../app/routes/notifications/unsubscription.tsx'

const chosen = { reports: 'daily', issues: 'never', moderation: 'at_once', systems: 'at_once' }

async function subscribed({ store }: World) {
  await store.transact(async (tx) => {
    await tx.insert(mailPreferences).values({ personId: 'usr_ada', topic: 'reports', choice: 'at_once', secret: 'kept-in-a-mail' })
  })
  return { params: { secret: 'kept-in-a-mail' } }
}

test('choices of mail are saved and shown again', async () => {
  const place = await world()

  const sent = await visit(place, preferences.action, '/settings/notifications', { by: 'ada', form: chosen })

  expect(sent.location).toBe('/settings/notifications')
  expect(await visit(place, preferences.loader, '/settings/notifications', { by: 'ada' })).toMatchObject({ data: { preferences: chosen } })
})

test('a choice that there is not comes back with a sentence and changes nothing', async () => {
  const place = await world()

  const sent = await visit(place, preferences.action, '/settings/notifications', { by: 'ada', form: { ...chosen, issues: 'hourly' } })

  expect(sent).toMatchObject({ status: 422, data: { errors: { issues: 'Choose when it should come by mail.' } } })
})

test('a mail program may stop its mails by one post from anywhere; opening the link changes nothing', async () => {
  const place = await world()
  const { params } = await subscribed(place)

  const opened = await visit(place, unsubscription.loader, '/unsubscription/x', { params })
  const posted = await visit(place, unsubscription.action, '/unsubscription/x', {
    params,
    form: { 'List-Unsubscribe': 'One-Click' },
    headers: { Origin: 'https://mail.example' },
  })

  expect(opened).toMatchObject({ status: 200, data: { isOff: false } })
  expect(posted.status).toBe(200)
  expect((await place.store.read.select().from(mailPreferences))[0]?.choice).toBe('never')
})

test('a link that nobody was sent does not exist', async () => {
  const place = await world()

  expect((await visit(place, unsubscription.loader, '/unsubscription/x', { params: { secret: 'made-up' } })).status).toBe(404)
})
