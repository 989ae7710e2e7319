import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import type { PublicationState, IssueState as State } from '#domain/issues/model'
import { paths } from '#kernel/paths'
import { IssueState } from '#ui/parts/issue-state'
import { LevelBeam } from '#ui/parts/level-beam'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { Severity } from '#ui/parts/severity'
import { daysBetween, silenceOf } from './silence.ts'

type Issue = {
  publicId: string
  title: string
  state: State
  severity: ComponentProps<typeof Severity>['severity']
  level: ComponentProps<typeof LevelBeam>['level'] | null
  publication: PublicationState
  systemName: string
  systemSlug: string
  openedAt: Date
  notifiedAt: Date | null
  answeredAt: Date | null
  resolvedAt: Date | null
}
type Props = { issue: Issue; now: Date }

const publicationWords: Record<PublicationState, string> = {
  private: 'Private: only those whom it concerns see it',
  stub: 'Named in public, without its contents',
  limited: 'Public in part',
  full: 'Public',
  withdrawn: 'Withdrawn',
}

/** What it is called, how grave it is, where it stands and for how long. */
export function IssueHead({ issue, now }: Props) {
  const { publicId, title, state, severity, level, systemName, systemSlug, openedAt, resolvedAt } = issue
  const silence = silenceOf({ ...issue, now })
  return (
    <PageHead
      title={title}
      crumbs={[{ name: 'Issues', to: paths.issues() }, { name: systemName, to: paths.system(systemSlug) }, { name: publicId }]}
      badges={
        <>
          <IssueState state={state} isBoxed />
          {silence && <IssueState state="silent" word={silence} />}
          <Severity severity={severity} />
          {level && <LevelBeam level={level} />}
        </>
      }
    >
      <p className="text-small text-ink-2">
        {publicId} on <Link to={paths.system(systemSlug)}>{systemName}</Link>. Opened <Moment at={openedAt} />
        {resolvedAt ? `, resolved after ${daysIn(daysBetween(openedAt, resolvedAt))}` : `, ${daysIn(daysBetween(openedAt, now))} ago`}.{' '}
        {publicationWords[issue.publication]}.
      </p>
    </PageHead>
  )
}

const daysIn = (days: number) => (days === 1 ? '1 day' : `${days} days`)
