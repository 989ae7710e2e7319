import type { ReactNode } from 'react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { PageHead } from '#ui/parts/page-head'
import { type ShownStatement, StatementSheet } from './statement-sheet.tsx'

type Props = { statement: ShownStatement & { isOwn: boolean } /** To object, and to mend. */; ways?: ReactNode; now: Date }

/** One statement of reasons at an address of its own, made to be printed. */
export function StatementPage({ statement, ways, now }: Props) {
  return (
    <Page>
      <PageHead
        title="Statement of reasons"
        crumbs={[statement.isOwn ? { name: 'Standing', to: paths.standing() } : { name: 'Statements' }, { name: statement.reference }]}
        aside={ways && <div data-print="no">{ways}</div>}
      />
      <StatementSheet statement={statement} now={now} />
      <p data-print="no" className="mt-6 text-small text-ink-2">
        To keep it, print this page or save it as a PDF with your browser.
      </p>
    </Page>
  )
}
