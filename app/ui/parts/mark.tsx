type Props = { className?: string; isTipped?: boolean; isQuiet?: boolean }

/** The steelyard: level everywhere, tipped only where something is missing (empty pages, 404). */
export function Mark({ className = 'h-7.5 w-9.5', isTipped = false, isQuiet = false }: Props) {
  return (
    <svg viewBox="0 0 40 32" className={`shrink-0 overflow-visible ${className}`} aria-hidden="true" focusable="false">
      {isTipped ? <Tipped /> : <Level fill={isQuiet ? 'fill-ink-2' : 'fill-ink'} />}
    </svg>
  )
}

function Level({ fill }: { fill: string }) {
  return (
    <>
      <path className={fill} d="M11 1h9l-4.5 7.5zM0 7.4h40v2.8H0zM7.2 10h2.5v4H7.2zM4.3 13.8H13L17 31H0z" />
      <path className={fill} d="M33.8 10H36v4.4h-2.2z" />
      <path className="fill-accent" d="M32.8 14.4h4.4L40 24H30z" />
    </>
  )
}

function Tipped() {
  return (
    <>
      <path
        className="fill-ink"
        d="M11 1h9l-4.5 7.5zM7.4 12h2.4v3.4H7.4zM4.6 15.2h8.6L17 31.4H.8zM.4 11.2 39.4 3l.6 2.6L1 13.8z"
        transform="translate(0 .4)"
      />
      <path className="fill-none stroke-edge" strokeWidth="1.3" strokeDasharray="2 1.4" d="M36 6v5.4M33.6 11.8h4.6L41 21.4H30.8z" />
    </>
  )
}
