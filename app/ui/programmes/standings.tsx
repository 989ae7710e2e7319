import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { RecordSection } from '#ui/parts/record-section'
import { Table } from '#ui/parts/table'

export type StandingLine = { handle: string; rank: number; isTied: boolean; right: number; decided: number; bound: number; best: number }

/** Whose entries hold up in a standing programme, with the counts behind each place. */
export function Standings({ slug, standings }: { slug: string; standings: readonly StandingLine[] }) {
  return (
    <RecordSection
      title="Leaderboard"
      note={
        <>
          By how reliably entries are accepted: the lower end of a 95 % interval, so one lucky entry does not outrank a record. Equal ends
          share a place. <Link to={paths.agreement(slug)}>How far its graders agree</Link>
        </>
      }
    >
      {standings.length === 0 ? (
        <p className="text-ink-2">No entry was accepted and scored yet.</p>
      ) : (
        <Table caption="Researchers by record in this programme" flows>
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">Name</th>
              <th scope="col" className="cell-number">
                Accepted
              </th>
              <th scope="col" className="cell-number">
                At least
              </th>
              <th scope="col" className="cell-number">
                Best score
              </th>
            </tr>
          </thead>
          <tbody>
            {standings.map(({ handle, rank, isTied, right, decided, bound, best }) => (
              <tr key={handle}>
                <td className="cell-title whitespace-nowrap">
                  {rank}
                  {isTied && ', shared'}
                </td>
                <td>
                  <Link to={paths.person(handle)}>{handle}</Link>
                </td>
                <td className="cell-number" data-label="Accepted">
                  {right} of {decided}
                </td>
                <td className="cell-number" data-label="At least">
                  {Math.floor(bound * 100)} %
                </td>
                <td className="cell-number" data-label="Best score">
                  {best}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </RecordSection>
  )
}
