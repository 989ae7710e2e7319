import { and, desc, eq, isNull, notInArray } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { awards } from '#db/schema/bounties'
import type { Actor } from '#kernel/actor'
import { Refused } from '#kernel/refused'
import { findAward } from './records.server.ts'

/** The award that stands for an entry, for who may read it; null for others and while there is none. */
export async function awardOf(db: Db, actor: Actor, entryId: string) {
  const [row] = await db
    .select({ id: awards.id })
    .from(awards)
    .where(and(eq(awards.entryId, entryId), notInArray(awards.state, ['void']), isNull(awards.supplementTo)))
    .orderBy(desc(awards.proposedAt))
    .limit(1)
  if (!row) return null
  const award = await findAward(db, actor, row.id).catch((error: unknown) => {
    if (error instanceof Refused) return null
    throw error
  })
  return award && { id: award.id, state: award.state, minor: award.minor, currency: award.currency }
}
