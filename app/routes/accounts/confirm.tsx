import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { confirmAddress, isLinkGood } from '#domain/accounts'
import { visitor } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { Button } from '#ui/parts/button'

export const meta: MetaFunction = () => [{ title: 'Confirm your address · Counterweight' }]
export const handle = { hasOwnButton: true }

/** Mail scanners open links, so opening it changes nothing. */
export const loader = visitor(async ({ ctx, param }) => ({ isGood: await isLinkGood(ctx.store.read, ctx.now, 'confirm', param('secret')) }))

export const action = visitor(async ({ ctx, param }) => {
  await confirmAddress(ctx, param('secret'))
  const isSignedIn = ctx.actor.kind === 'person'
  return redirectWithToast(isSignedIn ? paths.report() : paths.signIn(paths.report()), 'Your address is confirmed.')
})

export default function Confirm() {
  const { isGood } = useLoaderData<typeof loader>()
  const lede = isGood
    ? 'One click, and you can send reports.'
    : 'This link was used already or has run out. Sign in, and ask for a new one in your settings.'
  return (
    <FormPage title="Confirm your address" lede={lede}>
      {isGood && (
        <Form method="post">
          <Button kind="filled">Confirm this address</Button>
        </Form>
      )}
    </FormPage>
  )
}
