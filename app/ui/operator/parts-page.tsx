import { Page } from '#ui/layout/page'
import { PageHead } from '#ui/parts/page-head'
import { RecordSection } from '#ui/parts/record-section'
import { FieldParts } from './parts-fields.tsx'
import { LiveParts } from './parts-live.tsx'
import { ButtonParts, MarkParts, MessageParts, RuleParts, TableParts, TypeParts } from './parts-shown.tsx'
import { StateParts } from './parts-states.tsx'

/** Every part in every state, in both themes side by side, so that they can be looked at together. */
export function PartsPage() {
  return (
    <Page>
      <PageHead title="Parts" lede="What all pages are made of. At the left in the light theme, at the right in the dark one." />
      {sections.map(({ title, note, Shown }) => (
        <RecordSection key={title} title={title} note={note}>
          <div className="grid gap-4 lg:grid-cols-2">
            {(['light', 'dark'] as const).map((theme) => (
              <div key={theme} className={`min-w-0 bg-paper p-5 text-ink ${theme === 'light' ? 'scheme-light' : 'scheme-dark'}`}>
                <Shown theme={theme} />
              </div>
            ))}
          </div>
        </RecordSection>
      ))}
    </Page>
  )
}

const sections = [
  { title: 'Mark', note: 'A small weight far out holds a large one level.', Shown: MarkParts },
  { title: 'Type', note: 'STIX Two Text and Commissioner.', Shown: TypeParts },
  { title: 'Buttons', note: 'One filled button on a page.', Shown: ButtonParts },
  { title: 'Fields', note: 'An error hangs in the margin; nothing moves.', Shown: FieldParts },
  { title: 'States', note: 'Issues are round, reports square. The more it fills, the nearer to its end.', Shown: StateParts },
  { title: 'Rules', note: 'Any quantity with an end.', Shown: RuleParts },
  { title: 'Messages', note: 'Said in the place they are about.', Shown: MessageParts },
  { title: 'Words and keys', note: 'Moments, what people wrote, what happened, single keys.', Shown: LiveParts },
  { title: 'Tables and lists', note: 'No stripes; sorted by link.', Shown: TableParts },
]
