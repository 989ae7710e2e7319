import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { FormPage } from '#ui/accounts/form-page'
import { ReasonField } from '#ui/accounts/reason-field'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
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
        <ReasonField refused={refused} />
        <div className="flex flex-wrap items-center gap-6">
          <Button kind="grave">Take {handle} out</Button>
          <Link to={paths.organisationMembers(slug)}>Back</Link>
        </div>
      </Form>
    </FormPage>
  )
}
