import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

type Props = { to: string; direction?: 'ascending' | 'descending'; isNumber?: boolean; children: ReactNode }

/** The head of a column that sorts by link; `direction` is set on the column the rows stand in order of. */
export function SortHead({ to, direction, isNumber = false, children }: Props) {
  return (
    <th scope="col" aria-sort={direction} className={isNumber ? 'cell-number' : undefined}>
      <Link to={to} preventScrollReset className="inline-flex min-h-6 gap-1 text-ink-2 no-underline hover:text-accent hover:underline">
        {children}
        {direction && (
          <span aria-hidden="true" className="text-accent">
            {direction === 'ascending' ? '↑' : '↓'}
          </span>
        )}
      </Link>
    </th>
  )
}
