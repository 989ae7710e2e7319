import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appealDeadline } from './deadline.ts'
import {
  appealDays,
  countPoints,
  datesFault,
  endAfter,
  ladder,
  needsSecondPerson,
  rungFor,
  sanctionMachine,
  sanctionStates,
} from './model.ts'

const now = new Date('2026-03-02T12:00:00.000Z')
const at = (iso: string) => new Date(iso)

test('a sanction takes these ways and no others', () => {
  expect(sanctionMachine.table).toEqual({
    proposed: { hold: 'held', schedule: 'scheduled' },
    held: { schedule: 'scheduled', reverse: 'reversed' },
    scheduled: { start: 'active', lift: 'lifted', reverse: 'reversed' },
    active: { stay: 'stayed', expire: 'expired', lift: 'lifted', reverse: 'reversed' },
    stayed: { resume: 'active', expire: 'expired', lift: 'lifted', reverse: 'reversed' },
    expired: { reverse: 'reversed' },
    lifted: { reverse: 'reversed' },
    reversed: {},
  })
  for (const state of sanctionStates) if (state !== 'active') expect(() => sanctionMachine.next(state, 'stay')).toThrow()
})

test('the ladder has the points and the days of the code of conduct', () => {
  expect(ladder.note).toMatchObject({ points: 0, days: null })
  expect(ladder.warning).toMatchObject({ points: 1, pointsDays: 90, days: null })
  expect(ladder.limit).toMatchObject({ points: 2, pointsDays: 180, days: { least: 3, most: 14 } })
  expect(ladder.suspension).toMatchObject({ points: 4, pointsDays: 365, days: { least: 14, most: 60 } })
  expect(ladder.ban).toMatchObject({ days: null })
})

test('points suggest a limit at 3, 14 days at 5, 60 days at 8 and a ban at 12', () => {
  expect([2, 3, 4, 5, 7, 8, 11, 12].map((points) => rungFor(points))).toEqual([
    null,
    { kind: 'limit', days: 14 },
    { kind: 'limit', days: 14 },
    { kind: 'suspension', days: 14 },
    { kind: 'suspension', days: 14 },
    { kind: 'suspension', days: 60 },
    { kind: 'suspension', days: 60 },
    { kind: 'ban', days: null },
  ])
})

test('only the gravest of one incident counts', () => {
  const given = [
    { subject: 'one', points: 1 },
    { subject: 'one', points: 4 },
    { subject: 'other', points: 2 },
  ]

  expect(countPoints(given)).toBe(6)
  expect(countPoints([])).toBe(0)
})

test.each([
  ['an end in the past', at('2026-03-01T12:00:00.000Z')],
  ['an end at its start', now],
  ['the year 9999', at('9999-12-31T00:00:00.000Z')],
  ['no date at all', new Date(Number.NaN)],
  ['a negative span', new Date(now.getTime() - 1)],
  ['no end', null],
  ['a day less than the ladder says', at('2026-03-15T12:00:00.000Z')],
])('D5: a suspension with %s is refused', (_what, endsAt) => {
  expect(datesFault('suspension', { startsAt: now, endsAt, now })).toMatch(/\.$/)
})

test('D5: a sanction cannot begin in the past or in the far future, and a ban has no end', () => {
  const endsAt = endAfter('suspension', now, 14)
  expect(datesFault('suspension', { startsAt: now, endsAt, now })).toBeNull()
  expect(datesFault('suspension', { startsAt: new Date(now.getTime() - 1), endsAt, now })).toMatch('past')
  expect(datesFault('suspension', { startsAt: at('2026-08-01T00:00:00.000Z'), endsAt, now })).toMatch('30 days')
  expect(datesFault('ban', { startsAt: now, endsAt, now })).toMatch('none')
  expect(datesFault('ban', { startsAt: now, endsAt: null, now })).toBeNull()
})

test('two people agree to a ban, to more than 14 days, and to anything against staff', () => {
  expect(needsSecondPerson('suspension', 14, false)).toBe(false)
  expect(needsSecondPerson('suspension', 15, false)).toBe(true)
  expect(needsSecondPerson('ban', null, false)).toBe(true)
  expect(needsSecondPerson('limit', 14, false)).toBe(false)
  expect(needsSecondPerson('note', null, true)).toBe(true)
})

test('C8: the time to appeal ends with day 184, by the calendar of the zone, over a change of clocks', () => {
  expect(appealDeadline(at('2026-03-02T00:00:00.000Z'))).toEqual(at('2026-09-02T23:59:59.999Z'))
  expect(appealDeadline(at('2026-03-02T23:59:59.999Z'))).toEqual(at('2026-09-02T23:59:59.999Z'))
  // Lisbon stands at UTC on 2 March and an hour ahead on 2 September.
  expect(appealDeadline(at('2026-03-02T12:00:00.000Z'), 'Europe/Lisbon')).toEqual(at('2026-09-02T22:59:59.999Z'))
  // New York: told on 30 June (an hour ahead there), the end falls on 31 December (not ahead).
  expect(appealDeadline(at('2026-07-01T03:30:00.000Z'), 'America/New_York')).toEqual(at('2027-01-01T04:59:59.999Z'))
  // The day on which the clocks go back has 25 hours.
  expect(appealDeadline(at('2026-04-24T12:00:00.000Z'), 'Europe/Lisbon')).toEqual(at('2026-10-25T23:59:59.999Z'))
})

/** Zones whose clocks change: by an hour at night, by half an hour, at midnight itself (a day without its first hour), and one without a change. */
const zones = ['UTC', 'Europe/Lisbon', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Beirut', 'America/Santiago']
const dayIn = (zone: string, instant: Date) => Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant)) / 86_400_000
const after = (instant: Date) => new Date(instant.getTime() + 1)

test('C8: on both changes of clocks the deadline is the last millisecond of its day, and the next one is another day', () => {
  for (const [zone, told, end] of [
    // The 29th of March has 23 hours in Lisbon, the 25th of October 25.
    ['Europe/Lisbon', '2025-09-26T11:00:00.000Z', '2026-03-29T22:59:59.999Z'],
    ['Europe/Lisbon', '2026-04-24T22:59:59.999Z', '2026-10-25T23:59:59.999Z'],
    ['Europe/Lisbon', '2026-04-24T23:00:00.000Z', '2026-10-26T23:59:59.999Z'],
    // In Cairo the clocks go forward at midnight: the 24th of April 2026 begins at one.
    ['Africa/Cairo', '2025-10-21T12:00:00.000Z', '2026-04-23T21:59:59.999Z'],
    // So they do in Santiago, west of Greenwich: the 6th of September 2026 begins at one. In April they go back at midnight.
    ['America/Santiago', '2026-03-05T03:00:00.000Z', '2026-09-06T03:59:59.999Z'],
    ['America/Santiago', '2025-10-02T12:00:00.000Z', '2026-04-05T03:59:59.999Z'],
  ] as const) {
    expect([zone, appealDeadline(at(told), zone)]).toEqual([zone, at(end)])
    expect(dayIn(zone, after(at(end))) - dayIn(zone, at(end))).toBe(1)
  }
})

test('C8: whenever somebody is told, in whatever zone, the deadline ends day 184 and not a millisecond of day 185', () => {
  const instants = fc.date({ min: at('2024-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (zone, told) => {
      const end = appealDeadline(told, zone)

      expect(dayIn(zone, end) - dayIn(zone, told)).toBe(appealDays)
      expect(dayIn(zone, after(end)) - dayIn(zone, told)).toBe(appealDays + 1)
    }),
    { numRuns: 300 },
  )
})
