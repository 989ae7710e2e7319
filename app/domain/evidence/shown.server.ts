import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { evidence } from '#db/schema/evidence'
import type { Actor } from '#kernel/actor'
import { notFound } from '#kernel/refused'
import { type Image, type LinkTo, type Piece, piecesAtMost, type Testimony, type Transcript, type TrialsPreview } from './model.ts'
import { findEvidence } from './records.server.ts'

/** A trials table with its preview; other evidence has no columns. */
export async function findTrials(db: Db, actor: Actor, evidenceId: string) {
  const found = await findEvidence(db, actor, evidenceId)
  if (found.kind !== 'trials') throw notFound()
  return { ...found, preview: found.preview as TrialsPreview }
}

/** An image for who may see its report. What is quarantined is shown to nobody. */
export async function findImage(db: Db, actor: Actor, evidenceId: string) {
  const found = await findEvidence(db, actor, evidenceId)
  if (found.kind !== 'file' || found.report.hazard === 'H4') throw notFound()
  return { ...found, preview: found.preview as Image }
}

/** An image of a report that the caller has found for somebody who reads it elsewhere, as graders do. */
export async function findImageOf(db: Db, reportId: string, evidenceId: string) {
  const [found] = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.id, evidenceId), eq(evidence.reportId, reportId), eq(evidence.kind, 'file'), isNull(evidence.removedAt)))
  if (!found) throw notFound()
  return { ...found, preview: found.preview as Image }
}

export type ShownPiece =
  | { id: string; kind: 'transcript'; content: Transcript | null }
  | { id: string; kind: 'link'; content: LinkTo }
  | { id: string; kind: 'file'; content: Pick<Image, 'width' | 'height' | 'words'>; isUncovered: boolean }
  | { id: string; kind: 'testimony'; content: Omit<Testimony, 'teller'> | null; isWithheld: boolean }

type Showing = { isCovered: boolean; mayKnow: boolean; asked: string | null }

/**
 * The evidence of a report that is no table, as one reader sees it: covered words are left out until asked for, a testimony stays with the moderators where
 * the person said so, and whose it is never comes along. The caller has found the report.
 */
export async function listPieces(db: Db, reportId: string, showing: Showing): Promise<ShownPiece[]> {
  const rows = await db
    .select({ id: evidence.id, kind: evidence.kind, preview: evidence.preview })
    .from(evidence)
    .where(and(eq(evidence.reportId, reportId), isNull(evidence.removedAt), ne(evidence.kind, 'trials')))
    .orderBy(asc(evidence.addedAt), asc(evidence.id))
    .limit(piecesAtMost)
  return rows.map(({ id, kind, preview }) => shown({ id, kind, content: preview as Piece }, showing))
}

function shown({ id, kind, content }: { id: string; kind: string; content: Piece }, { isCovered, mayKnow, asked }: Showing): ShownPiece {
  const isOpen = !isCovered || asked === id
  if (kind === 'transcript') return { id, kind, content: isOpen ? (content as Transcript) : null }
  if (kind === 'link') return { id, kind, content: content as LinkTo }
  if (kind === 'testimony') {
    const { text, readers } = content as Testimony
    const isWithheld = readers === 'moderators' && !mayKnow
    return { id, kind, content: isOpen && !isWithheld ? { text, readers } : null, isWithheld }
  }
  const { width, height, words } = content as Image
  return { id, kind: 'file', content: { width, height, words }, isUncovered: asked === id }
}

/** Whether a report carries a testimony: then who wrote it is for moderators only. */
export async function isSealed(db: Db, reportId: string): Promise<boolean> {
  const [testimony] = await db
    .select({ id: evidence.id })
    .from(evidence)
    .where(and(eq(evidence.reportId, reportId), eq(evidence.kind, 'testimony'), isNull(evidence.removedAt)))
    .limit(1)
  return testimony !== undefined
}
