import { RuleBeam } from './rule-beam.tsx'

export type RuleMark = { at: number; value: string; word?: string; weight?: 'outlined' | 'filled' }
type Props = { label: string; max: number; value?: number; reserved?: number; marks: readonly RuleMark[]; isLate?: boolean }

/**
 * Any quantity with an end: a ticked line from 0 to `max`, filled up to `value`, marks with a value and a word.
 * `reserved` is outlined after the fill. Where the marks would touch they stand in a list under the line.
 */
export function Rule({ label, max, value, reserved, marks, isLate = false }: Props) {
  const gap = narrowestGap(marks, max)
  const list = gap < 0.1 ? '' : gap < 0.27 || marks.length > 3 ? 'sm:sr-only' : 'sr-only'

  return (
    <figure className="min-w-0">
      <figcaption className="sr-only">{label}</figcaption>
      <RuleBeam
        max={max}
        value={value}
        reserved={reserved}
        marks={marks}
        isLate={isLate}
        labels={list === '' ? 'hidden' : list === 'sr-only' ? '' : 'max-sm:hidden'}
      />
      <ol className={`text-micro ${list}`}>
        {marks.map((mark) => (
          <li key={mark.at} className="flex gap-3">
            <b className="min-w-12">{mark.value}</b> <span className="text-ink-2">{mark.word}</span>
          </li>
        ))}
      </ol>
    </figure>
  )
}

/** The smallest distance between two neighbours, as a share of the line. */
function narrowestGap(marks: readonly RuleMark[], max: number) {
  const places = marks.map((mark) => mark.at).sort((a, b) => a - b)
  return Math.min(1, ...places.slice(1).map((at, index) => (at - places[index]!) / max))
}
