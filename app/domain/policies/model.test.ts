import { expect, test } from 'vitest'
import { compareClauseCodes, nestClauses, policyVersionMachine } from './model.ts'

test('a version goes from draft to superseded and is withdrawn only before it is scheduled', () => {
  expect(policyVersionMachine.table).toEqual({
    draft: { approve: 'approved', withdraw: 'withdrawn' },
    approved: { schedule: 'scheduled', withdraw: 'withdrawn' },
    scheduled: { enact: 'in_force' },
    in_force: { supersede: 'superseded' },
    superseded: {},
    withdrawn: {},
  })
})

test('no move is possible but those in the table', () => {
  const moves = ['approve', 'schedule', 'enact', 'supersede', 'withdraw'] as const

  const possible = policyVersionMachine.states.flatMap((state) => moves.filter((move) => policyVersionMachine.can(state, move)))

  expect(possible).toEqual(['approve', 'withdraw', 'schedule', 'withdraw', 'enact', 'supersede'])
})

test('clause codes stand in the order in which people count', () => {
  const codes = ['COC-10', 'COC-2.10', 'COC-2', 'COC-2.9', 'COC-1']

  expect(codes.sort(compareClauseCodes)).toEqual(['COC-1', 'COC-2', 'COC-2.9', 'COC-2.10', 'COC-10'])
})

test('sub-clauses stand under their own clause only', () => {
  const clauses = [{ code: 'SHR-10' }, { code: 'SHR-1.2' }, { code: 'SHR-1' }, { code: 'SHR-10.1' }, { code: 'SHR-1.1' }]

  expect(nestClauses(clauses)).toEqual([
    { code: 'SHR-1', children: [{ code: 'SHR-1.1' }, { code: 'SHR-1.2' }] },
    { code: 'SHR-10', children: [{ code: 'SHR-10.1' }] },
  ])
})
