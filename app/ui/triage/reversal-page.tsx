import { Form } from '@remix-run/react'
import type { DeskReport } from '#domain/triage'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { TextArea } from '#ui/parts/text-area'
import { type Refused, shownIn } from './refused.ts'

type Props = { report: DeskReport; refused?: Refused }

export function ReversalPage({ report, refused }: Props) {
  const crumbs = [{ name: report.title, to: paths.reportPage(report.id) }, { name: 'Undo the duplicate' }]
  const isDuplicate = report.state === 'duplicate'

  return (
    <Page>
      <PageHead
        title="Undo the duplicate"
        crumbs={crumbs}
        lede={isDuplicate ? `The report leaves ${report.issue?.publicId} and is screened again, as it stood before.` : undefined}
      />
      {!isDuplicate && !refused && <Notice tone="caution">This report is no duplicate now, so there is nothing to undo.</Notice>}
      {(isDuplicate || refused) && (
        <Form method="post" className="flex max-w-form flex-col gap-6">
          <FormErrors errors={refused?.errors} />
          <TextArea
            name="text"
            label="Text for the reporter"
            hint="Why the report stands on its own after all."
            defaultValue={shownIn(refused, 'text')}
            error={refused?.errors.text}
          />
          <div>
            <Button id="form" kind="filled">
              Undo the duplicate
            </Button>
          </div>
        </Form>
      )}
    </Page>
  )
}
