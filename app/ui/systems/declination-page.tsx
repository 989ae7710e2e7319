import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { TextArea } from '#ui/parts/text-area'
import { type RefusedForm, typedIn } from './typed-values.ts'

type Props = { slug: string; name: string; refused?: RefusedForm }

/** A suggested system that does not belong here. */
export function DeclinationPage({ slug, name, refused }: Props) {
  return (
    <Page>
      <PageHead
        title={`Decline ${name}`}
        crumbs={[{ name: 'Systems', to: paths.systems() }, { name, to: paths.system(slug) }, { name: 'Decline' }]}
        lede="It stays out of the catalogue. Whoever suggested it is told, and can read the reason."
      />
      <Form method="post" className="flex max-w-form flex-col gap-7">
        <FormErrors errors={refused?.errors} />
        <TextArea name="reason" label="Reason" rows={4} required defaultValue={typedIn(refused, 'reason')} error={refused?.errors.reason} />
        <div>
          <Button id="form" kind="filled">
            Decline system
          </Button>
        </div>
      </Form>
    </Page>
  )
}
