import type { SelectHTMLAttributes } from 'react'
import { FieldFrame, type FieldProps, tied } from './field-frame.tsx'

export type Choice = { value: string; label: string; group?: string; isDisabled?: boolean }
type Props = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id' | 'children'> & { choices: Choice[]; placeholder?: string }

/** Choices with the same `group` stand together under its name. `placeholder` is a first, empty choice. */
export function SelectField({ name, id, label, hint, error, isOptional, choices, placeholder, className = '', ...select }: Props) {
  const field = { name, id, label, hint, error, isOptional }
  const groups = [...new Set(choices.map((choice) => choice.group))]

  return (
    <FieldFrame {...field}>
      <span className="relative block">
        <select {...select} {...tied(field)} className={`control appearance-none pe-10 text-ellipsis ${className}`}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {groups.map((group) => {
            const options = choices.filter((choice) => choice.group === group).map((choice) => <Option key={choice.value} {...choice} />)
            return group === undefined ? (
              options
            ) : (
              <optgroup key={group} label={group}>
                {options}
              </optgroup>
            )
          })}
        </select>
        <svg
          viewBox="0 0 12 6"
          className="pointer-events-none absolute top-1/2 right-4 h-1.5 w-3 -translate-y-1/2 fill-ink"
          aria-hidden="true"
        >
          <path d="M0 0h12L6 6z" />
        </svg>
      </span>
    </FieldFrame>
  )
}

function Option({ value, label, isDisabled }: Choice) {
  return (
    <option value={value} disabled={isDisabled}>
      {label}
    </option>
  )
}
