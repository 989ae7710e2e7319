import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'

export type LevelSystems = {
  level: string
  name: string
  count: number
  systems: readonly { slug: string; name: string; hasOpenIssue: boolean }[]
}

/** One level: its number, its name, and a square for each system. Those with an open issue come first, filled, and lead to their page. */
export function LevelSquares({ level, name, count, systems }: LevelSystems) {
  const flagged = systems.filter((system) => system.hasOpenIssue)
  const others = systems.filter((system) => !system.hasOpenIssue)

  return (
    <li className="relative ps-6 pt-2 md:ps-0 md:pt-0">
      <span className="absolute top-5.5 -left-2.5 h-0.5 w-4.5 bg-ink md:hidden" />
      <p className="flex items-baseline gap-2.5 md:h-17 md:flex-col md:items-center md:gap-0 md:text-center">
        <span className="font-serif text-h2">{count}</span>
        <Link to={paths.systems({ access_level: level })} className="text-small text-ink-2 no-underline hover:underline">
          {name}
        </Link>
      </p>
      <p className="sr-only">
        {flagged.length === 0
          ? 'None has an open issue.'
          : `${flagged.length} of ${count} ${flagged.length === 1 ? 'has' : 'have'} an open issue:`}
      </p>
      <span className="mx-auto mt-5 hidden h-4 w-0.5 bg-ink md:block" />
      <ul className={`flex flex-wrap gap-2 pt-2 pb-3 md:mx-auto md:w-28 md:pt-0 md:pb-4 ${count < 5 ? 'md:justify-center' : ''}`}>
        {flagged.map((system) => (
          <li key={system.slug} className="size-4">
            <Link to={paths.system(system.slug)} title={system.name} className="block size-4 bg-accent hover:bg-accent-strong">
              <span className="sr-only">{system.name}</span>
            </Link>
          </li>
        ))}
        {others.map((system) => (
          <li key={system.slug} title={system.name} className="size-4 border-[1.5px] border-edge" aria-hidden="true" />
        ))}
      </ul>
    </li>
  )
}
