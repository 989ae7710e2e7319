import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Page } from '#ui/layout/page'
import { Empty } from '#ui/parts/empty'
import { PageHead } from '#ui/parts/page-head'
import { Table } from '#ui/parts/table'

type Leader = { handle: string; rank: number; right: number; decided: number; bound: number }

/** Whose reports are accepted most reliably, with the counts behind each place. */
export function LeadersPage({ leaders }: { leaders: readonly Leader[] }) {
  return (
    <Page>
      <PageHead
        title="Researchers"
        lede="By how reliably their reports are accepted: the lower end of a 95 % interval, so one lucky report does not outrank a record."
      />
      {leaders.length === 0 ? (
        <Empty title="No report was accepted yet">Who wrote one stands here from then on.</Empty>
      ) : (
        <Table caption="Researchers by record" flows>
          <thead>
            <tr>
              <th scope="col" className="cell-number">
                Rank
              </th>
              <th scope="col">Name</th>
              <th scope="col" className="cell-number">
                Accepted
              </th>
              <th scope="col" className="cell-number">
                At least
              </th>
            </tr>
          </thead>
          <tbody>
            {leaders.map(({ handle, rank, right, decided, bound }) => (
              <tr key={handle}>
                <td className="cell-number" data-label="Rank">
                  {rank}
                </td>
                <th scope="row" className="cell-title">
                  <Link to={paths.person(handle)}>{handle}</Link>
                </th>
                <td className="cell-number" data-label="Accepted">
                  {right} of {decided}
                </td>
                <td className="cell-number" data-label="At least">
                  {Math.floor(bound * 100)} %
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <p className="mt-6 max-w-body text-small text-ink-2">
        Accepted of those that were accepted or rejected. A duplicate counts neither way, and equal bounds share a rank.
      </p>
    </Page>
  )
}
