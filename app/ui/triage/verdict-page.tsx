import { Link } from '@remix-run/react'
import type { ReadyAnswer } from '#domain/answers'
import type { DeskReport } from '#domain/triage'
import { type VerdictKind, verdictNames, verdicts } from '#domain/triage/model'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Notice } from '#ui/parts/notice'
import { PageHead } from '#ui/parts/page-head'
import { ClaimButton } from './claim-button.tsx'
import { useQueueBack, useQueueList } from './queue-address.ts'
import type { Refused } from './refused.ts'
import { ReportFacts } from './report-facts.tsx'
import { ReportText } from './report-text.tsx'
import { SimilarIssues } from './similar-issues.tsx'
import { VerdictForm } from './verdict-form.tsx'

type Props = { report: DeskReport; as: VerdictKind; issue: string | null; answers: ReadyAnswer[]; now: Date; refused?: Refused }

/** The form of a verdict, with the report beside it. */
export function VerdictPage({ report, as, issue, answers, now, refused }: Props) {
  const back = useQueueBack()
  const crumbs = [
    { name: 'Queue', to: back(report.id) },
    { name: report.title, to: paths.reportPage(report.id) },
    { name: verdictNames[as] },
  ]

  return (
    <Page isWide>
      <PageHead title={verdictNames[as]} crumbs={crumbs}>
        <Kinds id={report.id} as={as} />
      </PageHead>
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_30rem]">
        <div className="min-w-0">
          <Holding report={report} as={as} issue={issue} />
          <VerdictForm report={report} as={as} issue={issue} answers={answers} refused={refused} />
        </div>
        <aside
          aria-labelledby="judged"
          className="lg:sticky lg:top-4 flex min-w-0 flex-col gap-3 border-[1.5px] border-ink bg-sheet px-5 py-4"
        >
          <h2 id="judged" className="text-h2">
            {report.title}
          </h2>
          <ReportFacts report={report} now={now} />
          <ReportText report={report} />
          <SimilarIssues report={report} canJoin={report.holder?.isMe ?? false} />
        </aside>
      </div>
    </Page>
  )
}

function Kinds({ id, as }: { id: string; as: VerdictKind }) {
  const list = useQueueList()

  return (
    <nav aria-label="Kinds of verdict">
      <ul className="flex flex-wrap gap-x-6">
        {verdicts.map((one) => (
          <li key={one}>
            <Link
              to={paths.verdict(id, one, null, list)}
              aria-current={one === as ? 'page' : undefined}
              className={`inline-flex min-h-10 items-center border-b-3 no-underline ${
                one === as ? 'border-accent font-strong text-ink' : 'border-transparent text-ink-2 hover:text-accent'
              }`}
            >
              {verdictNames[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Says when the form cannot be sent now, and what to do about it. */
function Holding({ report: { id, state, holder }, as, issue }: Pick<Props, 'report' | 'as' | 'issue'>) {
  const back = useQueueBack()
  if (!['submitted', 'screening'].includes(state)) {
    return (
      <Notice tone="caution" className="mb-6">
        This report is {state.replaceAll('_', ' ')} now, so no verdict can be given.{' '}
        <Link to={paths.reportPage(id)}>See where it stands</Link>.
      </Notice>
    )
  }
  if (holder?.isMe) return null
  if (holder) {
    return (
      <Notice tone="caution" className="mb-6">
        {holder.handle} holds this report now. <Link to={back(null)}>Take another one</Link>.
      </Notice>
    )
  }
  return (
    <Notice tone="caution" className="mb-6">
      <p className="mb-3">You do not hold this report. Claim it before you send a verdict.</p>
      <ClaimButton id={id} next={as} issue={issue} />
    </Notice>
  )
}
