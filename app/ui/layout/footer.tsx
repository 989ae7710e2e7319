import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Mark } from '../parts/mark.tsx'

/** Where everything public stands, and whom to reach. */
export function Footer() {
  return (
    <footer data-print="no" className="border-t-2 border-ink">
      <div className="page pt-8 pb-12">
        <div className="grid grid-cols-2 gap-x-6 gap-y-8 md:grid-cols-[12.5rem_repeat(3,minmax(0,1fr))] md:gap-x-12">
          <div>
            <Mark isQuiet />
            <p className="mt-3 max-w-[22ch] text-small text-ink-2">A public record of bias in released AI systems.</p>
          </div>
          {columns.map(({ title, links }) => (
            <nav key={title} aria-label={title}>
              <h2 className="text-small font-strong">{title}</h2>
              <ul className="mt-0.5 text-small">
                {links.map(({ to, name }) => (
                  <li key={to}>
                    <Link to={to} className="inline-flex min-h-7 items-center text-ink-2" reloadDocument={to.includes('.')}>
                      {name}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
        <p className="mt-8 border-t border-rule pt-4 text-micro text-ink-3">Everything published here can be read without an account.</p>
      </div>
    </footer>
  )
}

const columns = [
  {
    title: 'The record',
    links: [
      { to: paths.issues(), name: 'Published issues' },
      { to: paths.people(), name: 'Researchers' },
      { to: paths.systems(), name: 'Systems and releases' },
      { to: paths.timeline(), name: 'Timeline' },
      { to: paths.feed(), name: 'Feed' },
    ],
  },
  {
    title: 'How we decide',
    links: [
      { to: paths.policy('code-of-conduct'), name: 'Code of conduct' },
      { to: paths.policy('sharing'), name: 'Sharing policy' },
      { to: paths.checkpoints(), name: 'Signed log' },
      { to: paths.transparency(), name: 'Transparency' },
      { to: paths.moderationLog(), name: 'Moderation log' },
      { to: paths.privacy(), name: 'Privacy' },
    ],
  },
  {
    title: 'Reach us',
    links: [
      { to: paths.contact(), name: 'Contact' },
      { to: paths.notice(), name: 'Notice of illegal content' },
      { to: '/.well-known/security.txt', name: 'Security contact' },
    ],
  },
] as const
