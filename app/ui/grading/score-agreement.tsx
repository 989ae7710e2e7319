import type { AgreementPage } from '#domain/grading'
import { alphaSaid } from './alpha-said.ts'

/** How far the scores agree that graders’ ratings give. An intraclass correlation needs the same graders on every entry. */
export function ScoreAgreement({ alpha, label, single, average }: AgreementPage['scores']) {
  return (
    <>
      <dl className="grid max-w-form grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-2">
        <dt>α of the scores, as steps</dt>
        <dd className="text-end">
          <strong className="font-strong">{alphaSaid(alpha)}</strong>, {label}
        </dd>
        {single && average && (
          <>
            <dt>ICC(2,1): one grader, drawn from many</dt>
            <dd className="text-end font-strong">{alphaSaid(single)}</dd>
            <dt>ICC(2,k): the mean of these graders</dt>
            <dd className="text-end font-strong">{alphaSaid(average)}</dd>
          </>
        )}
      </dl>
      {!single && (
        <p className="mt-3 max-w-body text-small text-ink-2">
          There is no intraclass correlation: it needs the same graders on every entry, and here they differ.
        </p>
      )}
    </>
  )
}
