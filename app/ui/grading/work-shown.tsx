import { useLocation } from '@remix-run/react'
import type { ComponentProps } from 'react'
import type { Work as Found } from '#domain/grading'
import { paths } from '#kernel/paths'
import { EvidenceFigures } from '#ui/evidence/evidence-figures'
import { Pieces } from '#ui/evidence/pieces'
import { CoveredText } from '#ui/parts/covered-text'
import { Markdown } from '#ui/parts/markdown'

export type Work = Pick<Found, 'entryId' | 'tables' | 'pieces'> & {
  report: Omit<Found['report'], 'body'> & { body: ComponentProps<typeof Markdown>['nodes'] | null }
}

/** The report and all of its evidence, without a name in it. What may hurt is covered until asked for, and every image is. */
export function WorkShown({ entryId, report, tables, pieces }: Work) {
  return (
    <section aria-labelledby="evidence-head" {...reachable} className={beside}>
      <h2 id="evidence-head" className="text-h2">
        The report and its evidence
      </h2>
      <div className="mt-4 max-w-body break-words">
        <Words {...report} />
      </div>
      {tables.map(({ id, figures, rows }) => (
        <div key={id} className="mt-8 border-t border-rule pt-6">
          {figures ? <EvidenceFigures figures={figures} /> : <p className="text-ink-2">This table has no figures.</p>}
          {rows && (
            <p className="mt-2 text-small text-ink-2">
              {rows.read.toLocaleString('en')} rows, {(rows.read - rows.used).toLocaleString('en')} left out.
            </p>
          )}
        </div>
      ))}
      {pieces.length > 0 && (
        <div className="mt-8 border-t border-rule pt-6">
          <Pieces
            pieces={pieces}
            isCovered={report.isCovered}
            warning={report.warning}
            hazard={report.hazard}
            imageAt={(id, as) => paths.entryImage(entryId, id, as)}
          />
        </div>
      )}
      {tables.length + pieces.length === 0 && (
        <p className="mt-8 border-t border-rule pt-6 text-ink-2">Nothing is attached: the words above are all there is.</p>
      )}
    </section>
  )
}

/** Beside what is long itself, long evidence scrolls for itself; on paper and on phones it is whole. */
const beside =
  'min-w-0 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto lg:pe-2 print:static print:max-h-none print:overflow-visible'
/** So that keys scroll it. */
const reachable = { tabIndex: 0 }

function Words({ body, isCovered, warning, hazard }: Work['report']) {
  const { pathname } = useLocation()
  const words = body && <Markdown nodes={body} />
  if (!isCovered) return words
  return (
    <CoveredText
      hazard={hazard ?? 'H1'}
      topic={warning ?? 'Text that may hurt'}
      showHref={`${pathname}?show=body`}
      hideHref={pathname}
      text={words}
    />
  )
}
