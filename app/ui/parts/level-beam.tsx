type Props = { level: keyof typeof levels; detail?: string; isBare?: boolean }

/** A tiny beam with the weight at the notch of its access level, and the level's name. */
export function LevelBeam({ level, detail, isBare = false }: Props) {
  const { at, name } = levels[level]
  const x = 4 + at * 8.4

  return (
    <span className="inline-flex items-center gap-2.25 text-small text-ink-2">
      <svg width="50" height="15" viewBox="0 0 50 15" className="shrink-0" aria-hidden="true" focusable="false">
        <path d="M0 3h50M4 .5v5M12.4.5v5M20.8.5v5M29.2.5v5M37.6.5v5M46 .5v5" className="stroke-ink-2" strokeWidth="1.3" />
        <path d="M-.7 3H.7v2H2L4 14h-8l2-9h1.3z" transform={`translate(${x} 0)`} className="fill-accent" />
      </svg>
      <span className={isBare ? 'sr-only' : ''}>
        <span className="sr-only">Access: </span>
        {name}
        {detail && `, ${detail}`}
      </span>
    </span>
  )
}

const levels = {
  fully_closed: { at: 0, name: 'Fully closed' },
  gradual_staged: { at: 1, name: 'Gradual or staged' },
  hosted: { at: 2, name: 'Hosted access' },
  cloud_api: { at: 3, name: 'Cloud or API access' },
  downloadable: { at: 4, name: 'Downloadable' },
  fully_open: { at: 5, name: 'Fully open' },
} as const
