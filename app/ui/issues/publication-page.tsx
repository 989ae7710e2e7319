import { Form, Link } from '@remix-run/react'
import { sharingQuestions } from '#domain/issues/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { CheckboxGroup } from '#ui/parts/checkbox-group'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'

type Props = { publicId: string; title: string; refused?: { errors: Record<string, string>; typed: Record<string, string | string[]> } }

/** The questions of the sharing policy, before an issue becomes public. */
export function PublicationPage({ publicId, title, refused }: Props) {
  return (
    <Page>
      <PageHead
        title="Publish this issue"
        crumbs={[{ name: 'Issues', to: paths.issues() }, { name: publicId, to: paths.issue(publicId) }, { name: 'Publish' }]}
        lede={title}
      />
      <Form method="post" className="flex max-w-form flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        <CheckboxGroup
          name="sharing"
          label="Sharing check"
          hint="Tick what you have checked yourself. All must hold."
          choices={Object.entries(sharingQuestions).map(([value, label]) => ({ value, label }))}
          defaultValues={[refused?.typed.sharing ?? []].flat()}
          error={refused?.errors.sharing}
        />
        <div className="flex items-center gap-6">
          <Button kind="filled">Publish</Button>
          <Link to={paths.issue(publicId)}>Back</Link>
        </div>
      </Form>
    </Page>
  )
}
