import { Form } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Button } from '#ui/parts/button'
import { Moment } from '#ui/parts/moment'
import { Notice } from '#ui/parts/notice'
import { RecordSection } from '#ui/parts/record-section'

type Proposal = {
  lapsesAt: Date
  /** For admins alone: nothing is decided yet. */
  words: { clause: string; facts: string; reasons: string; days: number } | null
  may: { confirm: boolean; drop: boolean }
}

/** Says that an award waits for a second admin, who reads the proposed reasons here and answers. */
export function ProposedHold({ id, proposal: { lapsesAt, words, may } }: { id: string; proposal: Proposal }) {
  return (
    <>
      <Notice tone="caution" className="mb-6">
        An admin proposed to hold this award back. Nothing is decided, and nothing of it is paid until another admin has answered, until{' '}
        <Moment at={lapsesAt} as="full" /> at most.
      </Notice>
      {words && (
        <RecordSection title="The proposed hold" note="Once it is confirmed, each payee gets these reasons as a statement and can appeal.">
          <dl className="flex max-w-body flex-col gap-4">
            <div>
              <dt className="font-strong">Clause</dt>
              <dd>
                {words.clause}, for {words.days === 1 ? 'one day' : `${words.days} days`} from its confirmation
              </dd>
            </div>
            <div>
              <dt className="font-strong">The facts</dt>
              <dd className="break-words whitespace-pre-line">{words.facts}</dd>
            </div>
            <div>
              <dt className="font-strong">Why this breaks the rule</dt>
              <dd className="break-words whitespace-pre-line">{words.reasons}</dd>
            </div>
          </dl>
          <div className="mt-6 flex flex-wrap items-center gap-4">
            {may.confirm && (
              <Form method="post" action={paths.awardHoldConfirmation(id)}>
                <Button id="form" kind="grave">
                  Confirm the hold
                </Button>
              </Form>
            )}
            {may.drop && (
              <Form method="post" action={paths.awardHoldRefusal(id)}>
                <Button>{may.confirm ? 'Say no' : 'Take the proposal back'}</Button>
              </Form>
            )}
          </div>
          {!may.confirm && may.drop && <p className="mt-3 text-small text-ink-2">You proposed it: another admin confirms it.</p>}
        </RecordSection>
      )}
    </>
  )
}
