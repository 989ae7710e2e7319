import { ChoiceGroup, type GroupChoice } from './choice-group.tsx'
import type { FieldProps } from './field-frame.tsx'

type Props = FieldProps & { choices: readonly GroupChoice[]; defaultValue?: string; isRow?: boolean; isRequired?: boolean }

export function RadioGroup({ defaultValue, ...group }: Props) {
  return <ChoiceGroup type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} {...group} />
}
