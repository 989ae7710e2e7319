import { appealDays } from './model.ts'

const day = 86_400_000

/** The last instant of day 184 after somebody was told, by the calendar of a zone. */
export function appealDeadline(toldAt: Date, zone = 'UTC'): Date {
  const { year, month, date } = calendarDay(toldAt, zone)
  const next = new Date(Date.UTC(year, month - 1, date + appealDays + 1))
  return new Date(startOfDay(next, zone) - 1)
}

/**
 * The instant at which a day begins in a zone, given as that day's midnight in UTC: midnight by the offset of the day before or of the day after,
 * whichever falls on the day first. Where the clocks change at midnight itself, only one of the two is on that day.
 */
function startOfDay(midnight: Date, zone: string): number {
  const starts = [-1, 1].map((days) => midnight.getTime() - offset(new Date(midnight.getTime() + days * day), zone))
  return Math.min(...starts.filter((start) => isOnDay(new Date(start), midnight, zone)))
}

function isOnDay(instant: Date, midnight: Date, zone: string): boolean {
  const { year, month, date } = calendarDay(instant, zone)
  return Date.UTC(year, month - 1, date) === midnight.getTime()
}

function offset(at: Date, zone: string): number {
  const { year, month, date, hour, minute, second } = calendarDay(at, zone)
  return Date.UTC(year, month - 1, date, hour, minute, second) - Math.floor(at.getTime() / 1000) * 1000
}

/** What the calendar and the clock of a zone say at an instant. */
function calendarDay(at: Date, zone: string) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at)
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return { year: read('year'), month: read('month'), date: read('day'), hour: read('hour'), minute: read('minute'), second: read('second') }
}
