import { harmGroups } from '#domain/reports/harms'
import { attributeNames, groupAttributes } from '#domain/reports/model'
import { CheckboxGroup } from '#ui/parts/checkbox-group'
import { SelectField } from '#ui/parts/select-field'
import { TextField } from '#ui/parts/text-field'
import type { FieldsProps } from './form-values.ts'

const harms = harmGroups.flatMap((group) => group.harms.map(({ code, name }) => ({ value: code, label: name, group: group.name })))

export function AffectedFields({ values, errors }: FieldsProps) {
  return (
    <div className="flex max-w-form flex-col gap-6">
      <TextField
        name="affected"
        label="Who is affected"
        hint="The group or groups, in your own words."
        defaultValue={values.affected}
        error={errors.affected}
        maxLength={500}
      />
      <CheckboxGroup
        name="groups"
        label="Which groups"
        hint="What they have in common. Tick all that fit."
        isOptional
        isRow
        choices={groupAttributes.map((attribute) => ({ value: attribute, label: attributeNames[attribute] }))}
        defaultValues={values.groups}
        error={errors.groups}
      />
      <SelectField
        name="harm"
        label="Harm"
        placeholder="Choose the one that fits best"
        choices={harms}
        defaultValue={values.harm[0] ?? ''}
        error={errors.harm}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField
          name="harm"
          id="harm-second"
          label="Second one"
          isOptional
          placeholder="None"
          choices={harms}
          defaultValue={values.harm[1]}
        />
        <SelectField
          name="harm"
          id="harm-third"
          label="Third one"
          isOptional
          placeholder="None"
          choices={harms}
          defaultValue={values.harm[2]}
        />
      </div>
    </div>
  )
}
