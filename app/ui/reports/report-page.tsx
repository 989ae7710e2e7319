import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { nextSteps } from '#domain/reports/model'
import { paths } from '#kernel/paths'
import { Pieces } from '#ui/evidence/pieces'
import { ReportEvidence } from '#ui/evidence/report-evidence'
import { Page } from '#ui/layout/page'
import { FlagLink } from '#ui/moderation/flag-link'
import { Happenings } from '#ui/parts/happenings'
import { RecordSection } from '#ui/parts/record-section'
import { reportWords } from './happenings.tsx'
import { ReportHead } from './report-head.tsx'
import { ReportStory } from './report-story.tsx'
import { Screening, ScreeningKeys } from './screening.tsx'
import { Talk } from './talk.tsx'

type Props = ComponentProps<typeof ReportHead> &
  ComponentProps<typeof ReportStory> & {
    /** What it is in a programme now. */
    entry: { id: string; programme: string } | null
    evidence: ComponentProps<typeof ReportEvidence>['evidence']
    pieces: ComponentProps<typeof Pieces>['pieces']
    happened: ComponentProps<typeof Happenings>['happened']
    comments: ComponentProps<typeof Talk>['comments']
    may: ComponentProps<typeof Talk>['may'] & {
      withdraw: boolean
      answer: boolean
      appeal: boolean
      judge: boolean
      promote: boolean
      join: boolean
      addEvidence: boolean
      flag: boolean
    }
  }

/** The record of one report: where it stands, what it shows, what happened, the talk. */
export function ReportPage({ report, isOwn, mending, isCovered, entry, evidence, pieces, happened, comments, may }: Props) {
  const page = (
    <Page>
      <ReportHead report={report} isOwn={isOwn} mending={mending} />
      {may.judge && <Screening id={report.id} state={report.state} />}
      <ReportStory report={report} isCovered={isCovered} />
      <RecordSection title="Evidence" note={may.addEvidence && <AddMore id={report.id} />}>
        {evidence.length > 0 && <ReportEvidence evidence={evidence} mayDownload />}
        {pieces.length > 0 && (
          <div className={evidence.length > 0 ? 'mt-12' : ''}>
            <Pieces pieces={pieces} isCovered={isCovered} warning={report.warning} hazard={report.hazard} />
          </div>
        )}
        {evidence.length + pieces.length === 0 && <p className="text-ink-2">Nothing is attached but the story.</p>}
      </RecordSection>
      {entry && (
        <RecordSection title="Programme">
          <p>
            This report is an <Link to={paths.entry(entry.id)}>entry</Link> of {entry.programme}.
          </p>
        </RecordSection>
      )}
      <RecordSection title="What happened" note="Times in UTC.">
        <Happenings happened={happened} words={reportWords} next={isOwn ? nextSteps[report.state].sentence : undefined} />
        <div className="mt-6 flex flex-wrap gap-5">
          {may.promote && <Link to={paths.promotion(report.id)}>Make it a full report</Link>}
          {may.join && <Link to={paths.reportEntry(report.id)}>Join a programme</Link>}
          {may.answer && <Link to={paths.reportAnswer(report.id)}>Answer the question</Link>}
          {may.flag && <FlagLink on={`report:${report.id}`} what="this report" />}
          {may.appeal && <Link to={paths.appealOf('report', report.id)}>Appeal this</Link>}
          {may.withdraw && <Link to={paths.withdrawal(report.id)}>Withdraw the report</Link>}
        </div>
      </RecordSection>
      <Talk reportId={report.id} comments={comments} may={may} />
    </Page>
  )
  return may.judge ? <ScreeningKeys>{page}</ScreeningKeys> : page
}

/** What can be added while the report waits or is asked about. */
function AddMore({ id }: { id: string }) {
  return (
    <ul className="flex flex-col gap-1">
      <li>
        <Link to={paths.reportEvidence(id)}>Add a trials file</Link>
      </li>
      <li>
        <Link to={paths.transcripts(id)}>Add a transcript</Link>
      </li>
      <li>
        <Link to={paths.images(id)}>Add an image</Link>
      </li>
      <li>
        <Link to={paths.links(id)}>Add a link</Link>
      </li>
      <li>
        <Link to={paths.testimonies(id)}>Add a testimony</Link>
      </li>
    </ul>
  )
}
