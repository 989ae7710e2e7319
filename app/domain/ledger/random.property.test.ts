import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ledgerLines, ledgerTransfers } from '#db/schema/ledger'
import { Refused } from '#kernel/refused'
import type { Verification } from '#kernel/verification.server'
import { type World, world } from '#tests/support/world'
import { balanceAt, type Transfer, transfer, verifyLedger } from './index.server.ts'
import type { Account } from './model.ts'

const at = (account: Account, purpose = '') => ({ programmeId: 'prg_1', account, purpose })
const whole: Verification = { isWhole: true, count: 0, head: '', firstBad: null, reason: null, checkpoints: 0, copied: 0 }

type Step = { what: keyof typeof steps; award: number; minor: number; attempt: number; isTwice: boolean }

/** What happens to the money of an award, from where to where. */
const steps = {
  deposit: () => [at('funding'), at('programme')],
  giveBack: () => [at('programme'), at('returned')],
  approve: (award: string) => [at('programme'), at('reserved', award)],
  sign: (award: string) => [at('reserved', award), at('payable', award)],
  pay: (award: string) => [at('payable', award), at('paid', award)],
  donate: (award: string) => [at('payable', award), at('donation', award)],
  void: (award: string) => [at('reserved', award), at('programme')],
  reverse: (award: string) => [at('paid', award), at('programme')],
} as const

const anyStep: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
  award: fc.integer({ min: 1, max: 3 }),
  minor: fc.constantFrom(1, 33, 34, 100, 5000),
  attempt: fc.integer({ min: 1, max: 2 }),
  isTwice: fc.boolean(),
})

function toTransfer({ what, award, minor, attempt }: Step): Transfer {
  const [from, to] = steps[what](`awd_${award}`)
  return { key: `${what}:${award}:${attempt}`, from: from!, to: to!, money: { minor, currency: 'USD' } }
}

/** Sends one step, or the same twice at the same time as a double click does; says what each answer was. */
async function send(place: World, step: Step): Promise<(number | 'refused')[]> {
  const ctx = await place.as('root')
  const once = () =>
    place.store
      .transact((tx) => transfer(tx, ctx, toTransfer(step)))
      .then(({ number }) => number)
      .catch((error: unknown) => {
        if (error instanceof Refused && error.reason === 'conflict') return 'refused' as const
        throw error
      })
  return Promise.all(step.isTwice ? [once(), once()] : [once()])
}

test('any sequence of deposits, approvals, payments, voids, reversals, retries and doubles sums to zero, never overdraws, never pays twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 40 }), async (sequence) => {
      const place = await world()
      for (const step of sequence) {
        const answers = await send(place, step)
        expect(new Set(answers).size, 'the same twice is answered alike').toBe(1)
      }

      const { read } = place.store
      const lines = await read.select().from(ledgerLines)
      const movements = await read.select().from(ledgerTransfers)
      expect(lines.reduce((sum, { minor }) => sum + minor, 0)).toBe(0)
      expect(lines).toHaveLength(2 * movements.length)
      expect(new Set(movements.map(({ key }) => key)).size).toBe(movements.length)
      for (const award of ['awd_1', 'awd_2', 'awd_3'])
        for (const account of ['reserved', 'payable', 'paid', 'donation'] as const)
          expect(await balanceAt(read, at(account, award), 'USD')).toBeGreaterThanOrEqual(0)
      for (const account of ['programme', 'returned'] as const) expect(await balanceAt(read, at(account), 'USD')).toBeGreaterThanOrEqual(0)
      expect(await verifyLedger(read, whole)).toEqual(whole)
    }),
    { numRuns: 60 },
  )
}, 60_000)
