import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { TextArea } from '#ui/parts/text-area'
import type { RefusedForm } from './organisations-page.tsx'

type Props = { slug: string; name: string; handle: string; refused?: RefusedForm }

/** Takes a person out of an organisation, with a reason. */
export function MemberRemoval({ slug, name, handle, refused }: Props) {
  return (
    <FormPage
      title={`Take ${handle} out of ${name}?`}
      lede={`${handle} will not speak for it from now on, and is told. What they answered for it stays.`}
    >
      <Form method="post" className="flex flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        <TextArea
          name="reason"
          label="Reason"
          hint="It stays on record with your name."
          error={refused?.errors.reason}
          defaultValue={refused?.typed.reason}
          rows={3}
          required
        />
        <div className="flex flex-wrap items-center gap-6">
          <Button kind="grave">Take {handle} out</Button>
          <Link to={paths.organisationMembers(slug)}>Back</Link>
        </div>
      </Form>
    </FormPage>
  )
}
