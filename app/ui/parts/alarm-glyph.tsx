import { Glyph } from './glyph.tsx'

/** A ring with an exclamation mark: errors, lateness, silence. */
export function AlarmGlyph({ className }: { className?: string }) {
  return (
    <Glyph className={className}>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.4v4.4" strokeWidth="1.9" />
      <circle cx="8" cy="11.2" r=".95" className="fill-current stroke-none" />
    </Glyph>
  )
}
