import { Link } from '@remix-run/react'
import type { SystemFilters, SystemList } from '#domain/systems'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Empty } from '#ui/parts/empty'
import { PageHead } from '#ui/parts/page-head'
import { Pager } from '#ui/parts/pager'
import { FilterLinks } from './filter-links.tsx'
import { SystemFiltersForm } from './system-filters-form.tsx'
import { SystemsTable } from './systems-table.tsx'

type Props = { list: SystemList; filters: SystemFilters }

/** The catalogue: every confirmed system, found by words, filters and order. */
export function SystemsPage({ list, filters }: Props) {
  return (
    <Page>
      <PageHead title="Systems" lede="Released AI systems, and where each stands between closed and open. Open one to see its issues." />
      <SystemFiltersForm filters={filters} developers={list.developers} />
      <section aria-labelledby="found" className="record mt-6">
        <FilterLinks list={list} filters={filters} />
        <div className="min-w-0">
          <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 pb-4">
            <h2 id="found" className="text-h2">
              {countSentence(list, filters)}
            </h2>
            <p className="flex flex-wrap gap-x-6 text-small">
              <Link to={paths.comparison()}>Compare two systems</Link>
              <Link to={paths.newSuggestion()}>Suggest a system</Link>
              <Link to={paths.report()}>My system is not listed</Link>
            </p>
          </div>
          {list.items.length === 0 ? (
            <Empty title="No system is like that" to={paths.systems()} linkText="Show all systems">
              <p>Try fewer words or fewer filters. You can report a problem with a system that is not listed, too.</p>
            </Empty>
          ) : (
            <SystemsTable list={list} filters={filters} />
          )}
          <Pager
            older={list.next && paths.systems({ ...filters, cursor: list.next })}
            newer={filters.cursor ? paths.systems({ ...filters, cursor: null }) : null}
            olderText="More systems"
            newerText="From the beginning"
          />
        </div>
      </section>
    </Page>
  )
}

function countSentence({ total, matching, levels }: SystemList, { q, sort, direction, cursor, ...filters }: SystemFilters): string {
  const systems = (count: number) => (count === 1 ? '1 system' : `${count} systems`)
  if (q || Object.values(filters).some(Boolean)) return `${matching} of ${systems(total)}`
  return `${systems(total)}, ${levels.find(({ id }) => id === 'downloadable')?.count ?? 0} downloadable`
}
