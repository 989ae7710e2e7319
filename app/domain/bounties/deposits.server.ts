import { authorize } from '#access'
import { transfer } from '#domain/ledger'
import { type Account, type Place, readAmount } from '#domain/ledger/model'
import { findProgramme } from '#domain/programmes'
import type { Ctx } from '#kernel/context.server'
import { requireFreshFactor } from '#kernel/fresh-factor.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { bountyEvents } from './events.server.ts'
import type { DepositInput } from './input.server.ts'

/** Records money that came in, under the reference of the bank: the same reference again adds nothing. */
export const recordDeposit = (ctx: Ctx, slug: string, input: DepositInput) => moveOutside(ctx, slug, input, 'deposit')

/** Records money that was given back to the funder. */
export const recordReturn = (ctx: Ctx, slug: string, input: DepositInput) => moveOutside(ctx, slug, input, 'return')

const routes = {
  deposit: { from: 'funding', to: 'programme', event: bountyEvents.deposited },
  return: { from: 'programme', to: 'returned', event: bountyEvents.returned },
} as const satisfies Record<string, { from: Account; to: Account; event: unknown }>

function moveOutside(ctx: Ctx, slug: string, { amount, reference }: DepositInput, what: keyof typeof routes) {
  return transact(ctx, async (tx) => {
    const programme = await findProgramme(tx, ctx.actor, slug)
    authorize(ctx.actor, 'deposit.record')
    requireFreshFactor(ctx)
    const { id: programmeId, currency } = programme
    if (programme.version === 0) throw new Refused('conflict', 'This programme is a draft. Money can come in once it is open.')
    const read = readAmount(amount, currency)
    if (!read.ok) throw new Refused('bad-input', read.sentence)

    const { from, to, event } = routes[what]
    const place = (account: Account): Place => ({ programmeId, account, purpose: '' })
    const money = { minor: read.minor, currency }
    const moved = await transfer(tx, ctx, {
      key: `${what}:${programmeId}:${reference}`,
      from: place(from),
      to: place(to),
      money,
      note: reference,
    })
    if (!moved.isRepeated) await record(tx, ctx, event, programmeId, { programmeId, ...money, reference, ledger: moved.hash })
    return { money, isRepeated: moved.isRepeated }
  })
}
