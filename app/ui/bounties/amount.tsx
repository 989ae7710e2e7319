import { amountOf, type Money } from '#domain/ledger/model'

/** An amount with its currency, in figures that stand under each other. */
export function Amount({ minor, currency }: Money) {
  return (
    <span className="whitespace-nowrap">
      {currency} {amountOf({ minor, currency })}
    </span>
  )
}
