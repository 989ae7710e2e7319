type Line = { criterion: string; name: string; alpha: number | null; label: string }

/** A dot for each criterion on a scale from 0 to 1, with the two marks that labels go by. What lies below 0 stands at its beginning. */
export function AgreementPlot({ criteria }: { criteria: readonly Line[] }) {
  return (
    <figure className="mb-8">
      <figcaption className="mb-2 text-small font-strong">Agreement by criterion, Krippendorff’s α</figcaption>
      <ul>
        {criteria.map((line) => (
          <li
            key={line.criterion}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)_9rem]"
          >
            <span className="min-w-0 break-words text-small">{line.name}</span>
            <div className="order-last col-span-2 sm:order-none sm:col-span-1">
              <Track {...line} />
            </div>
            <span className="text-end text-small text-ink-2">{line.label}</span>
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="grid gap-x-4 text-micro text-ink-2 sm:grid-cols-[11rem_minmax(0,1fr)_9rem]">
        <span className="flex justify-between sm:col-start-2">
          <span>0</span>
          <span>.5</span>
          <span>1</span>
        </span>
      </div>
    </figure>
  )
}

const at = (alpha: number) => `${Math.min(1, Math.max(0, alpha)) * 100}%`

function Track({ name, alpha, label }: Line) {
  return (
    <svg role="img" className="block h-9 w-full overflow-visible">
      <title>{`${name}: ${alpha === null ? label : `${alpha.toFixed(3)}, ${label}`}`}</title>
      {[0, 0.5, 1].map((mark) => (
        <line key={mark} x1={at(mark)} x2={at(mark)} y1="0" y2="36" className="stroke-rule" />
      ))}
      {[0.667, 0.8].map((mark) => (
        <line key={mark} x1={at(mark)} x2={at(mark)} y1="0" y2="36" className="stroke-caution" strokeDasharray="3 3" />
      ))}
      {alpha !== null && <circle cx={at(alpha)} cy="18" r="6" className={label === 'graders disagree' ? 'fill-grave' : 'fill-accent'} />}
    </svg>
  )
}
