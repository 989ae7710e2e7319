import { Form, Link } from '@remix-run/react'
import type { DeskReport } from '#domain/triage'
import { handedHours } from '#domain/triage/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { SelectField } from '#ui/parts/select-field'
import { TextArea } from '#ui/parts/text-area'
import { useQueueBack } from './queue-address.ts'
import { type Refused, shownIn } from './refused.ts'

type Props = { report: DeskReport; receivers: string[]; refused?: Refused }

/** Gives a report on to a colleague or to the queue, with what the next one should know. */
export function HandOverPage({ report, receivers, refused }: Props) {
  const back = useQueueBack()
  const crumbs = [{ name: 'Queue', to: back(report.id) }, { name: report.title, to: paths.reportPage(report.id) }, { name: 'Hand over' }]
  return (
    <Page>
      <PageHead title="Hand over" crumbs={crumbs} lede={`“${report.title}” goes on to somebody else. Only moderators read your note.`} />
      {!report.holder?.isMe && (
        <Notice tone="caution" className="mb-6 max-w-form">
          You do not hold this report, so you cannot hand it over. <Link to={back(report.id)}>Claim it first</Link>.
        </Notice>
      )}
      <Form method="post" className="flex max-w-form flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        <SelectField
          name="to"
          label="To"
          hint={`It waits ${handedHours} hours for a moderator, then it is anybody’s again. Who has a part in it is not in the list.`}
          placeholder="Back to the queue"
          choices={receivers.map((handle) => ({ value: handle, label: handle }))}
          defaultValue={shownIn(refused, 'to')}
          error={refused?.errors.to}
        />
        <TextArea
          name="note"
          label="Note"
          hint="What you saw, and what is still to be done."
          defaultValue={shownIn(refused, 'note')}
          error={refused?.errors.note}
        />
        <div className="flex flex-wrap items-center gap-6">
          <Button id="form" kind="filled">
            Hand over
          </Button>
          <Link to={back(report.id)}>Back</Link>
        </div>
      </Form>
    </Page>
  )
}
