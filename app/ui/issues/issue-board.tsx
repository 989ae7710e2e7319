import { Form } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { paths } from '#kernel/paths'
import { IssueHeadline } from '#ui/home/issue-headline'
import { Page } from '#ui/layout/page'
import { Empty } from '#ui/parts/empty'
import { PageHead } from '#ui/parts/page-head'
import { Pager } from '#ui/parts/pager'
import { BoardFilters } from './board-filters.tsx'
import { silenceOf } from './silence.ts'

type Headline = ComponentProps<typeof IssueHeadline>
type Row = Pick<Headline, 'publicId' | 'title' | 'level' | 'severity'> & {
  state: Headline['state']
  finding: string | null
  publishedAt: Date | null
  notifiedAt: Date | null
  answeredAt: Date | null
  systemName: string
  systemSlug: string
}
type Props = { items: Row[]; next: string | null; filters: Record<string, string | null | undefined>; now: Date; hasCursor: boolean }

/** The public board: every published issue, the newest first, found by words and filters. */
export function IssueBoard({ items, next, filters, now, hasCursor }: Props) {
  const isFiltered = Object.values(filters).some(Boolean)
  return (
    <Page>
      <PageHead title="Issues" lede="What moderators have accepted and published. The owner’s answers stand beside each." />
      <Form method="get" action={paths.issues()} role="search">
        <BoardFilters filters={filters} />
      </Form>
      <h2 className="sr-only">Published issues</h2>
      {items.length === 0 ? (
        <Empty
          title={isFiltered ? 'No published issue is like that' : 'No issue is published yet'}
          to={isFiltered ? paths.issues() : paths.report()}
          linkText={isFiltered ? 'Show all issues' : 'Report a problem'}
        >
          {isFiltered
            ? 'Try fewer words or fewer filters.'
            : 'An issue stands here once a moderator has accepted a report on the open track.'}
        </Empty>
      ) : (
        <ol aria-label="Published issues" className="mt-6 border-t border-ink pt-6">
          {items.map(({ systemName, systemSlug, finding, notifiedAt, answeredAt, publishedAt, ...row }) => (
            <IssueHeadline
              key={row.publicId}
              {...row}
              publishedAt={publishedAt ?? now}
              finding={finding ?? undefined}
              system={{ slug: systemSlug, name: systemName }}
              silence={silenceOf({ notifiedAt, answeredAt, state: row.state, now })}
            />
          ))}
        </ol>
      )}
      <Pager
        older={next && paths.issues({ ...filters, cursor: next })}
        newer={hasCursor ? paths.issues(filters) : null}
        newerText="Newest"
      />
    </Page>
  )
}
