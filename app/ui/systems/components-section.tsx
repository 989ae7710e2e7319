import type { SystemView } from '#domain/systems'
import { type ComponentStatus, componentGroups, componentStatusNames } from '#domain/systems/model'
import { RecordSection } from '#ui/parts/record-section'
import type { Stated } from './stated-glyph.tsx'
import { StatedGroups } from './stated-groups.tsx'

type Props = { release: SystemView['releases'][number]; isOnly: boolean }

/** Which parts of the system came with its newest release; no row means that no source says. */
export function ComponentsSection({ release, isOnly }: Props) {
  const rowOf = (id: string) => release.components.find(({ component }) => component === id)

  return (
    <RecordSection
      title="Components"
      note={`What came with ${isOnly ? 'the release' : `the newest release, ${release.name}`}, after §3 of Solaiman’s paper.`}
    >
      <StatedGroups
        groups={componentGroups.map(({ id, name, section, components }) => ({
          ...{ id, name, section },
          things: components.map((component) => {
            const row = rowOf(component.id)
            const status = row?.status ?? 'unknown'
            const { id, name, description } = component
            return { id, name, description, stated: stated[status], word: componentStatusNames[status], source: row?.source ?? null }
          }),
        }))}
      />
    </RecordSection>
  )
}

const stated: Record<ComponentStatus, Stated> = { released: 'all', partly: 'part', withheld: 'none', unknown: 'unknown' }
