import type { ReactNode } from 'react'

/** The 16 px square every glyph is drawn in; strokes and fills take the colour of the text. */
export function Glyph({ children, className = 'size-4' }: { children: ReactNode; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`inline-block shrink-0 fill-none stroke-current ${className}`}
      strokeWidth="1.6"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}
