import { rm } from 'node:fs/promises'
import { and, eq, inArray, like, or, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/open.server'
import { analyses, evidence } from '#db/schema/evidence'
import { reports } from '#db/schema/reports'
import { filePath } from './files.server.ts'

/** Deletes every piece of some reports with its analyses. Returns the files they had, which are removed once this is committed. */
export async function dropEvidence(tx: Tx, ofReports: SQL): Promise<string[]> {
  const chosen = tx.select({ id: reports.id }).from(reports).where(ofReports)
  const pieces = await tx
    .select({ id: evidence.id, fileHash: evidence.fileHash, preview: evidence.preview })
    .from(evidence)
    .where(inArray(evidence.reportId, chosen))
  for (const { id } of pieces) await tx.delete(analyses).where(eq(analyses.evidenceId, id))
  for (const { id } of pieces) await tx.delete(evidence).where(eq(evidence.id, id))
  return [...new Set(pieces.flatMap(({ fileHash, preview }) => [fileHash, ...('veiledHash' in preview ? [preview.veiledHash] : [])]))]
}

/** Removes files that no piece names any more; the same content may belong to another. */
export async function removeFiles(db: Db, dataDir: string, hashes: readonly string[]): Promise<void> {
  for (const hash of hashes) {
    // The covered picture of an image is named in what a page shows of it; the same image in two reports has one covered picture.
    const isCoverOf = and(eq(evidence.kind, 'file'), like(sql`cast(${evidence.preview} as text)`, `%${hash}%`))
    const named = await db
      .select({ id: evidence.id })
      .from(evidence)
      .where(or(eq(evidence.fileHash, hash), isCoverOf))
      .limit(1)
    if (named.length === 0) await rm(filePath(dataDir, hash), { force: true })
  }
}
