import type { InputHTMLAttributes } from 'react'
import { FieldError } from './field-error.tsx'
import { errorBar, type FieldProps, tied } from './field-frame.tsx'

type Props = Omit<FieldProps, 'isOptional'> & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'type'>

export function CheckboxField({ name, id = name, label, hint, error, ...input }: Props) {
  return (
    <div className={`relative ${error ? errorBar : ''}`}>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className="flex gap-3 py-2.5">
        <input {...input} type="checkbox" {...tied({ name, id, hint, error })} className="tick mt-0.5" />
        <div>
          <label htmlFor={id} className="block cursor-pointer">
            {label}
          </label>
          {hint && (
            <p id={`${id}-hint`} className="text-small text-ink-2">
              {hint}
            </p>
          )}
        </div>
      </div>
    </div>
  )
}
