type Props = { className?: string; move?: { from: number; to: number } }

/** The beam of six notches, one at the middle of each sixth of the width; a move is a thick length between two of them. */
export function Beam({ className = '', move }: Props) {
  const [left, right] = move ? [Math.min(move.from, move.to), Math.max(move.from, move.to)] : [0, 0]

  return (
    <svg height="20" className={`keep-colour w-full overflow-visible ${className}`} aria-hidden="true" focusable="false">
      <rect x="0" y="8" width="100%" height="2.5" className="fill-ink" />
      <line x1="0" x2="100%" y1="13.5" y2="13.5" className="stroke-ink-3" strokeWidth="3.5" strokeDasharray="1 3" />
      <line x1="0" x2="100%" y1="14.5" y2="14.5" className="stroke-ink-2" strokeWidth="5" strokeDasharray="1 31" />
      {move && <rect x={notch(left)} y="6.25" width={`${((right - left) / 6) * 100}%`} height="6" className="fill-accent" />}
      {[0, 1, 2, 3, 4, 5].map((at) => (
        <line key={at} x1={notch(at)} x2={notch(at)} y1="1" y2="17" className="stroke-ink" strokeWidth="2.5" />
      ))}
    </svg>
  )
}

const notch = (at: number) => `${((at + 0.5) / 6) * 100}%`
