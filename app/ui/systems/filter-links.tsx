import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { SystemFilters, SystemList } from '#domain/systems'
import { paths } from '#kernel/paths'
import { LevelBeam } from '#ui/parts/level-beam'
import { ModalityMark } from '#ui/parts/modality-mark'

type Props = { list: SystemList; filters: SystemFilters }

/** Levels and kinds as links, each with how many systems it would show. */
export function FilterLinks({ list, filters }: Props) {
  const change = (changed: Partial<SystemFilters>) => paths.systems({ ...filters, cursor: null, ...changed })

  return (
    <div className="flex flex-col gap-6">
      <Choices name="Access level" all={change({ access_level: undefined })} isAny={!filters.access_level}>
        {list.levels.map(({ id, count }) => (
          <Choice key={id} to={change({ access_level: id })} isChosen={filters.access_level === id} count={count}>
            <LevelBeam level={id} />
          </Choice>
        ))}
      </Choices>
      <Choices name="Kind" all={change({ modality: undefined })} isAny={!filters.modality}>
        {list.modalities.map(({ id, count }) => (
          <Choice key={id} to={change({ modality: id })} isChosen={filters.modality === id} count={count}>
            <ModalityMark modality={id} />
          </Choice>
        ))}
      </Choices>
    </div>
  )
}

function Choices({ name, all, isAny, children }: { name: string; all: string; isAny: boolean; children: ReactNode }) {
  return (
    <nav aria-label={name}>
      <h2 className="text-h3">{name}</h2>
      <ul className="mt-1 flex flex-wrap gap-x-5 md:block">
        {children}
        {!isAny && (
          <li>
            <Link to={all} preventScrollReset className="inline-flex min-h-9 items-center text-small">
              Show all
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}

function Choice({ to, isChosen, count, children }: { to: string; isChosen: boolean; count: number; children: ReactNode }) {
  return (
    <li>
      <Link
        to={to}
        preventScrollReset
        aria-current={isChosen ? 'true' : undefined}
        className={`flex min-h-9 items-center gap-2 text-small no-underline hover:underline md:justify-between ${
          isChosen ? 'font-strong text-ink [&_span]:text-ink' : 'text-ink-2'
        }`}
      >
        {children}
        <span className="text-ink-3">
          {count}
          <span className="sr-only"> systems</span>
        </span>
      </Link>
    </li>
  )
}
