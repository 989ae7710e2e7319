import type { ReactNode } from 'react'
import type { PublicTotals } from '#domain/ledger'
import { amountOf } from '#domain/ledger/model'
import { Moment } from '#ui/parts/moment'
import { Rule } from '#ui/parts/rule'

const day = 86_400_000

type Budget = { totals: PublicTotals; currency: string; budgetMinor: number }
type Clock = { openedAt: Date | null; opensAt: Date | null; closesAt: Date | null; now: Date }

/** How much is left, and how long it is open: each one large number over its beam. */
export function ProgrammeBeams({ totals, currency, budgetMinor, ...clock }: Budget & Clock) {
  return (
    <div className="grid gap-x-16 gap-y-8 border-t-[1.5px] border-ink pt-6 pb-10 md:grid-cols-2">
      <BudgetBeam totals={totals} currency={currency} budgetMinor={budgetMinor} />
      <ClockBeam {...clock} />
    </div>
  )
}

function BudgetBeam({ totals: { funded, left, setAside, paid, donated }, currency, budgetMinor }: Budget) {
  const brief = (minor: number) => amountOf({ minor, currency }).replace(/\.0+$/, '')
  if (funded === 0)
    return (
      <Quantity name="Budget" value={brief(budgetMinor)} words={`${currency} promised; nothing of it has been paid in yet`}>
        <Rule label="Nothing is paid in yet" max={Math.max(1, budgetMinor)} marks={[]} />
      </Quantity>
    )
  const spent = paid + donated
  const marks = [
    { at: 0, value: '0' },
    ...(spent > 0 ? [{ at: spent, value: brief(spent), word: donated > 0 ? 'paid or donated' : 'paid' }] : []),
    ...(setAside > 0 ? [{ at: spent + setAside, value: `+ ${brief(setAside)}`, word: 'set aside' }] : []),
    { at: funded, value: brief(funded), word: 'paid in' },
  ]
  return (
    <Quantity name="Budget" value={brief(left)} words={`${currency} left of ${brief(funded)}`}>
      <Rule
        label={`Of ${currency} ${brief(funded)} paid in, ${brief(spent)} are paid and ${brief(setAside)} set aside`}
        max={funded}
        value={spent}
        reserved={setAside}
        marks={marks}
      />
    </Quantity>
  )
}

function ClockBeam({ openedAt, opensAt, closesAt, now }: Clock) {
  const start = opensAt ?? openedAt
  if (!start) return null
  const since = Math.max(0, Math.floor((now.getTime() - start.getTime()) / day))
  if (!closesAt)
    return (
      <Quantity
        name="Clock"
        value={daysIn(since)}
        words={
          <>
            open, since <Moment at={start} zone="UTC" />, without an end
          </>
        }
      />
    )
  const whole = Math.max(1, (closesAt.getTime() - start.getTime()) / day)
  const isOver = now >= closesAt
  const marks = [
    { at: 0, value: short(start), word: 'opened' },
    ...(isOver || since < whole / 20 ? [] : [{ at: since, value: short(now), word: 'today' }]),
    { at: whole, value: short(closesAt), word: isOver ? 'closed' : 'closes' },
  ]
  return (
    <Quantity
      name="Clock"
      value={isOver ? 'Over' : daysIn(Math.ceil((closesAt.getTime() - now.getTime()) / day))}
      words={
        <>
          {isOver ? 'since' : 'until'} <Moment at={closesAt} as="full" zone="UTC" />
        </>
      }
    >
      <Rule label="The days on which entries are taken" max={whole} value={Math.min(since, whole)} marks={marks} />
    </Quantity>
  )
}

type Shown = { name: string; value: string; words: ReactNode; children?: ReactNode }

function Quantity({ name, value, words, children }: Shown) {
  return (
    <div className="min-w-0">
      <h2 className="text-small font-strong text-ink-2">{name}</h2>
      <p className="mb-3 text-small text-ink-2">
        <span className="me-2 font-serif text-h1 font-semibold text-ink">{value}</span> {words}
      </p>
      {children}
    </div>
  )
}

const daysIn = (days: number) => (days === 1 ? '1 day' : `${days} days`)
const short = (at: Date) => at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
