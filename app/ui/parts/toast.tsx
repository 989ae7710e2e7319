import type { ReactNode } from 'react'

type Props = { children: ReactNode; undo?: ReactNode }

/** One sentence at the lower left, after something was done. It stays until the next page. `undo` is a form or a link. */
export function Toast({ children, undo }: Props) {
  return (
    <div
      role="status"
      data-print="no"
      className="fixed bottom-4 left-4 z-20 flex max-w-[min(26rem,calc(100vw-2rem))] items-center gap-6 rounded-sm bg-ink px-4.5 py-3 text-small text-paper [&_a]:text-paper [&_button]:text-paper"
    >
      <p>{children}</p>
      {undo && <div className="font-strong">{undo}</div>}
    </div>
  )
}
