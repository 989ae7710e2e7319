import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { PageHead } from '#ui/parts/page-head'

const places = [
  { to: paths.adminLog(), name: 'Log', what: 'Whether the log is whole, its signed checkpoints, and the button that has it recomputed.' },
  { to: paths.adminFactors(), name: 'Second factors', what: 'Lost devices, which two people reset.' },
  { to: paths.adminParts(), name: 'Parts', what: 'Every part of the pages in every state.' },
  { to: paths.adminMail(), name: 'Outgoing mail', what: 'What this place writes to people.' },
]

/** What admins look after, one line each. */
export function AdminPage() {
  return (
    <Page>
      <PageHead title="Administration" />
      <ul className="border-t border-rule">
        {places.map(({ to, name, what }) => (
          <li key={to} className="border-b border-rule py-4">
            <h2 className="text-h3">
              <Link to={to} className="inline-flex min-h-7 items-center">
                {name}
              </Link>
            </h2>
            <p className="max-w-body text-small text-ink-2">{what}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
