import type { ReactNode } from 'react'
import { FieldError } from './field-error.tsx'
import { errorBar, type FieldProps } from './field-frame.tsx'

export type GroupChoice = { value: string; label: ReactNode; hint?: ReactNode; isDisabled?: boolean; isHidden?: boolean }
type Props = FieldProps & {
  type: 'radio' | 'checkbox'
  choices: readonly GroupChoice[]
  chosen: readonly string[]
  isRow?: boolean
  isRequired?: boolean
}

/** Radios or ticks that answer one question. */
export function ChoiceGroup({ type, name, id = name, label, hint, error, isOptional, choices, chosen, isRow = false, isRequired }: Props) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

  return (
    <div className={`relative min-w-0 ${error ? errorBar : ''}`}>
      <fieldset id={id} tabIndex={-1} aria-describedby={described}>
        <legend className="font-strong">
          {label}
          {isOptional && <span className="font-normal text-ink-3"> (optional)</span>}
        </legend>
        {hint && (
          <p id={`${id}-hint`} className="text-small text-ink-2">
            {hint}
          </p>
        )}
        {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
        <div className={`mt-1 flex ${isRow ? 'flex-wrap gap-x-8' : 'flex-col'}`}>
          {choices.map((choice) => (
            <Tick
              key={choice.value}
              {...choice}
              type={type}
              name={name}
              id={`${id}-${choice.value}`}
              isChosen={chosen.includes(choice.value)}
              isRequired={isRequired}
            />
          ))}
        </div>
      </fieldset>
    </div>
  )
}

type TickProps = GroupChoice & { type: 'radio' | 'checkbox'; name: string; id: string; isChosen: boolean; isRequired?: boolean }

function Tick({ type, name, id, value, label, hint, isDisabled, isHidden, isChosen, isRequired }: TickProps) {
  return (
    <div hidden={isHidden} className="flex gap-3 py-2.5">
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={isChosen}
        disabled={isDisabled}
        required={type === 'radio' ? isRequired : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="tick mt-0.5"
      />
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
  )
}
