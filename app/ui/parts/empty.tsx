import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Mark } from './mark.tsx'

type Props = { title: string; children?: ReactNode; to?: string; linkText?: string; isTop?: boolean }

/** What will stand here, and one link to begin. The balance tips: its counterweight is missing. */
export function Empty({ title, children, to, linkText, isTop = false }: Props) {
  const Heading = isTop ? 'h1' : 'h3'

  return (
    <div className="grid items-center gap-x-8 gap-y-5 border-b border-rule py-8 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <Mark isTipped className="h-18 w-22.5" />
      <div>
        <Heading className={isTop ? 'text-h1' : 'text-h2'}>{title}</Heading>
        {children && <div className="mt-1 max-w-body text-ink-2">{children}</div>}
        {to && linkText && (
          <p className="mt-3">
            <Link to={to}>{linkText}</Link>
          </p>
        )}
      </div>
    </div>
  )
}
