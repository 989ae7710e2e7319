import { Form, Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import type { Person } from './person.ts'
import { hasDesk } from './places.ts'

/** What belongs to the reader's account. */
export function AccountLinks({ person }: { person: Person }) {
  return (
    <ul>
      <li>
        <Link to={paths.inbox()} className={row}>
          Inbox{person.unread > 0 && `, ${person.unread} unread`}
        </Link>
      </li>
      <li>
        <Link to={paths.person(person.handle)} className={row}>
          Profile
        </Link>
      </li>
      {hasDesk(person) && (
        <li>
          <Link to={paths.myReports()} className={row}>
            My reports
          </Link>
        </li>
      )}
      <li>
        <Link to={paths.myEntries()} className={row}>
          My entries
        </Link>
      </li>
      <li>
        <Link to={paths.myFlags()} className={row}>
          My flags
        </Link>
      </li>
      <li>
        <Link to={paths.earnings()} className={row}>
          Earnings
        </Link>
      </li>
      <li>
        <Link to={paths.standing()} className={row}>
          Standing
        </Link>
      </li>
      <li>
        <Link to={paths.security()} className={row}>
          Settings
        </Link>
      </li>
      {person.isAdmin && (
        <li>
          <Link to={paths.grading()} className={row}>
            Grading
          </Link>
        </li>
      )}
      {(person.isAdmin || person.organisations.length > 0) && (
        <li>
          <Link to={paths.rubrics()} className={row}>
            Rubrics
          </Link>
        </li>
      )}
      {(person.isModerator || person.isAdmin) && (
        <li>
          <Link to={paths.suggestions()} className={row}>
            Suggestions
          </Link>
        </li>
      )}
      <li>
        <Link to={paths.mailPreferences()} className={row}>
          What comes by mail
        </Link>
      </li>
      {(person.isAdmin || person.isModerator) && (
        <li>
          <Link to={paths.admin()} className={row}>
            Staff pages
          </Link>
        </li>
      )}
      <li>
        <Link to={paths.ownData()} className={row}>
          Your data
        </Link>
      </li>
      <li>
        <Form method="post" action={paths.signOut()}>
          <button type="submit" className={`${row} w-full text-start`}>
            Sign out
          </button>
        </Form>
      </li>
    </ul>
  )
}

const row = 'flex min-h-11 items-center text-ink no-underline hover:text-accent hover:underline'
