import { expect, test } from 'vitest'
import { nextSteps, reportMachine } from './model.ts'

test('a report moves by this table and no other', () => {
  expect(reportMachine.table).toEqual({
    draft: { submit: 'submitted', discard: 'withdrawn' },
    submitted: { screen: 'screening', withdraw: 'withdrawn' },
    screening: {
      release: 'submitted',
      ask: 'needs_info',
      accept: 'accepted',
      duplicate: 'duplicate',
      reject: 'rejected',
      withdraw: 'withdrawn',
    },
    needs_info: { answer: 'screening', lapse: 'no_response', withdraw: 'withdrawn' },
    no_response: { answer: 'screening', withdraw: 'withdrawn' },
    accepted: {},
    duplicate: { restore: 'screening' },
    rejected: { restore: 'screening' },
    withdrawn: {},
  })
})

test('a report is withdrawn until it is accepted, and never afterwards', () => {
  const withdrawable = reportMachine.states.filter((state) => reportMachine.can(state, 'withdraw'))

  expect(withdrawable).toEqual(['submitted', 'screening', 'needs_info', 'no_response'])
})

test('every state tells its author what happens next', () => {
  expect(Object.keys(nextSteps).sort()).toEqual([...reportMachine.states].sort())
})
