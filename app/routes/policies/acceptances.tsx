import { data, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { acceptanceInput } from '#domain/accounts'
import { acceptPoliciesInForce, policiesInForce } from '#domain/policies'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { PoliciesField } from '#ui/accounts/policies-field'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'

export const meta: MetaFunction = () => [{ title: 'Accept the policies · Counterweight' }]
export const handle = { hasOwnButton: true }

export const loader = member(async ({ ctx }) => ({
  policies: await policiesInForce(ctx.store.read),
  isDone: ctx.actor.hasAcceptedPolicies,
}))

export const action = member(async ({ ctx, request }) => {
  const form = await readForm(request, acceptanceInput)
  if (!form.ok) return data(form, { status: 422 })

  await acceptPoliciesInForce(ctx, form.value.text_hash)
  return redirectWithToast(paths.home(), 'Thank you. Both policies are accepted.')
})

export default function Acceptances() {
  const { policies, isDone } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (isDone) return <FormPage title="Both policies are accepted" lede="There is nothing to do here." />
  return (
    <FormPage title="Accept both policies" lede="You can read without. To report, comment or decide, accept the versions in force.">
      <Form method="post" className="flex flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        <PoliciesField policies={policies} error={refused?.errors.accept} />
        <div>
          <Button kind="filled">Accept</Button>
        </div>
      </Form>
    </FormPage>
  )
}
