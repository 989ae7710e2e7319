import { useLocation, useSearchParams } from '@remix-run/react'
import type { DeskReport } from '#domain/triage'
import { mayBeShown } from '#domain/triage/model'
import { CoveredText } from '#ui/parts/covered-text'
import { Notice } from '#ui/parts/notice'

/** What the reporter wrote; covered where it carries a warning or a class, and not in the page until asked for. */
export function ReportText({ report, hasKeys = false }: { report: DeskReport; hasKeys?: boolean }) {
  const { pathname } = useLocation()
  const [query] = useSearchParams()
  if (!mayBeShown(report.hazard)) return <Notice tone="caution">Class {report.hazard}: this text is not shown here.</Notice>
  if (!report.isCovered)
    return (
      <section
        aria-label="What the reporter wrote"
        {...reachable}
        className="max-h-72 shrink-0 overflow-y-auto text-small whitespace-pre-wrap"
      >
        {report.body}
      </section>
    )

  const address = (show: string | null) => {
    const next = new URLSearchParams(query)
    next.delete('show')
    if (show) next.set('show', show)
    return `${pathname}?${next}`
  }
  return (
    <div data-key-inside="s">
      <CoveredText
        hazard={report.hazard ?? 'H1'}
        topic={report.warning ?? 'Text that may hurt'}
        showHref={address('text')}
        hideHref={address(null)}
        text={report.body}
        hotkey={hasKeys ? 's' : undefined}
      />
    </div>
  )
}

/** A long text scrolls by keyboard too. */
const reachable = { tabIndex: 0 }
