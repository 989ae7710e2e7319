import { Link } from '@remix-run/react'
import type { CasePage } from '#domain/moderation'
import { paths } from '#kernel/paths'
import { CaseState } from '#ui/parts/case-state'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'

/** Whose conduct it is about, and what came before. */
export function CaseAccounts({ author }: Pick<CasePage, 'author'>) {
  return (
    <RecordSection title="The account" note="Whose conduct it is about.">
      {author ? (
        <>
          <p>
            <Link to={paths.person(author.handle)}>{author.handle}</Link>, {author.tier}, here since <Moment at={author.since} />.
          </p>
          {author.cases.length === 0 ? (
            <p className="mt-2 text-small text-ink-2">No other case.</p>
          ) : (
            <ul className="mt-3 text-small">
              {author.cases.map(({ id, clause, state, openedAt }) => (
                <li key={id} className="flex flex-wrap gap-x-4 border-b border-rule py-2">
                  <Link to={paths.casePage(id)}>{clause}</Link>
                  <CaseState state={state} />
                  <Moment at={openedAt} as="short" />
                </li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <p className="text-ink-2">No account is behind it.</p>
      )}
    </RecordSection>
  )
}
