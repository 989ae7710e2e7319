import { Link } from '@remix-run/react'
import type { CasePage } from '#domain/moderation'
import { paths } from '#kernel/paths'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'

/** Like cases, so that they are decided alike. */
export function EarlierCases({ earlier }: Pick<CasePage, 'earlier'>) {
  if (earlier.length === 0) return null
  return (
    <RecordSection title="Like cases" note="The last ones under the same rule.">
      <ul className="text-small">
        {earlier.map(({ id, closedAt }) => (
          <li key={id} className="border-b border-rule py-2">
            <Link to={paths.casePage(id)}>
              Decided <Moment at={closedAt} as="short" />
            </Link>
          </li>
        ))}
      </ul>
    </RecordSection>
  )
}
