import { Link } from '@remix-run/react'
import type { RepairState as State } from '#domain/repairs/model'
import { paths } from '#kernel/paths'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'
import { RepairState } from '#ui/parts/repair-state'

type Row = { id: string; state: State; said: string; askedAt: Date; endedAt: Date | null; answer: string | null }

/** What its author mended after the decision, and what came of asking to lift the measure. */
export function CaseRepairs({ repairs }: { repairs: readonly Row[] }) {
  if (repairs.length === 0) return null
  return (
    <RecordSection title="Mended" note="Its author asks to lift the measure. This is no appeal.">
      <ul>
        {repairs.map(({ id, state, said, askedAt, answer }) => (
          <li key={id} className="border-b border-rule py-3 first:pt-0">
            <p className="flex flex-wrap items-center gap-x-4 text-small text-ink-2">
              <RepairState state={state} /> <Moment at={askedAt} as="full" />
            </p>
            <p className="max-w-body break-words whitespace-pre-line">{said || 'What they wrote went with their account.'}</p>
            {answer && (
              <blockquote className="mt-3 max-w-body border-l-2 border-rule ps-4 break-words whitespace-pre-line">{answer}</blockquote>
            )}
            <p className="mt-2 text-small">
              <Link to={paths.repair(id)}>{state === 'asked' ? 'Read what was mended, and answer' : 'Read what was mended'}</Link>
            </p>
          </li>
        ))}
      </ul>
    </RecordSection>
  )
}
