import { Page } from '#ui/layout/page'
import { Empty } from '#ui/parts/empty'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { AppealLine, type AppealRow } from './appeal-line.tsx'

type Props = { open: readonly AppealRow[]; decided: readonly AppealRow[]; now: Date }

/** What waits for reviewers, the most urgent first, and what this reviewer decided. */
export function AppealsPage({ open, decided, now }: Props) {
  return (
    <Page>
      <PageHead
        title="Appeals"
        lede="What was decided is decided again here, by somebody without any part in it. Appeals in which you have a part are not listed."
      />
      <RecordSection title="Open" note="By the day on which the answer is due.">
        {open.length === 0 ? (
          <Empty title="Nothing waits for you">Appeals stand here as soon as they are filed.</Empty>
        ) : (
          <ul className="border-t border-rule">
            {open.map((row) => (
              <AppealLine key={row.id} row={row} now={now} />
            ))}
          </ul>
        )}
      </RecordSection>
      {decided.length > 0 && (
        <RecordSection title="Decided by you">
          <ul className="border-t border-rule">
            {decided.map((row) => (
              <AppealLine key={row.id} row={row} now={now} />
            ))}
          </ul>
        </RecordSection>
      )}
    </Page>
  )
}
