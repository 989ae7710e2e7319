import type { InputHTMLAttributes } from 'react'
import { FieldFrame, type FieldProps, tied } from './field-frame.tsx'

type Props = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'type'>

export function FileField({ name, id, label, hint, error, isOptional, ...input }: Props) {
  const field = { name, id, label, hint, error, isOptional }

  return (
    <FieldFrame {...field}>
      <input
        {...input}
        type="file"
        {...tied(field)}
        className="control cursor-pointer p-1.5 text-ink-2 file:me-4 file:min-h-8 file:cursor-pointer file:rounded-sm file:border file:border-edge file:bg-well file:px-3 file:text-small file:font-strong file:text-ink"
      />
    </FieldFrame>
  )
}
