import { ChoiceGroup, type GroupChoice } from './choice-group.tsx'
import type { FieldProps } from './field-frame.tsx'

type Props = FieldProps & { choices: readonly GroupChoice[]; defaultValues?: readonly string[]; isRow?: boolean }

export function CheckboxGroup({ defaultValues = [], ...group }: Props) {
  return <ChoiceGroup type="checkbox" chosen={defaultValues} {...group} />
}
