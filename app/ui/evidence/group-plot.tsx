import { type ConditionFigures, fourFifths, type GroupFigures, significanceLevel } from '#domain/figures/model'
import { percent } from './numbers.ts'

type Props = { condition: ConditionFigures }

/** A dot and its interval for each group, on a scale from 0 to 100 %. Every number stands in words too, and in the table under it. */
export function GroupPlot({ condition: { groups, comparisons } }: Props) {
  const reference = groups.find(({ isReference }) => isReference)
  const mark = reference ? reference.rate * fourFifths : null
  const isClear = (group: string) => (comparisons.find((one) => one.group === group)?.pAdjusted ?? 1) < significanceLevel
  const ordered = [...groups].sort((a, b) => a.rate - b.rate)
  return (
    <figure className="mt-6">
      <figcaption className="mb-2 font-strong text-small">Favourable outcomes, share with 95 % interval</figcaption>
      <ul>
        {ordered.map((group) => (
          <Row key={group.group} figures={group} mark={mark} isClear={isClear(group.group)} />
        ))}
      </ul>
      <div aria-hidden="true" className="grid gap-x-4 text-micro text-ink-2 sm:grid-cols-[11rem_minmax(0,1fr)_10rem]">
        <span className="flex justify-between sm:col-start-2">
          <span>0</span>
          <span>25</span>
          <span>50</span>
          <span>75</span>
          <span>100 %</span>
        </span>
      </div>
      <Legend hasMark={mark !== null} />
    </figure>
  )
}

function Row({ figures, mark, isClear }: { figures: GroupFigures; mark: number | null; isClear: boolean }) {
  const { group, rate, ci, favourable, n } = figures
  const said = `${percent(rate)}${ci ? `, 95 % interval ${percent(ci[0])} to ${percent(ci[1])}` : ', too few prompts for an interval'}`
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0 sm:grid-cols-[11rem_minmax(0,1fr)_10rem]">
      <span className="min-w-0 break-words text-small">{group}</span>
      <div className="order-last col-span-2 sm:order-none sm:col-span-1">
        <Track figures={figures} mark={mark} isClear={isClear} label={said} />
      </div>
      <span className="text-end text-small whitespace-nowrap">
        <strong>{percent(rate)}</strong>{' '}
        <span className="text-ink-2">
          {favourable} of {n}
        </span>
      </span>
    </li>
  )
}

const at = (share: number) => `${share * 100}%`

function Track({
  figures: { rate, ci, isReference },
  mark,
  isClear,
  label,
}: {
  figures: GroupFigures
  mark: number | null
  isClear: boolean
  label: string
}) {
  const tone = isReference ? 'stroke-ink' : isClear ? 'stroke-accent' : 'stroke-ink-3'
  return (
    <svg role="img" className="block h-9 w-full overflow-visible">
      <title>{label}</title>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <line key={share} x1={at(share)} x2={at(share)} y1="0" y2="36" className="stroke-rule" />
      ))}
      {mark !== null && <line x1={at(mark)} x2={at(mark)} y1="0" y2="36" className="stroke-caution" strokeWidth="2" />}
      {ci && (
        <>
          <line x1={at(ci[0])} x2={at(ci[1])} y1="18" y2="18" className={tone} strokeWidth="2" />
          <line x1={at(ci[0])} x2={at(ci[0])} y1="12" y2="24" className={tone} strokeWidth="2" />
          <line x1={at(ci[1])} x2={at(ci[1])} y1="12" y2="24" className={tone} strokeWidth="2" />
        </>
      )}
      {isReference ? (
        <svg x={at(rate)} y="18" overflow="visible" aria-hidden="true">
          <rect x="-5.5" y="-5.5" width="11" height="11" className="fill-ink" />
        </svg>
      ) : (
        <circle cx={at(rate)} cy="18" r="6" strokeWidth="2" className={isClear ? 'fill-accent stroke-accent' : 'fill-paper stroke-ink-3'} />
      )}
    </svg>
  )
}

function Legend({ hasMark }: { hasMark: boolean }) {
  return (
    <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1.5 text-micro text-ink-2">
      <Key words="differs from the reference">
        <circle cx="8" cy="8" r="5" className="fill-accent stroke-accent" />
      </Key>
      <Key words="could be chance">
        <circle cx="8" cy="8" r="5" className="fill-paper stroke-ink-3" strokeWidth="2" />
      </Key>
      <Key words="reference group">
        <rect x="3" y="3" width="10" height="10" className="fill-ink" />
      </Key>
      {hasMark && (
        <Key words="four fifths of the reference: a mark, not a verdict">
          <line x1="8" x2="8" y1="0" y2="16" className="stroke-caution" strokeWidth="2" />
        </Key>
      )}
    </ul>
  )
}

function Key({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <li className="flex items-center gap-2">
      <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  )
}
