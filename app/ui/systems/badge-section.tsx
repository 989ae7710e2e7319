import type { SystemView } from '#domain/systems'
import { paths } from '#kernel/paths'
import { RecordSection } from '#ui/parts/record-section'
import { badgeSnippet } from './badge.ts'

/** The badge as others see it, and the line that puts it on a model card. */
export function BadgeSection({ system: { slug, name }, address }: { system: SystemView; address: string }) {
  return (
    <RecordSection title="Badge" note="For a model card. It states facts only, and changes by itself when the record changes.">
      <img src={paths.badge(slug)} alt={`Badge of ${name}: its open issues and answers`} height="28" className="h-7 max-w-full" />
      <label htmlFor="snippet" className="mt-5 block text-small font-strong">
        Code for a model card, in Markdown
      </label>
      <textarea id="snippet" readOnly rows={2} className="control mt-1.5 max-w-form text-small" value={badgeSnippet(name, address)} />
      <p className="mt-1.5 text-small text-ink-2">Select all of it and copy.</p>
    </RecordSection>
  )
}
