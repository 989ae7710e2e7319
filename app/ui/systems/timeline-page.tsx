import type { Timeline, TimelineFilters } from '#domain/systems'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Empty } from '#ui/parts/empty'
import { PageHead } from '#ui/parts/page-head'
import { TimelineLanes } from './timeline-lanes.tsx'
import { TimelineLegend } from './timeline-legend.tsx'
import { accessSentence, sizeSentence } from './timeline-sentence.ts'
import { TimelineTable } from './timeline-table.tsx'

type Props = { timeline: Timeline; filters: TimelineFilters }

/** Figures 2 and 3 of Solaiman’s paper, drawn from the catalogue as it stands today. */
export function TimelinePage({ timeline, filters }: Props) {
  const { rows } = timeline
  const sentence = filters.show === 'size' ? sizeSentence : accessSentence

  return (
    <Page>
      <PageHead
        title={
          filters.show === 'size'
            ? 'How large systems are, and how far they were opened'
            : 'When systems came out, and how far they were opened'
        }
        aside={rows.length > 0 && <p className="text-lede">{sentence(rows)}</p>}
      />
      <TimelineLegend timeline={timeline} filters={filters} />
      {rows.length === 0 ? (
        <Empty title="No release is like that" to={paths.timeline()} linkText="Show everything">
          <p>Turn a kind or a level on again, or choose more years.</p>
        </Empty>
      ) : (
        <>
          <TimelineLanes timeline={timeline} filters={filters} />
          <p className="mt-3 mb-10 max-w-body text-small text-ink-2">{legendOf(timeline, filters)}</p>
          <TimelineTable timeline={timeline} filters={filters} />
        </>
      )}
    </Page>
  )
}

function legendOf({ rows, total, isCut, undated }: Timeline, { show }: TimelineFilters): string {
  const unsized = rows.filter(({ parameters }) => parameters === null).length
  return [
    show === 'size'
      ? `Each mark is one release. Higher up in its level means more parameters; each line is a hundred times the one below.`
      : 'Each mark is one release. Marks that would touch are moved up or down inside their level.',
    show === 'size' && unsized > 0 && `${unsized} that ${unsized === 1 ? 'states' : 'state'} no size are not drawn.`,
    isCut && `Only the newest ${total} releases are drawn.`,
    undated > 0 && `${undated} without a date ${undated === 1 ? 'is' : 'are'} left out.`,
    'Sources and confidence stand on each system’s page.',
  ]
    .filter(Boolean)
    .join(' ')
}
