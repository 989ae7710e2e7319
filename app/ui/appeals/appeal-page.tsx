import { Form, Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import type { AppealSubject } from '#domain/appeals/model'
import type { Procedure } from '#domain/grading'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { AppealState } from '#ui/parts/appeal-state'
import { Button } from '#ui/parts/button'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { type ShownStatement, StatementSheet } from '#ui/sanctions/statement-sheet'
import { AddToAppeal } from './add-to-appeal.tsx'
import { AppealedReport } from './appealed-report.tsx'
import { OutcomeForm } from './outcome-form.tsx'
import type { Refused } from './refused.ts'
import { ScoreOutcome } from './score-outcome.tsx'
import { ScoreProcedure } from './score-procedure.tsx'
import { WhereItStands } from './where-it-stands.tsx'

type Shown = ComponentProps<typeof WhereItStands>['appeal'] & {
  id: string
  subjectType: AppealSubject
  subjectId: string
  title: string
  text: string
  filedAt: Date
  isMine: boolean
  appellant: string
  reviewer: string | null
  sanctionId: string | null
  added: readonly { id: string; text: string; at: Date }[]
  report: ComponentProps<typeof AppealedReport>['report'] | null
  procedure: Procedure | null
  may: { decide: boolean }
}
type Props = { appeal: Shown; statement: ShownStatement | null; now: Date; refused?: Refused }

/** One appeal: where it stands, what was written, what it is against, and for its reviewer the outcome. */
export function AppealPage({ appeal, statement, now, refused }: Props) {
  const { id, isOwn, isOpen, state } = appeal
  return (
    <Page>
      <PageHead
        title={`Appeal: ${appeal.title}`}
        crumbs={[isOwn ? { name: 'Standing', to: paths.standing() } : { name: 'Appeals', to: paths.appeals() }, { name: 'Appeal' }]}
        badges={
          <>
            <AppealState state={state} isBoxed />
            <span>
              By {appeal.appellant}, <Moment at={appeal.filedAt} />
            </span>
          </>
        }
      />
      <WhereItStands appeal={appeal} />
      {isOwn && appeal.subjectType === 'score' && (
        <p className="mb-8">
          <Link to={paths.entryScore(appeal.subjectId)}>The score that it is against</Link>
        </p>
      )}
      <RecordSection title="The appeal">
        <p className="max-w-body text-quote break-words whitespace-pre-line">{appeal.text}</p>
        {appeal.added.map(({ id: key, text, at }) => (
          <div key={key} className="mt-5 max-w-body border-t border-rule pt-4">
            <p className="text-small text-ink-2">
              Added <Moment at={at} as="full" />
            </p>
            <p className="mt-1 text-quote break-words whitespace-pre-line">{text}</p>
          </div>
        ))}
        {isOwn && isOpen && <AddToAppeal id={id} refused={refused} />}
      </RecordSection>
      {statement && (
        <RecordSection title="What it is against">
          <StatementSheet statement={statement} now={now} />
        </RecordSection>
      )}
      {appeal.report && <AppealedReport report={appeal.report} />}
      {appeal.procedure && <ScoreProcedure {...appeal.procedure} />}
      {appeal.may.decide && (
        <RecordSection title="The outcome" note="Your reasons are sent to the appellant.">
          {appeal.isMine && appeal.procedure ? (
            <ScoreOutcome id={id} procedure={appeal.procedure} refused={refused} />
          ) : appeal.isMine ? (
            <OutcomeForm id={id} sanction={statement?.sanctions.find((one) => one.id === appeal.sanctionId) ?? null} refused={refused} />
          ) : state === 'filed' ? (
            <Form method="post" action={paths.appealAssignment(id)}>
              <Button kind="filled">Take this appeal</Button>
            </Form>
          ) : (
            <p className="text-ink-2">{appeal.reviewer} holds this appeal.</p>
          )}
        </RecordSection>
      )}
    </Page>
  )
}
