/** The one range that a browser asks for when it goes on with a download; null for the whole, and for what cannot be given. */
export function rangeOf(header: string | null, bytes: number): { from: number; to: number } | null {
  const [, first, last] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === undefined) return null
  const from = Number(first)
  const to = last ? Math.min(Number(last), bytes - 1) : bytes - 1
  return from <= to ? { from, to } : null
}
