import { Link } from '@remix-run/react'
import type { CasePage } from '#domain/moderation'
import { outcomeNames } from '#domain/moderation/model'
import { paths } from '#kernel/paths'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'
import { doneWords } from './done-words.ts'

/** Like cases, so that they are decided alike. */
export function EarlierCases({ earlier }: Pick<CasePage, 'earlier'>) {
  if (earlier.length === 0) return null
  return (
    <RecordSection title="Like cases" note="The last ones under the same rule.">
      <ul className="text-small">
        {earlier.map((one) => (
          <li key={one.id} className="border-b border-rule py-3 first:pt-0">
            <Link to={paths.casePage(one.id)}>{outcomeNames[one.outcome]}</Link>, <Moment at={one.at} as="short" />. {doneWords(one)}.
            <p className="mt-1 max-w-body text-ink-2">{one.reasons}</p>
          </li>
        ))}
      </ul>
    </RecordSection>
  )
}
