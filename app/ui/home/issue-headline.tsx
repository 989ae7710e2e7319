import { Link } from '@remix-run/react'
import type { ComponentProps, ReactNode } from 'react'
import { paths } from '#kernel/paths'
import { IssueState } from '../parts/issue-state.tsx'
import { LevelBeam } from '../parts/level-beam.tsx'
import { Moment } from '../parts/moment.tsx'
import { Severity } from '../parts/severity.tsx'

export type NewIssue = {
  publicId: string
  title: string
  publishedAt: Date | string | number
  finding?: ReactNode
  system: { slug: string; name: string }
  level: ComponentProps<typeof LevelBeam>['level'] | null
  severity: ComponentProps<typeof Severity>['severity'] | null
  state: ComponentProps<typeof IssueState>['state']
  silence?: string
}

/** One issue as a headline: when, what, the finding in a sentence, and where it stands. */
export function IssueHeadline({ publicId, title, publishedAt, finding, system, level, severity, state, silence }: NewIssue) {
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-rule pt-6 pb-6 first:pt-0 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
      <p className="flex gap-3 text-micro text-ink-2 sm:flex-col sm:gap-0 sm:pt-1">
        <Moment at={publishedAt} as="day" /> <span className="whitespace-nowrap">{publicId}</span>
      </p>
      <div className="min-w-0">
        <h3 className="text-h2">
          <Link to={paths.issue(publicId)} className="text-ink no-underline hover:underline">
            {title}
          </Link>
        </h3>
        {finding && <p className="mt-1.5 max-w-[75ch] text-ink-2 [&_b]:text-ink [&_strong]:text-ink">{finding}</p>}
        <p className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-1.5">
          <Link to={paths.system(system.slug)} className="text-small">
            {system.name}
          </Link>
          {level && <LevelBeam level={level} />}
          {severity && <Severity severity={severity} />}
          <IssueState state={state} />
          {silence && <IssueState state="silent" word={silence} />}
        </p>
      </div>
    </li>
  )
}
