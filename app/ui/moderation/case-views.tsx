import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type CaseView, caseViewNames, caseViews, countedAtMost } from '#domain/moderation/model'
import { paths } from '#kernel/paths'
import { useCasesAddress } from './case-list.ts'

type Props = { view: CaseView | 'repairs'; counts: Record<CaseView, number>; repairs: number }

/** The views of the desk of cases, each with how many are in it; what was mended has one of its own. */
export function CaseViews({ view, counts, repairs }: Props) {
  const address = useCasesAddress()
  return (
    <nav aria-label="Views of the cases">
      <ul className="flex flex-wrap gap-x-6">
        {caseViews.map((one) => (
          <View key={one} to={address({ view: one === 'open' ? null : one, cursor: null })} isHere={one === view} count={counts[one]}>
            {caseViewNames[one]}
          </View>
        ))}
        <View to={paths.repairs()} isHere={view === 'repairs'} count={repairs}>
          Mended
        </View>
      </ul>
    </nav>
  )
}

function View({ to, isHere, count, children }: { to: string; isHere: boolean; count: number; children: ReactNode }) {
  return (
    <li>
      <Link
        to={to}
        aria-current={isHere ? 'page' : undefined}
        className={`inline-flex min-h-10 items-center gap-1.5 border-b-3 no-underline ${
          isHere ? 'border-accent font-strong text-ink' : 'border-transparent text-ink-2 hover:text-accent'
        }`}
      >
        {children} <b>{count < countedAtMost ? count : '1,000+'}</b>
      </Link>
    </li>
  )
}
