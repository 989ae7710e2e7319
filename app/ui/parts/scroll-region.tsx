import type { ReactNode } from 'react'

/** Holds a table of numbers that may be wider than a phone; it can be focused, so that keys scroll it. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label} {...reachable} className="scroll-shade relative overflow-x-auto">
      {children}
    </section>
  )
}

/** Not every browser lets the keyboard into a region that scrolls, so the region itself takes focus. */
const reachable = { tabIndex: 0 }
