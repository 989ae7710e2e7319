import type { ReactNode } from 'react'
import { KeyHint } from './key-hint.tsx'
import { KeyList } from './key-list.tsx'

export type Keys = readonly (readonly [key: string, name: string])[]
type Props = {
  areKeysOn: boolean
  /** Those that stand in the bar. */
  shown: Keys
  /** All of them, in the order of the list. */
  all: Keys
  /** The way to switch them on or off. */
  toggle?: ReactNode
  /** Keys that are links too, for everyone else. */
  children?: ReactNode
}

/** The single keys of a page, always in view where there is a keyboard. */
export function KeyBar({ areKeysOn, shown, all, toggle, children }: Props) {
  return (
    <div data-print="no" className="scheme-dark sticky bottom-0 hidden border-t border-rule bg-paper text-small text-ink-2 md:block">
      <div className="page-wide relative flex min-h-11 flex-wrap items-center gap-x-6">
        {children}
        {areKeysOn && shown.map(([key, name]) => <KeyName key={key} hotkey={key} name={name} />)}
        <KeyList areKeysOn={areKeysOn} keys={all} toggle={toggle} />
      </div>
    </div>
  )
}

export function KeyName({ hotkey, name }: { hotkey: string; name: string }) {
  return (
    <span className="flex items-center gap-2">
      <KeyHint>{hotkey}</KeyHint> {name}
    </span>
  )
}
