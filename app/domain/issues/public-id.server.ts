import { randomInt } from 'node:crypto'
import { like } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { issues } from '#db/schema/issues'

const shortest = 5

/**
 * A public id such as CW-2026-40713: digits drawn at random from those the year has not used, five and one more whenever a tenth of that
 * length is used. A running number would tell how many private issues there are.
 */
export async function drawPublicId(tx: Tx, now: Date): Promise<string> {
  const year = `CW-${now.getUTCFullYear()}-`
  const used = await tx
    .select({ publicId: issues.publicId })
    .from(issues)
    .where(like(issues.publicId, `${year}%`))
  return year + drawDigits(new Set(used.map(({ publicId }) => publicId.slice(year.length))))
}

/** Digits that are not among the used ones, which are strings of five and more. */
export function drawDigits(used: ReadonlySet<string>): string {
  const length = lengthFor(used)
  for (;;) {
    const digits = String(randomInt(10 ** length)).padStart(length, '0')
    if (!used.has(digits)) return digits
  }
}

function lengthFor(used: ReadonlySet<string>): number {
  const counts = new Map<number, number>()
  for (const { length } of used) counts.set(length, (counts.get(length) ?? 0) + 1)
  let length = shortest
  while ((counts.get(length) ?? 0) >= 10 ** length / 10) length += 1
  return length
}
