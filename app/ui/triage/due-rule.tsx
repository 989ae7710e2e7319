import type { AnswerClock } from '#domain/reports'
import { firstAnswerDays } from '#domain/reports/model'
import { AlarmGlyph } from '#ui/parts/alarm-glyph'
import { Moment } from '#ui/parts/moment'
import { shortSpan } from './span.ts'

type Props = { due: Date | null; isLate: boolean; now: Date; days?: number }

/** How much of the time for an answer is used up, as a small rule with its words. */
export function DueRule({ due, isLate, now, days = firstAnswerDays }: Props) {
  if (!due) return <span className="text-ink-3">–</span>
  const left = due.getTime() - now.getTime()
  const used = Math.min(1, 1 - left / (days * 86_400_000))

  return (
    <span className={`block w-24 text-micro max-sm:pt-2 ${isLate ? 'font-strong text-grave' : 'text-ink-2'}`}>
      <svg className="keep-colour block h-2.5 w-full overflow-visible" aria-hidden="true" focusable="false">
        <rect y="0" height="5" width={`${used * 100}%`} className={isLate ? 'fill-grave' : 'fill-ink-2'} />
        <rect y="5" height="1.5" width="100%" className="fill-ink-3" />
        {[0, 25, 50, 75, 100].map((at) => (
          <line key={at} x1={`${at}%`} x2={`${at}%`} y1="5" y2="9" className="stroke-ink-3" />
        ))}
      </svg>
      <span className="flex items-center gap-1.25">
        {isLate && <AlarmGlyph className="size-3.5" />}
        {shortSpan(left)} {isLate ? 'late' : 'left'}
      </span>
    </span>
  )
}

/** The moderators' clock of a report: what is left, or since when it stands still. */
export function AnswerDue({ clock, now }: { clock: AnswerClock; now: Date }) {
  if (!clock.pausedAt) return <DueRule due={clock.due} isLate={clock.isLate} now={now} />
  return (
    <span className="block w-28 text-micro text-ink-2">
      Paused since <Moment at={clock.pausedAt} as="day" />, {shortSpan(clock.left ?? 0)} {(clock.left ?? 0) < 0 ? 'late' : 'left'}
    </span>
  )
}
