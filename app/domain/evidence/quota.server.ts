import { and, count, eq, isNull, sum } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { evidence } from '#db/schema/evidence'
import { Refused } from '#kernel/refused'
import { bytesAtMost, type EvidenceKind, piecesAtMost } from './model.ts'

/** Counted in the transaction that adds, so that many at once cannot pass the limit together. */
export async function refuseOverQuota(db: Db, personId: string, reportId: string, size: number): Promise<void> {
  const [pieces] = await db
    .select({ count: count() })
    .from(evidence)
    .where(and(eq(evidence.reportId, reportId), isNull(evidence.removedAt)))
  if ((pieces?.count ?? 0) >= piecesAtMost)
    throw new Refused('conflict', `A report holds at most ${piecesAtMost} pieces of evidence. Remove one first, or put several into one.`)

  const [kept] = await db
    .select({ bytes: sum(evidence.fileSize) })
    .from(evidence)
    .where(eq(evidence.addedBy, personId))
  if (Number(kept?.bytes ?? 0) + size > bytesAtMost)
    throw new Refused('conflict', 'Your evidence takes up a gigabyte already, which is the most for one person. Write to the operator.')
}

type Content = { kind: EvidenceKind; fileHash: string; fileSize: number }

/** The piece of this report that has the same content already. */
export async function findSame(db: Db, reportId: string, { kind, fileHash }: Pick<Content, 'kind' | 'fileHash'>) {
  const [same] = await db
    .select({ id: evidence.id })
    .from(evidence)
    .where(and(eq(evidence.reportId, reportId), eq(evidence.kind, kind), eq(evidence.fileHash, fileHash), isNull(evidence.removedAt)))
  return same ?? null
}

/** Asked before a file is kept, so that one that is refused leaves none behind; the transaction that adds it asks again. */
export async function refuseEarly(db: Db, personId: string, reportId: string, content: Content): Promise<void> {
  if (await findSame(db, reportId, content)) return
  await refuseOverQuota(db, personId, reportId, content.fileSize)
}
