import { Link } from '@remix-run/react'
import { paths } from '#kernel/paths'
import { Moment } from '#ui/parts/moment'
import { RecordSection } from '#ui/parts/record-section'

export type VersionLine = { number: number; difference: readonly string[]; reason: string; at: Date; madeBy: string }

/** Every version of a programme with what it changed and why, the newest first. */
export function ProgrammeVersions({ slug, versions }: { slug: string; versions: readonly VersionLine[] }) {
  if (versions.length === 0) return null
  return (
    <RecordSection title="Versions" note="An entry keeps the version that was in force when it was made.">
      <ol className="border-t border-rule">
        {versions.map(({ number, difference, reason, at, madeBy }) => (
          <li key={number} className="border-b border-rule py-3 break-words">
            <Link to={paths.programmeVersion(slug, number)}>Version {number}</Link>, <Moment at={at} zone="UTC" />, by {madeBy}: {reason}
            {difference.length > 0 && (
              <ul className="mt-1 max-w-body list-disc ps-5 text-small">
                {difference.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </RecordSection>
  )
}
