import type { Survival } from '#domain/figures/model'
import type { Waits } from '#domain/issues'

/** Both curves from 100 % at day 0. The lines stretch with the box, their strokes and all text never do. */
export function SurvivalPlot({ answer, fix }: Waits) {
  const last = Math.max(10, ...[...answer.steps, ...fix.steps].map(({ days }) => days))
  const ends = [endOf('first answer', answer, 'text-accent'), endOf('fix confirmed', fix, 'text-ink-2')]
  const areClose = Math.abs((ends[0]?.share ?? 0) - (ends[1]?.share ?? 0)) < 0.12

  return (
    <figure>
      <figcaption className="text-small text-ink-2">Share of issues still waiting</figcaption>
      <div className="mt-2 grid grid-cols-[3rem_minmax(0,1fr)_7.5rem] gap-x-2" aria-hidden="true">
        <div className="flex h-44 flex-col justify-between text-micro text-ink-2">
          <span className="-mt-2.5">100 %</span>
          <span>50 %</span>
          <span className="-mb-2.5">0 %</span>
        </div>
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className="keep-colour h-44 w-full overflow-visible"
          aria-hidden="true"
          focusable="false"
        >
          {[0, 25, 75, 100].map((y) => (
            <path key={y} d={`M0 ${y}H100`} className="stroke-rule" vectorEffect="non-scaling-stroke" />
          ))}
          <path d="M0 50H100" className="stroke-ink-3" strokeDasharray="1.5 3" vectorEffect="non-scaling-stroke" />
          <Curve survival={fix} last={last} className="stroke-ink-2" dashes="5 3" />
          <Curve survival={answer} last={last} className="stroke-accent" />
        </svg>
        <div className="relative h-44 text-micro font-strong">
          <svg width="100%" height="100%" className="overflow-visible" aria-hidden="true" focusable="false">
            {ends.map(({ name, share, fill }, at) => (
              <text key={name} x="2" y={`${(1 - share) * 100}%`} dy={areClose ? (at === lower(ends) ? 16 : -4) : 5} className={fill}>
                {name}
              </text>
            ))}
          </svg>
        </div>
        <div className="col-start-2 mt-1.5 flex justify-between text-micro text-ink-2">
          <span>0</span>
          <span>{Math.round(last / 2)}</span>
          <span>{last} days</span>
        </div>
      </div>
    </figure>
  )
}

function Curve({ survival, last, className, dashes }: { survival: Survival; last: number; className: string; dashes?: string }) {
  const x = (days: number) => ((days / last) * 100).toFixed(2)
  const y = (share: number) => ((1 - share) * 100).toFixed(2)
  const line = survival.steps.map(({ days, share }) => `H${x(days)}V${y(share)}`).join('')
  const ticks = survival.steps.filter(({ open }) => open > 0)

  return (
    <g className={`fill-none ${className}`} strokeWidth="2">
      <path d={`M0 0${line}`} strokeDasharray={dashes} vectorEffect="non-scaling-stroke" />
      {ticks.map(({ days, share }) => (
        <path key={days} d={`M${x(days)} ${Number(y(share)) - 3.5}v7`} vectorEffect="non-scaling-stroke" />
      ))}
    </g>
  )
}

const endOf = (name: string, { steps }: Survival, tone: 'text-accent' | 'text-ink-2') => ({
  name,
  share: steps.at(-1)?.share ?? 1,
  fill: tone === 'text-accent' ? 'fill-accent' : 'fill-ink-2',
})

/** Which of two names goes under the other where both lines end close together. */
const lower = (ends: readonly { share: number }[]) => ((ends[0]?.share ?? 0) <= (ends[1]?.share ?? 0) ? 0 : 1)
