import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { AccountLinks } from './account-links.tsx'
import type { Person } from './person.ts'

type Props = { person: Person | null; path: string }

/** Sign in, or the reader's handle with what belongs to it. A `details`, so that it opens without a script. */
export function Account({ person, path }: Props) {
  if (!person) {
    return (
      <Link to={paths.signIn(path)} className="inline-flex min-h-11 items-center font-medium text-ink-2 no-underline hover:text-accent">
        Sign in
      </Link>
    )
  }

  return (
    <details className="group relative">
      <summary className="flex min-h-11 list-none items-center gap-2 font-medium text-ink-2 hover:text-accent">
        <span className="max-w-40 truncate">{person.handle}</span>
        {person.unread > 0 && (
          <span className="rounded-sm bg-accent px-1.5 text-[0.8125rem] leading-5 font-strong text-on-accent">
            {person.unread}
            <span className="sr-only"> unread</span>
          </span>
        )}
        <svg viewBox="0 0 12 6" className="h-1.5 w-3 fill-current group-open:rotate-180" aria-hidden="true">
          <path d="M0 0h12L6 6z" />
        </svg>
      </summary>
      <div className="absolute end-0 top-full z-20 min-w-56 border-[1.5px] border-ink bg-sheet px-5 py-3 shadow-dialog">
        <AccountLinks person={person} />
      </div>
    </details>
  )
}
