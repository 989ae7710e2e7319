import type { MetaFunction } from '@remix-run/node'
import { Form } from '@remix-run/react'
import { visitor } from '#http/doors.server'
import { signOut } from '#http/session.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { Button } from '#ui/parts/button'

export const meta: MetaFunction = () => [{ title: 'Sign out · Counterweight' }]

export const loader = visitor(async () => null)

export const action = visitor(async ({ house, request }) => {
  const headers = new Headers({ 'Set-Cookie': await signOut(request, house) })
  return redirectWithToast(paths.home(), 'You are signed out.', headers)
})

export default function SignOut() {
  return (
    <FormPage title="Sign out" lede="What you saved stays. You can sign in again at any time.">
      <Form method="post" reloadDocument>
        <Button kind="filled">Sign out</Button>
      </Form>
    </FormPage>
  )
}
