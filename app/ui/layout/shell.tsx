import type { ReactNode } from 'react'
import { paths } from '#kernel/paths'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import type { Person } from './person.ts'
import { PoliciesAsk } from './policies-ask.tsx'
import { SanctionBanner } from './sanction-banner.tsx'

type Props = { person: Person | null; path: string; isDense?: boolean; hasOwnButton?: boolean; children: ReactNode }

/** What stands around every page. Dense is for desks where people work all day; `hasOwnButton` quiets the header's. */
export function Shell({ person, path, isDense = false, hasOwnButton = false, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        data-print="no"
        className="absolute top-2 left-2 z-30 bg-ink px-4 py-3 font-strong text-paper not-focus:sr-only hover:text-paper"
      >
        Skip to the content
      </a>
      <Header person={person} path={path} isDense={isDense} isQuiet={hasOwnButton} />
      {person?.sanction && path !== paths.standing() && <SanctionBanner sentence={person.sanction} />}
      <main id="main" tabIndex={-1} className="flex-1 focus:outline-none">
        {person?.isAskedForPolicies && <PoliciesAsk path={path} />}
        {children}
      </main>
      {!isDense && <Footer />}
    </div>
  )
}
