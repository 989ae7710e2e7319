import { expect, test } from 'vitest'
import { caseMachine, flagMachine, hoursToDecide, noticeMachine, priorityOf, rankOf } from './model.ts'

test('the whole table of a case', () => {
  expect(caseMachine.table).toMatchInlineSnapshot(`
    {
      "awaiting_info": {
        "answer": "queued",
        "block": "blocked",
        "drop": "closed",
        "lapse": "queued",
      },
      "blocked": {
        "drop": "closed",
        "free": "queued",
      },
      "claimed": {
        "ask": "awaiting_info",
        "block": "blocked",
        "claim": "claimed",
        "decide": "decided",
        "defer": "deferred",
        "drop": "closed",
        "escalate": "escalated",
        "hold": "held",
        "release": "queued",
      },
      "closed": {},
      "decided": {
        "close": "closed",
      },
      "deferred": {
        "block": "blocked",
        "claim": "claimed",
        "drop": "closed",
        "wake": "queued",
      },
      "escalated": {
        "block": "blocked",
        "claim": "claimed",
        "drop": "closed",
      },
      "held": {
        "approve": "decided",
        "return": "queued",
      },
      "queued": {
        "block": "blocked",
        "claim": "claimed",
        "drop": "closed",
      },
    }
  `)
})

test('the whole tables of flags and notices', () => {
  expect({ flags: flagMachine.table, notices: noticeMachine.table }).toMatchInlineSnapshot(`
    {
      "flags": {
        "agreed": {
          "overturn": "disagreed",
        },
        "attached": {
          "agree": "agreed",
          "disagree": "disagreed",
          "duplicate": "duplicate",
          "ignore": "ignored",
          "invalidate": "invalid",
          "retract": "retracted",
        },
        "disagreed": {
          "overturn": "agreed",
        },
        "duplicate": {},
        "ignored": {},
        "invalid": {},
        "retracted": {},
        "submitted": {
          "attach": "attached",
        },
      },
      "notices": {
        "confirmed": {},
        "expired": {},
        "nameless": {},
        "unconfirmed": {
          "confirm": "confirmed",
          "expire": "expired",
        },
      },
    }
  `)
})

test('B8: no step can be skipped', () => {
  const moves = [...new Set(caseMachine.states.flatMap((state) => Object.keys(caseMachine.table[state])))] as Parameters<
    typeof caseMachine.next
  >[1][]
  for (const state of caseMachine.states)
    for (const move of moves) if (!caseMachine.can(state, move)) expect(() => caseMachine.next(state, move), `${state} ${move}`).toThrow()
  expect(caseMachine.can('queued', 'approve')).toBe(false)
  expect(caseMachine.can('closed', 'decide')).toBe(false)
})

test('the clock: an hour for a child or a life, a day for the law, two days for what is grave, else a week', () => {
  const low = { severity: 'low', isIllegal: false, isUrgent: false } as const

  expect(hoursToDecide(low)).toBe(168)
  expect(hoursToDecide({ ...low, severity: 'high' })).toBe(48)
  expect(hoursToDecide({ ...low, isIllegal: true })).toBe(24)
  expect(hoursToDecide({ ...low, isIllegal: true, isUrgent: true })).toBe(1)
})

test('the key of the queue orders as the priority of any instant does', () => {
  const pressing = { severity: 'medium', reach: 1, weight: 2.5, isIllegal: true, isUrgent: false } as const
  const [early, late] = [new Date('2026-03-01T00:00Z'), new Date('2026-03-02T00:00Z')]

  expect(priorityOf(pressing, 0)).toBe(260)
  expect(priorityOf(pressing, 24)).toBe(308)
  expect(rankOf(pressing, early) - rankOf(pressing, late)).toBe(4800)
})
