import type { SystemView } from '#domain/systems'
import { type SafeguardStatus, safeguardGroups, safeguardStatusNames } from '#domain/systems/model'
import { RecordSection } from '#ui/parts/record-section'
import type { Stated } from './stated-glyph.tsx'
import { StatedGroups } from './stated-groups.tsx'

type Props = { release: SystemView['releases'][number]; isOnly: boolean }

/** Which safeguards are in place for the newest release; no row means that no source says. */
export function SafeguardsSection({ release, isOnly }: Props) {
  const rowOf = (id: string) => release.safeguards.find(({ safeguard }) => safeguard === id)

  return (
    <RecordSection
      title="Safeguards"
      note={`What makes ${isOnly ? 'the release' : `the newest release, ${release.name},`} safer, after §7 of the paper.`}
    >
      <StatedGroups
        groups={safeguardGroups.map(({ id, name, section, safeguards }) => ({
          ...{ id, name, section },
          things: safeguards.map((safeguard) => {
            const row = rowOf(safeguard.id)
            const status = row?.status ?? 'unknown'
            return {
              ...{ id: safeguard.id, name: safeguard.name },
              stated: stated[status],
              word: safeguardStatusNames[status],
              source: row?.source ?? null,
            }
          }),
        }))}
      />
    </RecordSection>
  )
}

const stated: Record<SafeguardStatus, Stated> = { present: 'all', absent: 'none', unknown: 'unknown' }
