import { expect, test } from 'vitest'
import { issueMachine, issueMoves, latestUntil, moderatorMoves, ownerAdminMoves, ownerMoves, publicationMachine } from './model.ts'

test('an issue moves by this table and no other', () => {
  expect(issueMachine.table).toEqual({
    open: { acknowledge: 'acknowledged', dispute: 'disputed', start_retest: 'retesting', dismiss: 'dismissed' },
    acknowledged: {
      mitigate: 'mitigating',
      claim_fix: 'fix_ready',
      accept_risk: 'risk_accepted',
      defer: 'deferred',
      dispute: 'disputed',
    },
    mitigating: { claim_fix: 'fix_ready' },
    fix_ready: { start_retest: 'retesting' },
    retesting: { resolve: 'resolved', fail_retest: 'mitigating', fail_unanswered: 'open' },
    resolved: { reopen: 'reopened' },
    reopened: { acknowledge: 'acknowledged', start_retest: 'retesting' },
    risk_accepted: { lapse: 'acknowledged' },
    deferred: { lapse: 'acknowledged' },
    disputed: { uphold: 'acknowledged', dismiss: 'dismissed' },
    dismissed: {},
  })
})

test('what was withdrawn from the public never comes back, and nothing goes back to private', () => {
  expect(publicationMachine.table).toEqual({
    private: { mark: 'stub', limit: 'limited', publish: 'full' },
    stub: { limit: 'limited', publish: 'full', withdraw: 'withdrawn' },
    limited: { publish: 'full', withdraw: 'withdrawn' },
    full: { withdraw: 'withdrawn' },
    withdrawn: {},
  })
})

test('no move of an owner leads to an end, whatever they do one after the other', () => {
  const own = [...ownerMoves, ...ownerAdminMoves]
  const reached = new Set(issueMachine.states.flatMap((state) => own.map((move) => issueMachine.peek(state, move))))

  expect(['resolved', 'dismissed', 'retesting', 'reopened'].filter((state) => reached.has(state as never))).toEqual([])
})

test('each move belongs to the owner, the owner’s admin or a moderator, to one of them', () => {
  expect([...ownerMoves, ...ownerAdminMoves, ...moderatorMoves].sort()).toEqual([...issueMoves].sort())
  expect(new Set(issueMoves).size).toBe(issueMoves.length)
})

test('a risk is accepted for twelve months at most', () => {
  expect(latestUntil(new Date('2026-03-02T12:00:00Z')).toISOString()).toBe('2027-03-02T12:00:00.000Z')
})
