import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { PageHead } from '#ui/parts/page-head'

type Props = {
  may: {
    screen: boolean
    giveRoles: boolean
    makeOrganisations: boolean
    prepare: boolean
    readMail: boolean
    verifyLog: boolean
    readResets: boolean
    seeParts: boolean
    keepBooks: boolean
    askGraders: boolean
    decideSuggestions: boolean
  }
}

/** Where those who keep this place find their desks; each sees what their roles open. */
export function AdminIndex({ may }: Props) {
  const desks = [
    { to: paths.queue(), name: 'Queue', note: 'Reports that wait to be screened.', isOpen: may.screen },
    { to: paths.roles(), name: 'Roles', note: 'Who decides, grades and keeps this place.', isOpen: may.giveRoles },
    {
      to: paths.organisations(),
      name: 'Organisations',
      note: 'Who answers for which systems, and who speaks for them.',
      isOpen: may.makeOrganisations,
    },
    {
      to: paths.adminPolicies(),
      name: 'Policies',
      note: 'Draft, approve and schedule new versions of both policies.',
      isOpen: may.prepare,
    },
    { to: paths.adminLog(), name: 'Log', note: 'Whether the log is whole, and its signed checkpoints.', isOpen: may.verifyLog },
    { to: paths.grading(), name: 'Grading', note: 'Entries that nobody was asked to grade yet, and every panel.', isOpen: may.askGraders },
    { to: paths.rubrics(), name: 'Rubrics', note: 'How entries are scored, in versions that never change.', isOpen: may.askGraders },
    {
      to: paths.suggestions(),
      name: 'Suggestions',
      note: 'Systems and facts that members suggest for the catalogue.',
      isOpen: may.decideSuggestions,
    },
    { to: paths.books(), name: 'Ledger', note: 'Deposits, awards and payouts of every programme.', isOpen: may.keepBooks },
    { to: paths.payments(), name: 'Payment files', note: 'What is due, as a table for the bank, and its answers.', isOpen: may.keepBooks },
    { to: paths.adminFactors(), name: 'Second factors', note: 'Lost devices, which two people reset.', isOpen: may.readResets },
    { to: paths.adminParts(), name: 'Parts', note: 'Every part of the pages in every state.', isOpen: may.seeParts },
    { to: paths.adminMail(), name: 'Outgoing mail', note: 'What this place writes to people, and whether it left.', isOpen: may.readMail },
  ]
  return (
    <Page>
      <PageHead title="Staff pages" lede="What is done here is recorded, with who did it." />
      <ul className="border-t border-ink">
        {desks
          .filter(({ isOpen }) => isOpen)
          .map(({ to, name, note }) => (
            <li key={to} className="border-b border-rule py-5">
              <h2 className="text-h3">
                <Link to={to}>{name}</Link>
              </h2>
              <p className="mt-1 max-w-body text-small text-ink-2">{note}</p>
            </li>
          ))}
      </ul>
    </Page>
  )
}
