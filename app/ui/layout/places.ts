import { paths } from '#kernel/paths'
import type { Person } from './person.ts'

export type Place = { to: string; name: string; isHere: boolean }

/** What the navigation offers to this reader, in the order of the header. */
export function placesFor(person: Person | null, path: string): Place[] {
  const offered = [
    ...(person?.isModerator ? [{ to: paths.queue(), name: 'Queue' }] : []),
    { to: paths.systems(), name: 'Systems' },
    { to: paths.issues(), name: 'Issues' },
    { to: paths.policy('code-of-conduct'), name: 'Policies', root: paths.policies() },
    ...(person ? [{ to: paths.myReports(), name: 'My reports' }] : []),
    ...(person?.organisations ?? []).map(({ slug, name }) => ({ to: paths.organisation(slug), name })),
  ]

  return offered.map(({ to, name, ...place }) => ({ to, name, isHere: isUnder(path, 'root' in place ? place.root : to) }))
}

const isUnder = (path: string, root: string) => path === root || path.startsWith(`${root}/`)
