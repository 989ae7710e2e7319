import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export type Crumb = { name: string; to?: string }
type Props = {
  title: ReactNode
  crumbs?: readonly Crumb[]
  badges?: ReactNode
  lede?: ReactNode
  aside?: ReactNode
  children?: ReactNode
  isName?: boolean
}

/** Where this is, what it is called, its state; what one can do here stands under it or at the right. */
export function PageHead({ title, crumbs = [], badges, lede, aside, children, isName = false }: Props) {
  return (
    <header className="grid gap-x-12 gap-y-8 pt-8 pb-10 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
        <h1 className={isName ? 'text-name' : 'max-w-[32ch] text-h1'}>{title}</h1>
        {badges && <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2 text-small text-ink-2">{badges}</div>}
        {lede && <p className="mt-4 text-lede">{lede}</p>}
        {children && <div className="mt-6">{children}</div>}
      </div>
      {aside && <div className="min-w-0 md:w-84">{aside}</div>}
    </header>
  )
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Where this is" className="mb-3 text-small">
      <ol className="flex flex-wrap">
        {crumbs.map(({ name, to }, at) => (
          <li key={name} className="text-ink-2">
            {at > 0 && (
              <span aria-hidden="true" className="px-2.5 text-ink-3">
                /
              </span>
            )}
            {to ? (
              <Link to={to} className="text-ink-2">
                {name}
              </Link>
            ) : (
              <span aria-current="page">{name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
