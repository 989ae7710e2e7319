import type { Mended } from '#domain/repairs'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'
import { RepairState } from '#ui/parts/repair-state'

/** What was asked about one decision, each with its date and the answer. */
export function AskedBefore({ asked }: Pick<Mended, 'asked'>) {
  if (asked.length === 0) return null
  return (
    <RecordSection title="What you asked">
      <ul>
        {asked.map(({ id, state, said, askedAt, endedAt, answer }) => (
          <li key={id} className="border-b border-rule py-4 first:pt-0">
            <p className="flex flex-wrap items-center gap-x-4 text-small text-ink-2">
              <RepairState state={state} />
              <span>
                Asked <Moment at={askedAt} as="full" />
                {endedAt && (
                  <>
                    , ended <Moment at={endedAt} as="full" />
                  </>
                )}
              </span>
            </p>
            <p className="mt-1 max-w-body break-words whitespace-pre-line">{said}</p>
            {answer && (
              <>
                <p className="mt-3 text-small text-ink-2">A moderator’s answer</p>
                <blockquote className="mt-1 max-w-body border-l-2 border-rule ps-4 break-words whitespace-pre-line">{answer}</blockquote>
              </>
            )}
          </li>
        ))}
      </ul>
    </RecordSection>
  )
}
