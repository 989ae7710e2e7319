import type { Findings } from '#domain/grading'

type Props = Pick<Findings, 'combination' | 'factors' | 'score'>

/** The score written out with its factors named, as one would by hand. What was left out is not in it. */
export function ScoreFormula({ combination, factors, score }: Props) {
  const given = factors.filter(({ rating, factor }) => factor !== null && (rating !== null || combination !== 'product'))
  return (
    <p className="mb-6 flex flex-wrap items-baseline gap-x-3 gap-y-2 text-finding">
      {combination === 'maximum' && <span>highest of</span>}
      {given.map(({ criterion, name, factor }, place) => (
        <span key={criterion} className="inline-flex items-baseline gap-x-3">
          {place > 0 && <span>{signs[combination]}</span>}
          <span>
            {factor} <span className="text-small text-ink-2">{name}</span>
          </span>
        </span>
      ))}
      <span className="whitespace-nowrap">
        = <strong className="font-strong">{score}</strong>
      </span>
    </p>
  )
}

const signs = { product: '×', sum: '+', weighted_mean: '+', maximum: 'and' } as const
