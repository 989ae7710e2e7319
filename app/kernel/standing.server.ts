import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { sanctions } from '#db/schema/sanctions'
import { capabilities, type SanctionInForce, type Standing } from './actor.ts'

/** The condition under which a sanction holds: neither stayed nor undone, and now is within [start, end). No job has to run for it. */
export const inForce = (now: Date) =>
  and(
    inArray(sanctions.state, ['scheduled', 'active']),
    lte(sanctions.startsAt, now),
    or(isNull(sanctions.endsAt), gt(sanctions.endsAt, now)),
  )

/** How a person stands at an instant, from the sanctions in force then. */
export async function readStanding(db: Db, personId: string, now: Date) {
  const rows: SanctionInForce[] = await db
    .select({ id: sanctions.id, kind: sanctions.kind, capabilities: sanctions.capabilities, endsAt: sanctions.endsAt })
    .from(sanctions)
    .where(and(eq(sanctions.personId, personId), inForce(now)))
    .orderBy(asc(sanctions.startsAt), asc(sanctions.id))
  const standing = standingUnder(rows)
  return {
    standing,
    isShutOut: standing === 'suspended' || standing === 'banned',
    sanctions: rows,
    withheld: capabilities.filter((capability) => rows.some((row) => row.capabilities.includes(capability))),
  }
}

function standingUnder(rows: readonly SanctionInForce[]): Standing {
  if (rows.some(({ kind }) => kind === 'ban')) return 'banned'
  if (rows.some(({ kind }) => kind === 'suspension')) return 'suspended'
  return rows.some((row) => row.capabilities.length > 0) ? 'limited' : 'good'
}
