import { Link } from '@remix-run/react'
import type { ReleaseStatus } from '#domain/issues/model'
import { paths } from '#kernel/paths'
import { ColumnHeads } from '#ui/parts/column-heads'
import { RecordSection } from '#ui/parts/record-section'
import { Table } from '#ui/parts/table'
import { StatusDot, statusWords } from './status-dot.tsx'

type Release = { id: string; name: string; releasedOn: string | null; status: ReleaseStatus }
type Props = { releases: Release[]; publicId: string; maySet: boolean }

/** How the issue stands on each release of its system. */
export function ReleaseStatuses({ releases, publicId, maySet }: Props) {
  return (
    <RecordSection title="Releases" note={maySet && <Link to={paths.issueReleases(publicId)}>Set how they stand</Link>}>
      {releases.length === 0 ? (
        <p className="text-ink-2">No release of this system is in the catalogue.</p>
      ) : (
        <Table caption="The status of the issue for each release" flows>
          <ColumnHeads names={['Release', 'Released', 'Status']} />
          <tbody>
            {releases.map(({ id, name, releasedOn, status }) => (
              <tr key={id}>
                <td className="cell-title">{name}</td>
                <td>{releasedOn ?? 'not stated'}</td>
                <td>
                  <StatusDot status={status} /> {statusWords[status]}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </RecordSection>
  )
}
