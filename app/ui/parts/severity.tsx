type Props = { severity: keyof typeof levels }

/** How grave an issue is, as weights on a balance; ink only, because grave is not the same as wrong. */
export function Severity({ severity }: Props) {
  const { word, count } = levels[severity]

  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap text-small text-ink-2">
      <svg width="48" height="13" viewBox="0 0 48 13" className="shrink-0" aria-hidden="true" focusable="false">
        {[0, 1, 2, 3].map((at) => (
          <path
            key={at}
            d="M3.2.8h4.6L10.4 12.2H.6z"
            transform={`translate(${at * 12} 0)`}
            strokeLinejoin="round"
            strokeWidth="1.2"
            className={at < count ? 'fill-ink stroke-ink' : 'fill-none stroke-edge'}
          />
        ))}
      </svg>
      <span>
        <span className="sr-only">Severity: </span>
        {word}
      </span>
    </span>
  )
}

const levels = {
  low: { word: 'Low', count: 1 },
  medium: { word: 'Medium', count: 2 },
  high: { word: 'High', count: 3 },
  critical: { word: 'Critical', count: 4 },
} as const
