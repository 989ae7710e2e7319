import { Glyph } from './glyph.tsx'

export type Shape = 'round' | 'square' | 'diamond'
export type Inside = keyof typeof insides | 'nothing' | 'check' | 'second'
type Props = { shape: Shape; inside?: Inside; isDashed?: boolean; className?: string }

/** Shape says what it is (issue, report, case), the inside says how far it is. */
export function StateGlyph({ shape, inside = 'nothing', isDashed = false, className = 'size-[15px]' }: Props) {
  const isFull = inside === 'check'

  return (
    <Glyph className={className}>
      <path
        d={inside === 'second' ? twoSquares : outlines[shape]}
        className={isFull ? 'fill-current' : ''}
        strokeDasharray={isDashed ? '2.6 1.9' : undefined}
      />
      {isFull && <path d="m4.9 8.2 2.2 2.2 4.1-4.5" className="stroke-paper" strokeWidth="1.9" />}
      {inside in insides && insides[inside as keyof typeof insides]}
    </Glyph>
  )
}

const outlines = {
  round: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8z',
  square: 'M1.8 1.8h12.4v12.4H1.8z',
  diamond: 'M8 .9 15.1 8 8 15.1.9 8z',
} as const satisfies Record<Shape, string>

const twoSquares = 'M1.8 4.8h9.4v9.4H1.8zM5 2h9.2v9.2'

const filled = 'fill-current stroke-none'

const insides = {
  quarter: <path d="M8 8V3.8A4.2 4.2 0 0 1 12.2 8z" className={filled} />,
  half: <path d="M8 3.8a4.2 4.2 0 0 1 0 8.4z" className={filled} />,
  most: <path d="M8 8V3.8A4.2 4.2 0 1 1 3.8 8z" className={filled} />,
  leftHalf: <path d="M2 2h6v12H2z" className={filled} />,
  back: <path d="M5 6.4h3.9a2.3 2.3 0 0 1 0 4.6H6.4M6.6 4.4l-2 2 2 2" strokeWidth="1.4" />,
  slash: <path d="m12.2 3.8-8.4 8.4" />,
  bars: <path d="M5 6.6h6M5 9.4h6" />,
  pause: <path d="M6.5 5.4v5.2M9.5 5.4v5.2" />,
  cross: <path d="m5.7 5.7 4.6 4.6m0-4.6-4.6 4.6" strokeWidth="1.7" />,
  minus: <path d="M5 8h6" strokeWidth="1.7" />,
  up: <path d="M8 11.4V5M5.6 7.4 8 5l2.4 2.4" strokeWidth="1.5" />,
  dots: (
    <>
      <circle cx="4.9" cy="8" r=".95" className={filled} />
      <circle cx="8" cy="8" r=".95" className={filled} />
      <circle cx="11.1" cy="8" r=".95" className={filled} />
    </>
  ),
  question: (
    <>
      <path d="M6.2 6.2c.2-2.2 3.7-2 3.6.1 0 1.3-1.7 1.3-1.8 2.7" strokeWidth="1.4" />
      <circle cx="8" cy="11.3" r=".85" className={filled} />
    </>
  ),
  alarm: (
    <>
      <path d="M8 4.400v4.3" strokeWidth="1.9" />
      <circle cx="8" cy="11.2" r=".95" className={filled} />
    </>
  ),
}
