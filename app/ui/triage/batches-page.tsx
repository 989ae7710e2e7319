import { Link } from '@remix-run/react'
import type { BatchRow } from '#domain/triage'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { ColumnHeads } from '#ui/parts/column-heads'
import { Empty } from '#ui/parts/empty'
import { Moment } from '#ui/parts/moment'
import { PageHead } from '#ui/parts/page-head'
import { Table } from '#ui/parts/table'
import { batchTitle } from './batch-words.ts'

/** Verdicts on many reports at once that a second person has yet to agree to. */
export function BatchesPage({ batches }: { batches: BatchRow[] }) {
  return (
    <Page>
      <PageHead
        title="For a second person"
        crumbs={[{ name: 'Queue', to: paths.queue() }, { name: 'For a second person' }]}
        lede="A verdict on more than ten reports takes effect only when another moderator agrees. Those with a report of yours in them are not shown."
      />
      {batches.length === 0 ? (
        <Empty title="Nothing waits" to={paths.queue()} linkText="To the queue">
          Tick more than ten reports in the queue and reject or ask: the verdict stands here until somebody agrees.
        </Empty>
      ) : (
        <Table caption="Verdicts that wait for a second person" flows>
          <ColumnHeads names={['Verdict', 'Proposed by', 'Since', 'Given up']} />
          <tbody>
            {batches.map(({ id, verdict, reports, proposedBy, proposedAt, endsAt, isMine }) => (
              <tr key={id}>
                <th scope="row" className="cell-title">
                  <Link to={paths.batch(id)}>{batchTitle(verdict, reports)}</Link>
                </th>
                <td>{isMine ? 'you' : proposedBy}</td>
                <td>
                  <Moment at={proposedAt} as="short" />
                </td>
                <td>
                  <Moment at={endsAt} as="full" />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Page>
  )
}
