const hour = 3_600_000

/** A span of time in one number and one letter, as it fits a column: "50 m", "41 h", "7 d". From two days on in days. */
export function shortSpan(milliseconds: number): string {
  const span = Math.abs(milliseconds)
  if (span < hour) return `${Math.max(1, Math.round(span / 60_000))} m`
  return span < 48 * hour ? `${Math.round(span / hour)} h` : `${Math.round(span / (24 * hour))} d`
}
