import type { RuleMark } from './rule.tsx'

/** The class of the words under the line: where they stand in a list instead, they are hidden here. */
type Labels = '' | 'hidden' | 'max-sm:hidden'

type Props = { max: number; value?: number; reserved?: number; marks: readonly RuleMark[]; isLate: boolean; labels: Labels }

/** The drawing of a rule. Places are percentages, so it is as wide as its column while its text keeps its size. */
export function RuleBeam({ max, value, reserved = 0, marks, isLate, labels }: Props) {
  const place = (at: number) => `${Math.min(100, Math.max(0, (at / max) * 100))}%`
  const width = (from: number, to: number) => `${Math.max(0, Math.min(100, (to / max) * 100) - Math.min(100, (from / max) * 100))}%`
  const lines = marks.some((mark) => mark.word) ? 'h-20.5' : 'h-15'
  const height = { '': lines, hidden: 'h-11', 'max-sm:hidden': `${lines} max-sm:h-11` }[labels]
  const tone = isLate ? 'fill-grave' : 'fill-accent'

  return (
    <svg className={`keep-colour block w-full overflow-visible ${height}`} aria-hidden="true" focusable="false">
      <Ticks max={max} place={place} />
      {value !== undefined && <rect x="0" y="19" height="7" width={width(0, value)} className={tone} />}
      {reserved > 0 && value !== undefined && (
        <rect
          x={place(value)}
          y="19.75"
          height="6"
          width={width(value, value + reserved)}
          className="fill-sheet stroke-accent"
          strokeWidth="1.5"
        />
      )}
      <rect x="0" y="26" width="100%" height="2" className="fill-ink" />
      {marks.map((mark) => (
        <Stop key={mark.at} mark={mark} max={max} x={place(mark.at)} labels={labels} />
      ))}
      {value !== undefined && <Hanging x={place(value + reserved)} className={tone} />}
    </svg>
  )
}

function Ticks({ max, place }: { max: number; place: (at: number) => string }) {
  const step = Math.max(1, Math.ceil(max / 60))

  return (
    <g className="stroke-ink-3">
      {Array.from({ length: Math.floor(max / step) + 1 }, (_, index) => index * step).map((at) => (
        <line key={at} x1={place(at)} x2={place(at)} y1="28" y2="32.5" />
      ))}
      {[0, max].map((at) => (
        <line key={at} x1={place(at)} x2={place(at)} y1="20" y2="35" className="stroke-ink" strokeWidth="2" />
      ))}
    </g>
  )
}

function Stop({ mark, max, x, labels }: { mark: RuleMark; max: number; x: string; labels: Labels }) {
  const anchor = mark.at <= 0 ? 'start' : mark.at >= max ? 'end' : 'middle'

  return (
    <>
      <line x1={x} x2={x} y1="26" y2="35" className="stroke-ink" strokeWidth="2" />
      {mark.weight && <Hanging x={x} className={mark.weight === 'filled' ? 'fill-accent stroke-accent' : 'fill-paper stroke-ink-2'} />}
      <g className={labels} textAnchor={anchor}>
        <text x={x} y="54" className="fill-ink text-micro font-strong">
          {mark.value}
        </text>
        <text x={x} y="73" className="fill-ink-2 text-micro">
          {mark.word}
        </text>
      </g>
    </>
  )
}

function Hanging({ x, className }: { x: string; className: string }) {
  return (
    <svg x={x} aria-hidden="true" className={`overflow-visible ${className}`}>
      <path d="M-.75 16h1.5v10h-1.5z" />
      <path d="M-4.5 1.5h9L8 16.5H-8z" strokeWidth="1.5" />
    </svg>
  )
}
