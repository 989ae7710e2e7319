import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { LinkButton } from '../parts/link-button.tsx'
import { Weight } from '../parts/weight.tsx'
import { Wordmark } from '../parts/wordmark.tsx'
import { Account } from './account.tsx'
import { Menu } from './menu.tsx'
import type { Person } from './person.ts'
import { type Place, placesFor } from './places.ts'

type Props = { person: Person | null; path: string; isDense: boolean; isQuiet: boolean }

/** Its lower line is a beam; the weight hangs under the place where the reader is. */
export function Header({ person, path, isDense, isQuiet }: Props) {
  const places = placesFor(person, path)

  return (
    <header data-print="no" className="relative border-b-2 border-ink">
      <div className={`flex items-center ${isDense ? 'page-wide h-14' : 'page h-15 sm:h-17.5'}`}>
        <Link
          to={paths.home()}
          className="relative me-4 flex h-full items-center no-underline lg:me-11"
          aria-current={path === '/' ? 'page' : undefined}
        >
          <Wordmark />
          {path === '/' && <Weight className="absolute top-full left-6.5" />}
        </Link>
        <nav aria-label="Main" className="hidden h-full lg:block">
          <ul className="flex h-full gap-6">
            {places.map((place) => (
              <PlaceLink key={place.to} {...place} />
            ))}
          </ul>
        </nav>
        <div className="ms-auto hidden items-center gap-6 lg:flex">
          <Link to={`${paths.issues()}#search`} className={quiet}>
            Search
          </Link>
          <Account person={person} path={path} />
          {!isDense && (
            <LinkButton to={paths.report()} kind={isQuiet ? 'second' : 'filled'} className="whitespace-nowrap">
              Report a problem
            </LinkButton>
          )}
        </div>
        <Menu person={person} path={path} places={places} />
      </div>
    </header>
  )
}

const quiet = 'inline-flex min-h-11 items-center font-medium text-ink-2 no-underline hover:text-accent'

function PlaceLink({ to, name, isHere }: Place) {
  return (
    <li className="relative h-full">
      <Link
        to={to}
        aria-current={isHere ? 'page' : undefined}
        className={`flex h-full max-w-52 items-center no-underline ${isHere ? 'font-strong text-ink' : 'font-medium text-ink-2 hover:text-accent'}`}
      >
        <span className="truncate">{name}</span>
      </Link>
      {isHere && <Weight className="absolute top-full left-1/2 -translate-x-1/2" />}
    </li>
  )
}
