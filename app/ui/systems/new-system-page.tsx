import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { TextField } from '#ui/parts/text-field'
import { type RefusedForm, typedIn } from './typed-values.ts'

/** A system that the catalogue lacks, from anybody in good standing. */
export function NewSystemPage({ refused }: { refused?: RefusedForm }) {
  const field = (name: string) => ({ name, defaultValue: typedIn(refused, name), error: refused?.errors[name] })

  return (
    <Page>
      <PageHead
        title="Suggest a system"
        crumbs={[{ name: 'Systems', to: paths.systems() }, { name: 'Suggestion' }]}
        lede="A moderator checks it and puts it into the catalogue, or says why not. You are told."
      />
      <Form method="post" className="flex max-w-form flex-col gap-7">
        <FormErrors errors={refused?.errors} />
        <TextField {...field('name')} label="Name" required />
        <TextField {...field('developer')} label="Developer" hint="Several are separated by semicolons." required />
        <TextField
          {...field('link')}
          label="Source"
          hint="A link to a page about it: its home page, a paper, its release notes."
          type="url"
          required
        />
        <div>
          <Button id="form" kind="filled">
            Suggest system
          </Button>
        </div>
      </Form>
    </Page>
  )
}
