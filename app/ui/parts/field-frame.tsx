import type { ReactNode } from 'react'
import { FieldError } from './field-error.tsx'

export type FieldProps = { name: string; label: ReactNode; hint?: ReactNode; error?: string; isOptional?: boolean; id?: string }
type Props = FieldProps & { children: ReactNode }

/** Label, hint and error above one control. The error's bar hangs in the margin, so nothing moves. */
export function FieldFrame({ name, id = name, label, hint, error, isOptional = false, children }: Props) {
  return (
    <div className={`relative min-w-0 ${error ? errorBar : ''}`}>
      <label htmlFor={id} className="block font-strong">
        {label}
        {isOptional && <span className="font-normal text-ink-3"> (optional)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-small text-ink-2">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className="mt-1.5">{children}</div>
    </div>
  )
}

export const errorBar = 'before:absolute before:inset-y-0 before:-left-3 before:w-1 before:bg-grave before:content-[""] sm:before:-left-5'

/** What ties a control to its hint and error. */
export const tied = ({ name, id = name, hint, error }: Pick<FieldProps, 'name' | 'id' | 'hint' | 'error'>) => ({
  id,
  name,
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? true : undefined,
})
