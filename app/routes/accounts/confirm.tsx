import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { confirmAddress, handleWaiting } from '#domain/accounts'
import { visitor } from '#http/doors.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { Button } from '#ui/parts/button'

export const meta: MetaFunction = () => [{ title: 'Confirm your address · Counterweight' }]
export const handle = { hasOwnButton: true }

/** Mail scanners open links, so opening it changes nothing. */
export const loader = visitor(async ({ ctx, param }) => ({ waiting: await handleWaiting(ctx.store.read, ctx.now, param('secret')) }))

export const action = visitor(async ({ ctx, param }) => {
  await confirmAddress(ctx, param('secret'))
  return redirectWithToast(paths.signIn(paths.report()), 'Your address is confirmed and your account is there. Sign in.')
})

export default function Confirm() {
  const { waiting } = useLoaderData<typeof loader>()
  if (waiting === null) return <Spent />
  return (
    <FormPage
      title="Confirm your address"
      lede={
        <>
          One click makes the account <strong>{waiting}</strong>. If you did not choose this handle and its password, close this page.
        </>
      }
    >
      <Form method="post">
        <Button kind="filled">Confirm this address</Button>
      </Form>
    </FormPage>
  )
}

function Spent() {
  return (
    <FormPage title="Confirm your address" lede="This link was used already or has run out.">
      <p>
        If you opened it before, <Link to={paths.signIn()}>sign in</Link>. Else{' '}
        <Link to={paths.confirmation()}>have the mail sent again</Link>, or <Link to={paths.signUp()}>sign up anew</Link>.
      </p>
    </FormPage>
  )
}
