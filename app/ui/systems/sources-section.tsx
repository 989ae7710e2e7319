import type { SystemView } from '#domain/systems'
import { type Confidence, confidenceNames } from '#domain/systems/model'
import { RecordSection } from '#ui/parts/record-section'

/** Where the facts come from and how sure the catalogue is of the level. */
export function SourcesSection({ system }: { system: SystemView }) {
  const sources = system.source?.split(';').map((source) => source.trim()) ?? []

  return (
    <RecordSection title="Sources" note={system.confidence && `This level is ${confidenceNames[system.confidence]}.`}>
      {system.note && <p className="max-w-body">{system.note}</p>}
      {sources.length > 0 && (
        <ul className="mt-3 max-w-body text-small text-ink-2">
          {sources.map((source) => (
            <li key={source} className="border-b border-rule py-1.5 wrap-anywhere first:border-t">
              {source}
            </li>
          ))}
        </ul>
      )}
      {system.confidence && <p className="mt-3 max-w-body text-small text-ink-2">{reasons[system.confidence]}</p>}
    </RecordSection>
  )
}

const reasons: Record<Confidence, string> = {
  high: 'Well sourced: the paper gives this level, or all sources agree on it.',
  medium: 'Fairly sourced: sources support this level, but the paper does not name it.',
  low: 'Weakly sourced: one source stands alone, or two conflict.',
}
