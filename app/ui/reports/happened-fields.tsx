import { kindNames, languages, reportKinds } from '#domain/reports/model'
import { SelectField } from '#ui/parts/select-field'
import { TextArea } from '#ui/parts/text-area'
import { TextField } from '#ui/parts/text-field'
import type { FieldsProps } from './form-values.ts'

export function HappenedFields(fields: FieldsProps) {
  return (
    <div className="flex max-w-form flex-col gap-6">
      <KindField {...fields} />
      <TitleField {...fields} />
      <BodyField {...fields} rows={9} />
      <LanguageField {...fields} />
      <WarningField {...fields} />
    </div>
  )
}

export function KindField({ values, errors }: FieldsProps) {
  return (
    <SelectField
      name="kind"
      label="Kind"
      placeholder="Choose one"
      choices={reportKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
      defaultValue={values.kind}
      error={errors.kind}
    />
  )
}

export function TitleField({ values, errors }: FieldsProps) {
  return (
    <TextField
      name="title"
      label="Title"
      hint="What the system did, in a few words."
      defaultValue={values.title}
      error={errors.title}
      maxLength={120}
    />
  )
}

export function BodyField({ values, errors, rows }: FieldsProps & { rows: number }) {
  return (
    <TextArea
      name="body"
      label="What happened"
      hint="What you asked, what came back, how often. **Bold**, lists and links work. Quote no more harmful text than you need."
      defaultValue={values.body}
      error={errors.body}
      rows={rows}
    />
  )
}

export function LanguageField({ values, errors }: FieldsProps) {
  return (
    <SelectField
      name="language"
      label="Language"
      hint="The language in which you used the system."
      choices={Object.entries(languages).map(([value, label]) => ({ value, label }))}
      defaultValue={values.language}
      error={errors.language}
    />
  )
}

export function WarningField({ values, errors }: FieldsProps) {
  return (
    <TextField
      name="warning"
      label="Content warning"
      isOptional
      hint="If the text may hurt: of what should readers be warned? The text is then covered until they ask for it."
      defaultValue={values.warning}
      error={errors.warning}
      maxLength={200}
    />
  )
}
