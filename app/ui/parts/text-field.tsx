import type { InputHTMLAttributes } from 'react'
import { FieldFrame, type FieldProps, tied } from './field-frame.tsx'

type Props = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id'>

export function TextField({ name, id, label, hint, error, isOptional, className = '', ...input }: Props) {
  const field = { name, id, label, hint, error, isOptional }

  return (
    <FieldFrame {...field}>
      <input type="text" {...input} {...tied(field)} className={`control ${className}`} />
    </FieldFrame>
  )
}
