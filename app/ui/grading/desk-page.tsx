import { Link } from '@remix-run/react'
import { type PanelState, panelStateNames } from '#domain/grading/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Empty } from '#ui/parts/empty'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'

type Seat = { id: string; title: string; since: Date; submittedAt: Date | null }
type Entry = { entryId: string; title: string }
type Props = {
  open: readonly Seat[]
  done: readonly Seat[]
  divided: readonly Entry[]
  waiting: readonly (Entry & { programme: string; isAnew: boolean })[]
  panels: readonly (Entry & { state: PanelState; round: number; seats: number; isIn: number })[]
  mayAssign: boolean
}

/** The desk of a grader; admins also see which entries need graders. */
export function DeskPage({ open, done, divided, waiting, panels, mayAssign }: Props) {
  return (
    <Page>
      <PageHead
        title="Grading"
        lede="You see the report and its evidence, not who wrote it, nor what other graders think. Grades are shown once all are in."
      />
      <RecordSection title="Yours to grade">
        {open.length === 0 ? (
          <Empty title="Nothing waits for you">An admin asks graders who have no part in an entry. You are told when you are asked.</Empty>
        ) : (
          <Lines>
            {open.map(({ id, title, since }) => (
              <Line key={id} to={paths.seat(id)} title={title}>
                Asked <Moment at={since} />
              </Line>
            ))}
          </Lines>
        )}
      </RecordSection>
      {divided.length > 0 && (
        <RecordSection title="Graders disagree" note="You may rule where they are too far apart.">
          <Lines>
            {divided.map(({ entryId, title }) => (
              <Line key={entryId} to={paths.entryAdjudication(entryId)} title={title} />
            ))}
          </Lines>
        </RecordSection>
      )}
      {done.length > 0 && (
        <RecordSection title="Handed in">
          <Lines>
            {done.map(({ id, title, submittedAt }) => (
              <Line key={id} to={paths.seat(id)} title={title}>
                {submittedAt && <Moment at={submittedAt} />}
              </Line>
            ))}
          </Lines>
        </RecordSection>
      )}
      {mayAssign && (
        <RecordSection title="Entries without graders" note="Accepted entries of programmes with a rubric.">
          {waiting.length === 0 ? (
            <p className="text-ink-2">Every accepted entry has its graders.</p>
          ) : (
            <Lines>
              {waiting.map(({ entryId, title, programme, isAnew }) => (
                <Line key={entryId} to={paths.entryPanel(entryId)} title={title}>
                  {isAnew ? `Anew, after an appeal · ${programme}` : programme}
                </Line>
              ))}
            </Lines>
          )}
        </RecordSection>
      )}
      {panels.length > 0 && (
        <RecordSection title="Panels">
          <Lines>
            {panels.map(({ entryId, title, state, round, seats, isIn }) => (
              <Line key={`${entryId} ${round}`} to={paths.entryPanel(entryId)} title={title}>
                {panelStateNames[state]}
                {state === 'grading' && `, ${isIn} of ${seats} in`}
                {round > 1 && ', second score'}
              </Line>
            ))}
          </Lines>
        </RecordSection>
      )}
    </Page>
  )
}

const Lines = ({ children }: { children: React.ReactNode }) => <ul className="border-t border-rule">{children}</ul>

function Line({ to, title, children }: { to: string; title: string; children?: React.ReactNode }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-8 gap-y-1 border-b border-rule py-4">
      <Link to={to} className="min-w-0 grow font-strong break-words">
        {title}
      </Link>
      {children && <span className="text-small text-ink-2">{children}</span>}
    </li>
  )
}
