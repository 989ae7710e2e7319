import { data, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { editProfile, getProfile, profileInput } from '#domain/accounts'
import { listOwnWork } from '#domain/issues'
import { member } from '#http/doors.server'
import { readForm } from '#http/form.server'
import { redirectWithToast } from '#http/toast.server'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { WorkToShow } from '#ui/issues/shown-work'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { TextArea } from '#ui/parts/text-area'

export const meta: MetaFunction = () => [{ title: 'Profile · Counterweight' }]

export const loader = member(async ({ ctx }) => {
  const about = ctx.actor.isConfirmed ? (await getProfile(ctx.store.read, ctx, ctx.actor.handle)).about : null
  return { handle: ctx.actor.handle, about, work: await listOwnWork(ctx) }
})

export const action = member(async ({ ctx, request }) => {
  const form = await readForm(request, profileInput)
  if (!form.ok) return data(form, { status: 422 })

  await editProfile(ctx, form.value)
  return redirectWithToast(paths.person(ctx.actor.handle), 'Your profile is saved.')
})

export default function Profile() {
  const { handle, about, work } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <FormPage title="Profile" lede={`What others read about ${handle}.`}>
      <Form method="post" className="flex flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        <TextArea
          name="about"
          label="About you"
          isOptional
          hint="At most 1,000 characters."
          error={refused?.errors.about}
          defaultValue={(refused?.typed.about as string | undefined) ?? about ?? ''}
          rows={5}
        />
        <div>
          <Button kind="filled">Save</Button>
        </div>
      </Form>
      <WorkToShow work={work} handle={handle} />
      <p>
        <Link to={paths.security()}>Password and signed-in browsers</Link>
      </p>
    </FormPage>
  )
}
