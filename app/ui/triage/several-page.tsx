import { Form, Link } from '@remix-run/react'
import type { SeveralPreview } from '#domain/triage'
import { type BatchVerdict, batchAlone, leaseMinutes, type SeveralStep } from '#domain/triage/model'
import { Page } from '#ui/layout/page'
import { Button } from '#ui/parts/button'
import { Empty } from '#ui/parts/empty'
import { FormErrors } from '#ui/parts/form-errors'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { TextArea } from '#ui/parts/text-area'
import { ChosenTable } from './chosen-table.tsx'
import { useQueueBack } from './queue-address.ts'
import { type Refused, shownIn } from './refused.ts'

type Props = SeveralPreview & { refused?: Refused }

/** One step on several reports, with what would happen to each shown before. */
export function SeveralPage({ step, rows, unseen, needsSecond, refused }: Props) {
  const back = useQueueBack()(null)
  const fitting = rows.filter(({ why }) => why === null)
  const isVerdict = step === 'reject' || step === 'ask'

  return (
    <Page>
      <PageHead title={titles[step]} crumbs={[{ name: 'Queue', to: back }, { name: titles[step] }]} />
      {rows.length === 0 && (
        <Empty title="No report is ticked" to={back} linkText="Back to the queue">
          Tick reports in the queue first, then choose what to do with them.
        </Empty>
      )}
      {rows.length > 0 && (
        <ChosenTable rows={rows} caption={`${titles[step]}: what will happen`} outcome={({ author }) => outcomes[step](author)} />
      )}
      {unseen > 0 && <Notice className="mt-6 max-w-form">{unseen} of those you ticked are not in your queue any more.</Notice>}
      {needsSecond && (
        <Notice tone="caution" className="mt-6 max-w-form">
          More than {batchAlone} at once: nothing takes effect before a second moderator has agreed.
        </Notice>
      )}
      {fitting.length > 0 ? (
        // It posts to its own address, so that a refused form still knows what was ticked and where it leads back to.
        <Form method="post" className="mt-8 flex max-w-form flex-col gap-6">
          <FormErrors errors={refused?.errors} />
          {fitting.map(({ id, mark }) => (
            <input key={id} type="hidden" name="seen" value={`${id}:${mark}`} />
          ))}
          {isVerdict && <Words step={step} refused={refused} />}
          <div className="flex flex-wrap items-center gap-6">
            <Button id="form" kind={step === 'reject' ? 'grave' : 'filled'}>
              {buttons[step]} {fitting.length}
            </Button>
            <Link to={back}>Back</Link>
          </div>
        </Form>
      ) : (
        rows.length > 0 && (
          <p className="mt-8">
            None of them can go along. <Link to={back}>Back to the queue</Link>
          </p>
        )
      )}
    </Page>
  )
}

function Words({ step, refused }: { step: BatchVerdict; refused?: Refused }) {
  return (
    <>
      <input type="hidden" name="verdict" value={step} />
      <TextArea
        name="text"
        label="Text for the reporters"
        hint={
          step === 'reject'
            ? 'At least 20 characters: why this is spam. Each reporter reads it, and can appeal once.'
            : 'At least 20 characters: what you need to know. Each report rests until it is answered.'
        }
        defaultValue={shownIn(refused, 'text')}
        error={refused?.errors.text}
      />
    </>
  )
}

const titles: Record<SeveralStep, string> = {
  claim: 'Claim several reports',
  release: 'Give several reports back',
  reject: 'Reject several reports as spam',
  ask: 'Ask several reporters the same',
}
const buttons: Record<SeveralStep, string> = { claim: 'Claim', release: 'Give back', reject: 'Reject', ask: 'Ask about' }
const outcomes: Record<SeveralStep, (author: string) => string> = {
  claim: () => `Yours for ${leaseMinutes} minutes`,
  release: () => 'Waits in the queue again',
  reject: (author) => `Rejected as spam; ${author} is told`,
  ask: (author) => `Rests until ${author} answers`,
}
