import type { ReactNode } from 'react'
import { AlarmGlyph } from './alarm-glyph.tsx'
import { Glyph } from './glyph.tsx'

export type NoticeTone = 'note' | 'caution' | 'grave' | 'settled'
type Props = { tone?: NoticeTone; children: ReactNode; className?: string }

/** A sentence about this place, said in this place. */
export function Notice({ tone = 'note', children, className = '' }: Props) {
  const { wash, text, glyph } = tones[tone]

  return (
    <div className={`flex gap-3.5 border-l-4 py-3 ps-4 pe-5 text-small ${wash} ${className}`}>
      <span className={`mt-1 shrink-0 leading-none ${text}`}>{glyph}</span>
      <div className="min-w-0 max-w-body text-ink">{children}</div>
    </div>
  )
}

const tones = {
  note: {
    wash: 'border-accent bg-accent-wash',
    text: 'text-accent',
    glyph: (
      <Glyph className="size-4.5">
        <circle cx="8" cy="8" r="4" className="fill-current stroke-none" />
      </Glyph>
    ),
  },
  caution: {
    wash: 'border-caution bg-caution-wash',
    text: 'text-caution',
    glyph: (
      <Glyph className="size-4.5">
        <path d="M8 1.8 15 14H1z" strokeLinejoin="round" />
        <path d="M8 6v4" />
        <circle cx="8" cy="12" r=".9" className="fill-current stroke-none" />
      </Glyph>
    ),
  },
  grave: { wash: 'border-grave bg-grave-wash', text: 'text-grave', glyph: <AlarmGlyph className="size-4.5" /> },
  settled: {
    wash: 'border-settled bg-settled-wash',
    text: 'text-settled',
    glyph: (
      <Glyph className="size-4.5">
        <circle cx="8" cy="8" r="7" className="fill-current stroke-none" />
        <path d="m4.8 8.2 2.3 2.3 4.2-4.6" className="stroke-settled-wash" strokeWidth="1.8" />
      </Glyph>
    ),
  },
} as const satisfies Record<NoticeTone, { wash: string; text: string; glyph: ReactNode }>
