import type { TextareaHTMLAttributes } from 'react'
import { FieldFrame, type FieldProps, tied } from './field-frame.tsx'

type Props = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id'>

export function TextArea({ name, id, label, hint, error, isOptional, className = '', ...area }: Props) {
  const field = { name, id, label, hint, error, isOptional }

  return (
    <FieldFrame {...field}>
      <textarea rows={5} {...area} {...tied(field)} className={`control block resize-y ${className}`} />
    </FieldFrame>
  )
}
