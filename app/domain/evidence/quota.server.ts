import { and, count, eq, isNull, sum } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { evidence } from '#db/schema/evidence'
import { Refused } from '#kernel/refused'
import { bytesAtMost, piecesAtMost } from './model.ts'

/** Counted in the transaction that adds, so that many at once cannot pass the limit together. */
export async function refuseOverQuota(tx: Tx, personId: string, reportId: string, size: number): Promise<void> {
  const [pieces] = await tx
    .select({ count: count() })
    .from(evidence)
    .where(and(eq(evidence.reportId, reportId), isNull(evidence.removedAt)))
  if ((pieces?.count ?? 0) >= piecesAtMost)
    throw new Refused('conflict', `A report holds at most ${piecesAtMost} pieces of evidence. Remove one first, or put several into one.`)

  const [kept] = await tx
    .select({ bytes: sum(evidence.fileSize) })
    .from(evidence)
    .where(eq(evidence.addedBy, personId))
  if (Number(kept?.bytes ?? 0) + size > bytesAtMost)
    throw new Refused('conflict', 'Your evidence takes up a gigabyte already, which is the most for one person. Write to the operator.')
}
