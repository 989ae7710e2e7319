import { type ButtonHTMLAttributes, useId } from 'react'
import { type ButtonKind, buttonClasses } from './button-classes.ts'
import { KeyHint } from './key-hint.tsx'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { kind?: ButtonKind; isSmall?: boolean; hotkey?: string; why?: string }

/** Posts the form it stands in. With `why` it is disabled and the reason stands beside it. */
export function Button({ kind = 'second', isSmall = false, hotkey, why, className, children, ...button }: Props) {
  const whyId = useId()
  const element = (
    <button
      type="submit"
      {...button}
      className={buttonClasses(kind, isSmall, className)}
      disabled={button.disabled || why !== undefined}
      aria-describedby={why === undefined ? button['aria-describedby'] : whyId}
    >
      {children}
      {hotkey && <KeyHint>{hotkey}</KeyHint>}
    </button>
  )
  if (why === undefined) return element

  return (
    <span className="inline-flex flex-wrap items-center gap-x-4 gap-y-1">
      {element}
      <span id={whyId} className="text-small text-ink-2">
        {why}
      </span>
    </span>
  )
}
