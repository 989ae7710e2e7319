/** Currencies a programme may pay in, by their ISO 4217 code, with how many digits stand after the point: two for most, none for some, three for a few. */
export const currencies = {
  EUR: 2,
  USD: 2,
  GBP: 2,
  AUD: 2,
  BHD: 3,
  BRL: 2,
  CAD: 2,
  CHF: 2,
  CLP: 0,
  CZK: 2,
  DKK: 2,
  HUF: 2,
  INR: 2,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KES: 2,
  KRW: 0,
  KWD: 3,
  MXN: 2,
  NGN: 2,
  NOK: 2,
  NZD: 2,
  PLN: 2,
  RON: 2,
  SEK: 2,
  SGD: 2,
  TND: 3,
  TRY: 2,
  UGX: 0,
  VND: 0,
  ZAR: 2,
} as const
export type Currency = keyof typeof currencies
export const currencyCodes = Object.keys(currencies) as [Currency, ...Currency[]]

/** Money is whole minor units and a currency; never a fraction of the smallest coin. */
export type Money = { minor: number; currency: Currency }

/** The largest amount that is taken: far above any bounty, and sums of many of them stay exact. */
export const mostMinor = 1_000_000_000_000

/** Minor units of an amount as people write it ("1250", "1,250.50"); null for what is none: a sign, too many digits after the point, too much. */
export function toMinor(given: string, currency: Currency): number | null {
  const digits = currencies[currency]
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d+))?$/.exec(given.trim())
  if (!match) return null
  const [, whole = '', fraction = ''] = match
  if (fraction.length > digits) return null
  const minor = Number(whole.replaceAll(',', '') + fraction.padEnd(digits, '0'))
  return Number.isSafeInteger(minor) && minor <= mostMinor ? minor : null
}

/** The same amount as it is written into a field: no separators, every digit of the currency. */
export function toDecimal({ minor, currency }: Money): string {
  const digits = currencies[currency]
  const written = String(minor).padStart(digits + 1, '0')
  return digits === 0 ? written : `${written.slice(0, -digits)}.${written.slice(-digits)}`
}
