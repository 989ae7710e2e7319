import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { LinkButton } from '../parts/link-button.tsx'
import { AccountLinks } from './account-links.tsx'
import type { Person } from './person.ts'
import type { Place } from './places.ts'

type Props = { person: Person | null; path: string; places: readonly Place[] }

/** The navigation of narrow windows; a `details`, so that it opens without a script. */
export function Menu({ person, path, places }: Props) {
  return (
    <details className="ms-auto lg:hidden">
      <summary className="flex min-h-11 list-none items-center gap-2.5 font-strong">
        <svg viewBox="0 0 20 14" className="h-3.5 w-5 stroke-ink" strokeWidth="2" aria-hidden="true">
          <path d="M0 2h20M0 7h20M0 12h20" />
        </svg>
        Menu
        {person !== null && person.unread > 0 && (
          <span className="rounded-sm bg-accent px-1.5 text-[0.8125rem] leading-5 text-on-accent">
            {person.unread}
            <span className="sr-only"> unread</span>
          </span>
        )}
      </summary>
      <div className="absolute inset-x-0 top-full z-20 border-b-2 border-ink bg-sheet shadow-dialog">
        <div className="page pt-3 pb-6">
          <nav aria-label="Main">
            <ul className="divide-y divide-rule">
              {places.map(({ to, name, isHere }) => (
                <MenuLink key={to} to={to} name={name} isHere={isHere} />
              ))}
              <MenuLink to={`${paths.issues()}#search`} name="Search" />
              {!person && <MenuLink to={paths.signIn(path)} name="Sign in" />}
            </ul>
          </nav>
          {person && (
            <div className="mt-3 border-t-[1.5px] border-ink pt-3">
              <p className="text-small text-ink-2">Signed in as {person.handle}</p>
              <AccountLinks person={person} />
            </div>
          )}
          <LinkButton to={paths.report()} kind="filled" className="mt-4 w-full sm:w-auto">
            Report a problem
          </LinkButton>
        </div>
      </div>
    </details>
  )
}

function MenuLink({ to, name, isHere = false }: { to: string; name: string; isHere?: boolean }) {
  return (
    <li>
      <Link
        to={to}
        aria-current={isHere ? 'page' : undefined}
        className={`flex min-h-12 items-center no-underline hover:text-accent ${isHere ? 'font-strong text-ink' : 'text-ink'}`}
      >
        {name}
      </Link>
    </li>
  )
}
