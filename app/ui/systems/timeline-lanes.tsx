import { Link } from '@remix-run/react'
import type { Timeline, TimelineFilters } from '#domain/systems'
import { accessLevelIds } from '#domain/systems/model'
import { paths } from '#kernel/paths'
import { LevelBeam } from '../parts/level-beam.tsx'
import { placeByDate, placeBySize, type Span, sizeLaneHeight, spanOf } from './timeline-layout.ts'
import { timelineQuery, turned } from './timeline-query.ts'
import { TimelineShapes, TimelineTrack, yearsIn } from './timeline-track.tsx'

type Props = { timeline: Timeline; filters: TimelineFilters }

const widths = { narrow: 280, wide: 700 }

/** Six lanes, one a level, time across. The head of a lane turns it off and on; a year of the axis shows that year alone. */
export function TimelineLanes({ timeline, filters }: Props) {
  const span = spanOf(timeline.rows)

  return (
    <figure className="border-t-[1.5px] border-ink">
      <TimelineShapes />
      <ul aria-label="Access levels">
        {timeline.levels.map(({ id, count }) => {
          const isOn = !filters.level || filters.level.includes(id)
          return (
            <li key={id} className="border-b border-rule py-2 md:grid md:grid-cols-[15.75rem_minmax(0,1fr)] md:items-center md:py-0">
              <Link
                to={paths.timeline(timelineQuery(filters, { level: turned(filters.level, id, accessLevelIds) }))}
                preventScrollReset
                className={`flex min-h-9 items-center gap-2 pe-4 no-underline hover:underline ${isOn ? '' : 'line-through decoration-ink-3'}`}
              >
                <LevelBeam level={id} />
                <span className="ms-auto text-small text-ink-2">
                  {count}
                  <span className="sr-only">{isOn ? ' releases, shown. Leave them out' : ' releases, left out. Show them'}</span>
                </span>
              </Link>
              {isOn && <Lane rows={timeline.rows.filter(({ level }) => level === id)} span={span} isBySize={filters.show === 'size'} />}
            </li>
          )
        })}
      </ul>
      <YearAxis span={span} filters={filters} />
    </figure>
  )
}

/** Marks that would touch are moved apart, which depends on the width: one drawing for phones, one for wider windows. */
function Lane({ rows, span, isBySize }: { rows: Timeline['rows']; span: Span; isBySize: boolean }) {
  if (isBySize) return <TimelineTrack marks={placeBySize(rows, span)} height={sizeLaneHeight} span={span} isBySize />

  return (
    <>
      <TimelineTrack {...placeByDate(rows, span, widths.narrow)} span={span} className="md:hidden" />
      <TimelineTrack {...placeByDate(rows, span, widths.wide)} span={span} className="hidden md:block" />
    </>
  )
}

function YearAxis({ span, filters }: { span: Span; filters: TimelineFilters }) {
  const years = yearsIn(span)
  const isOne = years.length === 1

  return (
    <nav aria-label="Years" className="md:ps-63">
      <ul className="flex">
        {years.map((year) => (
          <li key={year} className="min-w-0 flex-1 text-center sm:text-start">
            <Link
              to={paths.timeline(timelineQuery(filters, isOne ? { from: undefined, until: undefined } : { from: year, until: year }))}
              preventScrollReset
              className="inline-flex min-h-9 items-center text-micro text-ink-2"
            >
              <span className="sr-only">{isOne ? 'All years, not only ' : 'Only '}</span>
              <span className="max-sm:sr-only">{year}</span>
              <span className="sm:hidden" aria-hidden="true">
                ’{String(year).slice(2)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
