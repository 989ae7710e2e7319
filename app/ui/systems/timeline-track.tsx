import { paths } from '#kernel/paths'
import { modalityShapes } from '../parts/modality-shapes.ts'
import { dateInWords } from './catalogue-date.ts'
import { parametersInWords } from './parameters.ts'
import { heightOfSize, type Placed, type Span, shareOf } from './timeline-layout.ts'

type Props = { marks: readonly Placed[]; height: number; span: Span; isBySize?: boolean; className?: string }

/**
 * One lane of the timeline. Places are shares of the width and pixels of the height, so neither marks nor names are ever scaled.
 * Readers who cannot see it, and keys, find the same releases in the table below.
 */
export function TimelineTrack({ marks, height, span, isBySize = false, className = '' }: Props) {
  return (
    <svg width="100%" height={height} className={`keep-colour overflow-visible ${className}`} aria-hidden="true" focusable="false">
      {yearsIn(span).map((year) => (
        <line key={year} x1={at(shareOf(year, span))} x2={at(shareOf(year, span))} y1="0" y2="100%" className="stroke-rule" />
      ))}
      {isBySize && sizeTicks.map(({ size, word }) => <SizeTick key={word} y={heightOfSize(size)} word={word} />)}
      {marks.map((mark) => (
        <Mark key={mark.row.id} {...mark} />
      ))}
    </svg>
  )
}

/** The shapes, once for all lanes of the page. */
export function TimelineShapes() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      <defs>
        {Object.entries(modalityShapes).map(([modality, { shape }]) => (
          <path key={modality} id={`mark-${modality}`} d={shape} transform="translate(-6 -6)" />
        ))}
        <circle id="mark-none" r="4.5" />
      </defs>
    </svg>
  )
}

function Mark({ row, x, y, name }: Placed) {
  return (
    <a href={paths.system(row.slug)} tabIndex={-1} className="group/mark">
      <title>
        {[row.name, row.release, dateInWords(row.releasedOn), row.parameters && parametersInWords(row.parameters)]
          .filter(Boolean)
          .join(', ')}
      </title>
      <use
        href={`#mark-${row.modality ?? 'none'}`}
        x={at(x)}
        y={y}
        className={`stroke-paper group-hover/mark:stroke-ink ${row.modality ? modalityShapes[row.modality].fill : 'fill-ink-3'}`}
      />
      {name && (
        <text
          x={at(x)}
          y={y}
          dx={name.side === 'end' ? 10 : -10}
          dy="5"
          textAnchor={name.side === 'end' ? 'start' : 'end'}
          className="fill-ink text-[0.84375rem] font-strong group-hover/mark:underline"
        >
          {name.text}
        </text>
      )}
    </a>
  )
}

function SizeTick({ y, word }: { y: number; word: string }) {
  return (
    <>
      <line x1="0" x2="100%" y1={y} y2={y} className="stroke-rule" strokeDasharray="2 4" />
      <text x="0" y={y - 4} className="fill-ink-3 text-[0.8125rem]">
        {word}
      </text>
    </>
  )
}

const sizeTicks = [
  { size: 1e12, word: '1 trillion' },
  { size: 1e10, word: '10 billion' },
  { size: 1e8, word: '100 million' },
] as const

export const yearsIn = ({ from, to }: Span) => Array.from({ length: to - from }, (_, index) => from + index)

const at = (share: number) => `${(share * 100).toFixed(2)}%`
