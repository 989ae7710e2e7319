import { type Inside, type Shape, StateGlyph } from './state-glyph.tsx'

export type StateTone = 'open' | 'work' | 'waiting' | 'grave' | 'settled' | 'closed'
export type StateLook = { word: string; tone: StateTone; inside?: Inside; isDashed?: boolean }
type Props = { shape: Shape; look: StateLook; word?: string; isBoxed?: boolean }

/** A glyph and its word. Boxed only once on a page, in its head. */
export function StateWord({ shape, look, word = look.word, isBoxed = false }: Props) {
  const box = isBoxed ? 'rounded-sm border-[1.5px] border-current px-2.5 py-0.5' : ''

  return (
    <span className={`inline-flex items-start gap-1.75 text-small font-strong ${tones[look.tone]} ${box}`}>
      <StateGlyph shape={shape} inside={look.inside} isDashed={look.isDashed} className="mt-[0.3em] size-[15px]" />
      <span>{word}</span>
    </span>
  )
}

const tones = {
  open: 'text-ink',
  work: 'text-accent',
  waiting: 'text-caution',
  grave: 'text-grave',
  settled: 'text-settled',
  closed: 'text-ink-2',
} as const satisfies Record<StateTone, string>
