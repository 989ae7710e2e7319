import { Link } from '@remix-run/react'
import type { AwardState } from '#domain/bounties/model'
import { awardStateNames } from '#domain/bounties/model'
import { type PanelState, panelStateNames } from '#domain/grading/model'
import type { ProgrammeState, ProofCheck } from '#domain/programmes/model'
import type { ReportState as State } from '#domain/reports/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { ReportState } from '#ui/parts/report-state'
import { Authors } from './authors.tsx'
import { InvitationAnswer } from './invitation-answer.tsx'
import { checkWords, money, stateWords } from './words.ts'

export type Author = { handle: string; shareBasisPoints: number; acceptedAt: Date | null; declinedAt: Date | null; isInviter: boolean }
export type EntryProps = {
  id: string
  programme: { slug: string; state: ProgrammeState; title: string; version: number; isGraded: boolean }
  report: { id: string | null; title: string | null; state: State }
  joinedAt: Date
  withdrawnAt: Date | null
  usedAssistance: string
  checklist: readonly ProofCheck[]
  isComplete: boolean
  /** Null where the reader may not know them. */
  authors: readonly Author[] | null
  share: number | null
  may: { invite: boolean; withdraw: boolean; answer: boolean }
  panel: PanelState | null
  award: { id: string; state: AwardState; minor: number; currency: string } | null
  leads: { estimate: boolean; score: boolean; panel: boolean }
}

/** A report in a programme: whose it is, what was declared, how far it has come. */
export function EntryPage(props: EntryProps) {
  const { programme, report, joinedAt, withdrawnAt, isComplete, usedAssistance, checklist } = props
  return (
    <Page>
      <PageHead
        title={report.title ?? 'An entry whose report is being screened'}
        crumbs={[{ name: programme.title, to: paths.programme(programme.slug) }, { name: 'Entry' }]}
        badges={
          <>
            <span className="font-strong text-ink">
              {withdrawnAt ? 'Withdrawn entry' : isComplete ? 'Entry' : 'Entry, waits for a co-author'}
            </span>
            <ReportState state={report.state} word={`Report ${report.state.replaceAll('_', ' ')}`} />
            <span>
              Joined <Moment at={joinedAt} zone="UTC" />
            </span>
          </>
        }
      >
        {report.id && <Link to={paths.reportPage(report.id)}>Read the report</Link>}
      </PageHead>
      {props.may.answer && <InvitationAnswer id={props.id} share={props.share ?? 0} />}
      <RecordSection title="Programme" note={`${stateWords[programme.state]} now.`}>
        <p className="max-w-body">
          <Link to={paths.programme(programme.slug)}>{programme.title}</Link>. What{' '}
          <Link to={paths.programmeVersion(programme.slug, programme.version)}>version {programme.version}</Link> promised holds for this
          entry, whatever changes later.
        </p>
      </RecordSection>
      <Authors {...props} />
      <RecordSection title="Grading and award">
        <Course {...props} />
      </RecordSection>
      <RecordSection title="Declared" note="By who made the entry.">
        <ul className="list-disc ps-5">
          {checklist.map((one) => (
            <li key={one}>{checkWords[one]}</li>
          ))}
        </ul>
        <p className="mt-4 max-w-body break-words whitespace-pre-line">
          {usedAssistance === '' ? 'No AI system helped.' : `An AI system helped with: ${usedAssistance}`}
        </p>
      </RecordSection>
      {props.may.withdraw && (
        <RecordSection title="Take it back" note="The report stays as it is.">
          <Link to={paths.entryWithdrawal(props.id)}>Withdraw the entry</Link>
        </RecordSection>
      )}
    </Page>
  )
}

function Course({ id, programme, panel, award, leads }: EntryProps) {
  return (
    <ul className="flex flex-col gap-2">
      {programme.isGraded ? (
        <li>{panel === null ? 'Nobody was asked to grade it yet.' : `${panelStateNames[panel]}.`}</li>
      ) : (
        <li>It is rewarded by its severity, once its report is accepted.</li>
      )}
      {leads.estimate && (
        <li>
          <Link to={paths.entryEstimate(id)}>Your own estimate by the rubric</Link>
        </li>
      )}
      {leads.score && (
        <li>
          <Link to={paths.entryScore(id)}>The score and how it comes about</Link>
        </li>
      )}
      {leads.panel && (
        <li>
          <Link to={paths.entryPanel(id)}>Its graders</Link>
        </li>
      )}
      {award && (
        <li>
          <Link to={paths.award(award.id)}>
            Award of {money(award.minor, award.currency)}, {awardStateNames[award.state].toLowerCase()}
          </Link>
        </li>
      )}
    </ul>
  )
}
