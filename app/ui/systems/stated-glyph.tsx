import { Glyph } from '#ui/parts/glyph'

export type Stated = 'all' | 'part' | 'none' | 'unknown'

/** How much of a thing there is: full, half, empty, and dotted where no source says. */
export function StatedGlyph({ stated }: { stated: Stated }) {
  return (
    <Glyph className={`mt-[0.36em] size-3.5 ${stated === 'unknown' ? 'text-ink-3' : 'text-accent'}`}>
      <circle
        cx="8"
        cy="8"
        r="6"
        className={stated === 'all' ? 'fill-current' : ''}
        strokeDasharray={stated === 'unknown' ? '2.4 1.9' : undefined}
      />
      {stated === 'part' && <path d="M8 2a6 6 0 0 0 0 12z" className="fill-current" />}
    </Glyph>
  )
}
