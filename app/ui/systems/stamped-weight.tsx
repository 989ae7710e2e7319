type Props = { parameters: number | null; width: number; isNewest: boolean }

/** A weight with its number of parameters stamped on it. */
export function StampedWeight({ parameters, width, isNewest }: Props) {
  const height = Math.round(width * 0.65)
  const inset = Math.round(width * 0.16)

  return (
    <svg width={width} height={height} className="keep-colour block shrink-0" role="img" aria-label={spoken(parameters)}>
      <path
        d={`M${inset} 1h${width - 2 * inset}L${width - 1} ${height - 1}H1z`}
        strokeWidth="2"
        strokeLinejoin="round"
        className={isNewest ? 'fill-accent stroke-accent' : 'fill-paper stroke-ink-2'}
      />
      <text x="50%" y={height / 2 + 6} textAnchor="middle" className={`text-micro font-strong ${isNewest ? 'fill-on-accent' : 'fill-ink'}`}>
        {stamp(parameters)}
      </text>
    </svg>
  )
}

const units = [
  { size: 1e12, letter: 'T', word: 'trillion' },
  { size: 1e9, letter: 'B', word: 'billion' },
  { size: 1e6, letter: 'M', word: 'million' },
] as const

const stamp = (parameters: number | null) => {
  const { value, unit } = inUnits(parameters)
  return value === null ? '?' : `${value}${unit?.letter ?? ''}`
}

const spoken = (parameters: number | null) => {
  const { value, unit } = inUnits(parameters)
  return value === null ? 'Size not known' : `${value} ${unit?.word ?? ''} parameters`.replace('  ', ' ')
}

function inUnits(parameters: number | null) {
  if (parameters === null) return { value: null, unit: undefined }

  const unit = units.find(({ size }) => parameters >= size)
  return { value: Number((parameters / (unit?.size ?? 1)).toPrecision(3)), unit }
}
