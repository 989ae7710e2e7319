import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import type { Waits } from '#domain/issues'
import { paths } from '#kernel/paths'
import { WaitsSection } from '#ui/issues/waits-section'
import { Page } from '#ui/layout/page'
import { Empty } from '#ui/parts/empty'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { OwnersTable } from './owners-table.tsx'

type Row = ComponentProps<typeof OwnersTable>['rows'][number]
type Props = {
  organisation: { slug: string; name: string }
  /** An owner-admin, who answers for the money as well. */
  mayPay: boolean
  systems: { slug: string; name: string }[]
  open: Row[]
  closed: Row[]
  waits: Waits
  now: Date
}

/** The desk of an owner: what needs an answer first, then all that is open by age, then what is closed. */
export function Workspace({ organisation, mayPay, systems, open, closed, waits, now }: Props) {
  const waiting = open.filter(({ answeredAt, state }) => answeredAt === null || state === 'reopened')
  const answered = open.filter((row) => !waiting.includes(row))
  return (
    <Page>
      <PageHead title={organisation.name} lede={ledeOf(open.length, waiting.length)} />
      {mayPay && (
        <p className="mb-8">
          <Link to={paths.books()}>Money of your programmes</Link>
        </p>
      )}
      {open.length + closed.length === 0 && (
        <Empty title="No issue has been opened on your systems">
          When a moderator accepts a report about one of them, it stands here, and you get a mail. Your clock starts that day.
        </Empty>
      )}
      {waiting.length > 0 && (
        <RecordSection title="Needs an answer" note="Silence becomes public on day 30.">
          <OwnersTable caption="Open issues without an answer of yours, the oldest first" rows={waiting} now={now} />
        </RecordSection>
      )}
      {answered.length > 0 && (
        <RecordSection title="Open and answered">
          <OwnersTable caption="Open issues that you have answered, the oldest first" rows={answered} now={now} />
        </RecordSection>
      )}
      {closed.length > 0 && (
        <RecordSection title="Closed">
          <OwnersTable caption="Closed issues" rows={closed} now={now} />
        </RecordSection>
      )}
      <WaitsSection waits={waits} />
      <RecordSection title="Your systems">
        <ul className="flex flex-col gap-2">
          {systems.map(({ slug, name }) => (
            <li key={slug}>
              <Link to={paths.system(slug)}>{name}</Link>
            </li>
          ))}
        </ul>
      </RecordSection>
    </Page>
  )
}

function ledeOf(open: number, waiting: number): string {
  if (open === 0) return 'Nothing is open.'
  const issues = open === 1 ? 'One issue is open' : `${open} issues are open`
  return waiting === 0
    ? `${issues}; all are answered.`
    : `${issues}; ${waiting === open ? (open === 1 ? 'it needs' : 'all need') : `${waiting} need`} an answer.`
}
