import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FileField } from '#ui/parts/file-field'
import { FormErrors } from '#ui/parts/form-errors'
import { PageHead } from '#ui/parts/page-head'
import { TextArea } from '#ui/parts/text-area'

type Props = { reportId: string; title: string; refused?: { errors: Record<string, string>; typed: Record<string, string | string[]> } }

/** A table of trials, as a file or typed in: one line for each time it was tried. */
export function AddEvidence({ reportId, title, refused }: Props) {
  return (
    <Page>
      <PageHead
        title="Add trials"
        crumbs={[{ name: title || 'Your report', to: paths.reportPage(reportId) }, { name: 'Evidence' }]}
        lede="One row for each time you tried, with the group it was about and what came out."
      />
      <Form method="post" encType="multipart/form-data" className="flex max-w-form flex-col gap-7">
        <FormErrors errors={refused?.errors} />
        <FileField
          name="trials"
          label="Trials file"
          isOptional
          accept=".csv,.tsv,text/csv"
          hint="CSV, up to 50 MB and 200,000 rows."
          error={refused?.errors.trials}
        />
        <TextArea
          name="rows"
          label="Rows typed in"
          isOptional
          hint="One trial a line: the group, a comma, the outcome. For instance: women, rejected"
          error={refused?.errors.rows}
          defaultValue={refused?.typed.rows}
          rows={10}
        />
        <div className="flex items-center gap-6">
          <Button kind="filled">Add</Button>
          <Link to={paths.reportPage(reportId)}>Back</Link>
        </div>
      </Form>
    </Page>
  )
}
