/** Money is whole minor units of an ISO 4217 currency: never a fraction, never a float. */
export type Money = { minor: number; currency: string }

/** More than this in one movement is a slip of the finger; sums of millions of them still are exact. */
export const mostMinor = 1_000_000_000_000

/**
 * Where money of a programme can be. Funding is the world outside, so it alone may go below zero: what it owes is what came in.
 * Reserved is promised by an approval, payable waits only for the payment itself.
 */
export const accounts = ['funding', 'programme', 'reserved', 'payable', 'paid', 'donation', 'returned'] as const
export type Account = (typeof accounts)[number]
export const accountNames: Record<Account, string> = {
  funding: 'Funding',
  programme: 'Free in the programme',
  reserved: 'Reserved',
  payable: 'To be paid',
  paid: 'Paid',
  donation: 'Donated',
  returned: 'Given back to the funder',
}

/** A place in the books: an account of a programme, and where it matters the one award or payment that the money is for. */
export type Place = { programmeId: string; account: Account; purpose: string }

/** What a place may never go below. */
export const floorOf = (account: Account): number => (account === 'funding' ? Number.NEGATIVE_INFINITY : 0)

const known = new Set(Intl.supportedValuesOf('currency'))
export const isCurrency = (code: string) => /^[A-Z]{3}$/.test(code) && known.has(code)

/** How many digits stand after the point: 2 for most, 0 for the yen, 3 for the dinar. Throws a RangeError for what is no currency. */
export function minorDigits(currency: string): number {
  if (!isCurrency(currency)) throw new RangeError(`Not a currency: ${currency}`)
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** The amount as people write it, with all its digits: 1,250.00. */
export function amountOf({ minor, currency }: Money): string {
  const digits = minorDigits(currency)
  const all = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = BigInt(all.slice(0, all.length - digits)).toLocaleString('en')
  return `${minor < 0 ? '−' : ''}${whole}${digits > 0 ? `.${all.slice(-digits)}` : ''}`
}

/** The amount for a file that programs read: no thousands, a point, the plain minus. */
export const plainAmount = (money: Money) => amountOf(money).replaceAll(',', '').replace('−', '-')

export type Amount = { ok: true; minor: number } | { ok: false; sentence: string }

/** Reads what somebody typed as an amount of a currency. Says in a sentence what is wrong with it. */
export function readAmount(typed: string, currency: string): Amount {
  const digits = minorDigits(currency)
  const refuse = (sentence: string): Amount => ({ ok: false, sentence })
  const cleaned = typed.trim().replace(/^[A-Z]{3}\s*|\s*[A-Z]{3}$/g, (code) => (code.trim() === currency ? '' : code))
  if (/^[-−(]/.test(cleaned)) return refuse('Write an amount above zero.')
  const found = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(cleaned)
  if (!found) return refuse(`Write the amount in ${currency} with digits, for example ${exampleOf(digits)}.`)
  const [, whole = '', fraction = ''] = found
  if (fraction.length > digits)
    return refuse(
      digits === 0
        ? `${currency} has no smaller part: write a whole number.`
        : `${currency} has ${digits} digits after the point, not more.`,
    )
  const minor = BigInt(whole.replaceAll(',', '') + fraction.padEnd(digits, '0'))
  if (minor === 0n) return refuse('Write an amount above zero.')
  if (minor > BigInt(mostMinor))
    return refuse(`That is more than one movement can be: at most ${amountOf({ minor: mostMinor, currency })}.`)
  return { ok: true, minor: Number(minor) }
}

const exampleOf = (digits: number) => (digits === 0 ? '1250' : `1250.${'0'.repeat(digits)}`)

/**
 * Splits an amount by weights, so that the parts are whole and add up to it: each gets its share rounded down, what is left goes one by one to
 * the largest remainders, the earlier first where two are alike. Throws a RangeError without a weight above zero.
 */
export function splitByWeights(minor: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(minor) || minor < 0) throw new RangeError(`Not an amount: ${minor}`)
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) throw new RangeError('Weights are whole and not negative')
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (total === 0n) throw new RangeError('There is nobody to split it among')

  const parts = weights.map((weight, place) => {
    const exact = BigInt(minor) * BigInt(weight)
    return { place, whole: exact / total, rest: exact % total }
  })
  const left = Number(BigInt(minor) - parts.reduce((sum, { whole }) => sum + whole, 0n))
  const first = parts.toSorted((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest > b.rest ? -1 : 1)).slice(0, left)
  const lucky = new Set(first.map(({ place }) => place))
  return parts.map(({ place, whole }) => Number(whole) + (lucky.has(place) ? 1 : 0))
}
