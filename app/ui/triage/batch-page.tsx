import { Form } from '@remix-run/react'
import type { BatchPage as Batch } from '#domain/triage'
import type { BatchState } from '#domain/triage/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { FormErrors } from '#ui/parts/form-errors'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { TextArea } from '#ui/parts/text-area'
import { batchTitle } from './batch-words.ts'
import { ChosenTable } from './chosen-table.tsx'
import { type Refused, shownIn } from './refused.ts'

type Props = { batch: Batch; refused?: Refused }

/** One verdict on many reports, for who is to agree to it: its words, and what it would do to each report now. */
export function BatchPage({ batch, refused }: Props) {
  const { verdict, state, rows, text, proposer, proposedAt, endsAt, may } = batch
  const title = batchTitle(verdict, rows.length)
  const leftOut = rows.filter(({ why }) => why !== null).length
  return (
    <Page>
      <PageHead
        title={title}
        crumbs={[{ name: 'Queue', to: paths.queue() }, { name: 'For a second person', to: paths.batches() }, { name: title }]}
        lede={
          <>
            Proposed by {proposer}, <Moment at={proposedAt} as="short" />.
            {state === 'proposed' && (
              <>
                {' '}
                Given up where nobody answers by <Moment at={endsAt} as="full" />.
              </>
            )}
          </>
        }
      />
      {state !== 'proposed' && <Notice>{ended[state]}</Notice>}
      <RecordSection title="Words" note="Each reporter reads this as it stands.">
        <p className="max-w-body font-serif whitespace-pre-line wrap-anywhere">{text}</p>
      </RecordSection>
      <RecordSection title="Reports" note={leftOut > 0 ? `${leftOut} would be left out.` : undefined}>
        <ChosenTable
          rows={rows}
          caption="What it would do to each report"
          outcome={({ author }) =>
            state !== 'proposed' ? '–' : verdict === 'reject' ? `Rejected; ${author} is told` : `${author} is asked`
          }
        />
      </RecordSection>
      {may.agree && <Answer batch={batch} refused={refused} />}
      {may.withdraw && (
        <Form method="post" action={paths.batchWithdrawal(batch.id)} className="mt-8">
          <p className="mb-3 max-w-body text-small text-ink-2">You proposed this, so somebody else has to agree.</p>
          <Button>Take it back</Button>
        </Form>
      )}
    </Page>
  )
}

function Answer({ batch, refused }: Props) {
  return (
    <RecordSection title="Your answer" note="Open the reports before you agree. You answer for this as much as who proposed it.">
      <Form method="post" action={paths.batchAgreement(batch.id)}>
        <Button kind="filled">Agree</Button>
      </Form>
      <Form method="post" action={paths.batchRefusal(batch.id)} className="mt-8 flex max-w-form flex-col gap-6">
        <FormErrors errors={refused?.errors} />
        <TextArea
          name="text"
          label="Why not"
          hint="At least 20 characters, for who proposed it."
          defaultValue={shownIn(refused, 'text')}
          error={refused?.errors.text}
        />
        <div>
          <Button id="form">Do not agree</Button>
        </div>
      </Form>
    </RecordSection>
  )
}

const ended: Record<Exclude<BatchState, 'proposed'>, string> = {
  agreed: 'Somebody agreed, and it took effect.',
  refused: 'Somebody did not agree. Nothing happened to the reports.',
  withdrawn: 'It was taken back. Nothing happened to the reports.',
  lapsed: 'Nobody answered in time, so it was given up. Nothing happened to the reports.',
}
