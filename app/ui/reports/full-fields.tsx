import { RecordSection } from '#ui/parts/record-section'
import { AffectedFields } from './affected-fields.tsx'
import { type Attached, EvidenceFields } from './evidence-fields.tsx'
import type { FieldsProps } from './form-values.ts'
import { HappenedFields } from './happened-fields.tsx'
import { type SystemChoice, SystemFields } from './system-fields.tsx'
import { TrackFields } from './track-fields.tsx'

type Props = FieldsProps & { draftId: string; systems: SystemChoice[]; attached: Attached[] }

/** The sections of a full report. */
export function FullFields({ draftId, systems, attached, values, errors }: Props) {
  return (
    <>
      <RecordSection title="The system">
        <SystemFields systems={systems} values={values} errors={errors} />
      </RecordSection>
      <RecordSection title="What you saw">
        <HappenedFields values={values} errors={errors} />
      </RecordSection>
      <RecordSection title="Who it affects">
        <AffectedFields values={values} errors={errors} />
      </RecordSection>
      <RecordSection title="Evidence" note="A table of trials: one row for each time you tried.">
        <EvidenceFields draftId={draftId} attached={attached} error={errors.trials} />
      </RecordSection>
      <RecordSection title="Publication">
        <TrackFields values={values} errors={errors} />
      </RecordSection>
    </>
  )
}
