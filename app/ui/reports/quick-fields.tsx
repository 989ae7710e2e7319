import { TextField } from '#ui/parts/text-field'
import type { FieldsProps } from './form-values.ts'
import { BodyField, KindField, LanguageField, TitleField, WarningField } from './happened-fields.tsx'
import { type SystemChoice, SystemField, UnlistedSystem } from './system-fields.tsx'

/** The five fields of a quick report; what few need is folded away. */
export function QuickFields({ systems, values, errors }: FieldsProps & { systems: SystemChoice[] }) {
  const hasMore = Boolean(values.warning || errors.warning || values.language !== 'en')
  return (
    <div className="flex max-w-form flex-col gap-6">
      <SystemField systems={systems} values={values} errors={errors} />
      <UnlistedSystem values={values} errors={errors} />
      <KindField values={values} errors={errors} />
      <TitleField values={values} errors={errors} />
      <BodyField values={values} errors={errors} rows={6} />
      <TextField
        name="affected"
        label="Who is affected"
        hint="The group or groups, in your own words."
        defaultValue={values.affected}
        error={errors.affected}
        maxLength={500}
      />
      <details open={hasMore} className="border-l-2 border-edge ps-4">
        <summary className="min-h-11 cursor-pointer py-2">The text may hurt, or is not in English</summary>
        <div className="flex flex-col gap-5 pt-2 pb-4">
          <WarningField values={values} errors={errors} />
          <LanguageField values={values} errors={errors} />
        </div>
      </details>
    </div>
  )
}
