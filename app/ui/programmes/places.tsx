import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { RecordSection } from '#ui/parts/record-section'
import { Table } from '#ui/parts/table'

export type PlaceLine = {
  rank: number
  score: number
  isTied: boolean
  authors: readonly string[] | null
  issue: { publicId: string; title: string } | null
}

/** The places of a settled challenge. Equal scores share a place, and the next one counts them. */
export function Places({ slug, places }: { slug: string; places: readonly PlaceLine[] }) {
  return (
    <RecordSection
      title="Places"
      note={
        <>
          By score; who ties shares a place. <Link to={paths.agreement(slug)}>How far its graders agree</Link>
        </>
      }
    >
      {places.length === 0 ? (
        <p className="text-ink-2">No entry was graded and accepted.</p>
      ) : (
        <Table caption="Places by score" flows>
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">By</th>
              <th scope="col">Issue</th>
              <th scope="col" className="cell-number">
                Score
              </th>
            </tr>
          </thead>
          <tbody>
            {places.map(({ rank, score, isTied, authors, issue }) => (
              <tr key={`${rank} ${authors?.join(' ') ?? issue?.publicId ?? score}`}>
                <td className="cell-title whitespace-nowrap">
                  {rank}
                  {isTied && ', shared'}
                </td>
                <td>{authors === null ? 'Not named' : <Names handles={authors} />}</td>
                <td>{issue ? <Link to={paths.issue(issue.publicId)}>{issue.title}</Link> : 'Not public yet'}</td>
                <td className="cell-number" data-label="Score">
                  {score}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </RecordSection>
  )
}

const Names = ({ handles }: { handles: readonly string[] }) => (
  <>
    {handles.map((handle, place) => (
      <span key={handle}>
        {place > 0 && ', '}
        <Link to={paths.person(handle)}>{handle}</Link>
      </span>
    ))}
  </>
)
