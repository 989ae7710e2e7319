import { plainAmount } from '#domain/ledger/model'
import type { Ctx } from '#kernel/context.server'
import { toCsvLine } from '#kernel/csv'
import { payoutStateNames } from './model.ts'
import { listEarnings } from './records.server.ts'

type Earning = Awaited<ReturnType<typeof listEarnings>>[number]
const kinds = ['due', 'paid', 'donated'] as const

/** What somebody is owed and was paid, summed to the cent in each currency. What was reversed counts nowhere: it came back. */
export function totalsOf(earnings: readonly Pick<Earning, 'currency' | 'minor' | 'state'>[]) {
  const currencies = [...new Set(earnings.map(({ currency }) => currency))].sort()
  return currencies.map((currency) => {
    const own = earnings.filter((one) => one.currency === currency)
    const sum = (kind: (typeof kinds)[number]) =>
      own.filter(({ state }) => (state === 'ordered' ? 'due' : state) === kind).reduce((total, { minor }) => total + minor, 0)
    return { currency, due: sum('due'), paid: sum('paid'), donated: sum('donated') }
  })
}

/** The same as a file, a line for each bounty, for whoever has to account for it. */
export async function writeStatement({ actor, store }: Ctx): Promise<string> {
  const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? ''
  const lines = (await listEarnings(store.read, actor)).map(
    ({ id, approvedAt, slug, title, state, wish, settledAt, reference, ...money }) =>
      toCsvLine([
        id,
        day(approvedAt),
        slug,
        title,
        money.currency,
        plainAmount(money),
        payoutStateNames[state],
        wish,
        day(settledAt),
        reference ?? '',
      ]),
  )
  const head = ['payment', 'approved', 'programme', 'report', 'currency', 'amount', 'state', 'kind', 'settled', 'reference']
  return [toCsvLine(head), ...lines].join('')
}
