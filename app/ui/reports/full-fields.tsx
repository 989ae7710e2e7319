import { useState } from 'react'
import type { ShownPiece } from '#domain/evidence'
import { RecordSection } from '#ui/parts/record-section'
import { AffectedFields } from './affected-fields.tsx'
import { type Attached, EvidenceFields } from './evidence-fields.tsx'
import type { FieldsProps } from './form-values.ts'
import { HappenedFields } from './happened-fields.tsx'
import { ParticularsFields } from './particulars-fields.tsx'
import { levelOf, type SystemChoice, SystemFields } from './system-fields.tsx'
import { TrackFields } from './track-fields.tsx'

type Props = FieldsProps & { draftId: string; systems: SystemChoice[]; attached: Attached[]; pieces: ShownPiece[] }

/** The sections of a full report. What lets others try again follows the access level of what is chosen. */
export function FullFields({ draftId, systems, attached, pieces, values, errors }: Props) {
  const [level, setLevel] = useState(() => levelOf(systems, values.system, values.release))
  return (
    <>
      <RecordSection title="The system">
        <SystemFields
          systems={systems}
          values={values}
          errors={errors}
          onChosen={(system, release) => setLevel(levelOf(systems, system, release))}
        />
      </RecordSection>
      <RecordSection title="What you saw">
        <HappenedFields values={values} errors={errors} />
      </RecordSection>
      <RecordSection title="Who it affects">
        <AffectedFields values={values} errors={errors} />
      </RecordSection>
      <RecordSection title="Trying it again" note="None of it is required. No report is refused for want of access.">
        <ParticularsFields values={values} errors={errors} level={level} />
      </RecordSection>
      <RecordSection
        title="Evidence"
        note="A table of trials gets its figures here. A transcript, an image, a link or a testimony counts too."
      >
        <EvidenceFields draftId={draftId} attached={attached} pieces={pieces} error={errors.trials} />
      </RecordSection>
      <RecordSection title="Publication">
        <TrackFields values={values} errors={errors} />
      </RecordSection>
    </>
  )
}
