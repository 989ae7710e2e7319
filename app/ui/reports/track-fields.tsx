import { trackNames, tracks } from '#domain/reports/model'
import { RadioGroup } from '#ui/parts/radio-group'
import type { FieldsProps } from './form-values.ts'

export function TrackFields({ values, errors }: FieldsProps) {
  return (
    <div className="max-w-form">
      <RadioGroup
        name="track"
        label="How it may become public"
        hint="Where you choose nothing, bias goes the open way and other safety problems the coordinated one."
        choices={tracks.map((track) => ({ value: track, label: trackNames[track] }))}
        defaultValue={values.track || undefined}
        error={errors.track}
      />
    </div>
  )
}
