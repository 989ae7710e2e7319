import { paths } from '#kernel/paths'
import type { Person } from './person.ts'

export type Place = { to: string; name: string; isHere: boolean }

/** What the navigation offers to this reader, in the order of the header. */
export function placesFor(person: Person | null, path: string): Place[] {
  const place = (to: string, name: string, root = to) => ({ to, name, isHere: isUnder(path, root) })

  return [
    ...(person?.isModerator ? [place(paths.queue(), 'Queue')] : []),
    ...(person?.isModerator || person?.isAdmin ? [place(paths.cases(), 'Cases')] : []),
    ...(person?.isReviewer ? [place(paths.appeals(), 'Appeals')] : []),
    ...(person?.isGrader ? [place(paths.grading(), 'Grading')] : []),
    place(paths.systems(), 'Systems'),
    place(paths.issues(), 'Issues'),
    place(paths.programmes(), 'Programmes'),
    place(paths.timeline(), 'Timeline'),
    ...(hasDesk(person) ? [] : [place(paths.policy('code-of-conduct'), 'Policies', paths.policies())]),
    ...(person && !hasDesk(person) ? [place(paths.myReports(), 'My reports')] : []),
    ...(person?.organisations ?? []).map(({ slug, name }) => place(paths.organisation(slug), name)),
  ]
}

/** Who has desks of their own finds their reports in the menu of their account, and the policies in the footer: the header has no room for all. */
export const hasDesk = (person: Person | null) =>
  person !== null && (person.isModerator || person.isAdmin || person.isReviewer || person.isGrader || person.organisations.length > 0)

const isUnder = (path: string, root: string) => path === root || path.startsWith(`${root}/`)
