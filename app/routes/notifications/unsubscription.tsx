import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { findSubscription, unsubscribe } from '#domain/notifications'
import { topicNames } from '#domain/notifications/model'
import { visitor } from '#http/doors.server'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { Button } from '#ui/parts/button'

export const meta: MetaFunction = () => [{ title: 'Fewer mails · Counterweight' }, { name: 'robots', content: 'noindex' }]
export const handle = { hasOwnButton: true }

/** Mail scanners open links, so opening it changes nothing. */
export const loader = visitor(async ({ ctx, param }) => {
  const { topic, choice } = await findSubscription(ctx.store.read, param('secret'))
  return { topic: topicNames[topic], isOff: choice === 'never' }
})

/** Mail programs post this by themselves (RFC 8058), from nowhere and without a session: the secret alone decides, and it can only turn off. */
export const action = visitor(
  async ({ ctx, param }) => {
    await unsubscribe(ctx, param('secret'))
    return null
  },
  { acceptsForeign: true },
)

export default function Unsubscription() {
  const { topic, isOff } = useLoaderData<typeof loader>()
  const lede = isOff ? `Mails about “${topic}” are off. What concerns you still stands in your inbox here.` : `Stop mails about “${topic}”?`
  return (
    <FormPage title={isOff ? 'No more of these mails' : 'Fewer mails'} lede={lede}>
      {!isOff && (
        <Form method="post">
          <Button kind="filled">Stop these mails</Button>
        </Form>
      )}
      <p>
        <Link to={paths.mailPreferences()}>Choose what comes by mail</Link>
      </p>
    </FormPage>
  )
}
