import { RecordSection } from '../parts/record-section.tsx'
import { Rule } from '../parts/rule.tsx'

/** What happens when an owner stays silent, day by day. */
export function OwnersClock() {
  return (
    <RecordSection title="The clock every owner gets" note="Silence is a public fact here. It never counts as “not affected”.">
      <div className="sm:pt-3">
        <Rule
          label="Days from the first contact with the owner to the day an issue may be published without an answer"
          max={45}
          marks={[
            { at: 0, value: 'Day 0', word: 'owner told' },
            { at: 7, value: '7', word: 'reminder', weight: 'outlined' },
            { at: 14, value: '14', word: 'second contact', weight: 'outlined' },
            { at: 30, value: '30', word: 'public “no answer” mark', weight: 'filled' },
            { at: 45, value: '45', word: 'may be published', weight: 'filled' },
          ]}
        />
      </div>
    </RecordSection>
  )
}
