import { authorize } from '#access'
import { evidence } from '#db/schema/evidence'
import { findReport } from '#domain/reports'
import type { Ctx } from '#kernel/context.server'
import { newId, sha256 } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { evidenceEvents } from './events.server.ts'
import { keepBytes } from './files.server.ts'
import { readImage } from './images.server.ts'
import type { ImageFields, LinkFields, TestimonyFields, TranscriptFields } from './input.server.ts'
import type { EvidenceKind, Piece } from './model.ts'
import { findSame, refuseEarly, refuseOverQuota } from './quota.server.ts'
import { parseTranscript } from './transcript.server.ts'

/** Attaches a conversation, turn by turn. */
export async function addTranscript(ctx: Ctx, reportId: string, { transcript }: TranscriptFields): Promise<{ id: string }> {
  const turns = parseTranscript(transcript)
  const name = `a transcript of ${turns.length} ${turns.length === 1 ? 'turn' : 'turns'}`
  return attach(ctx, reportId, written('transcript', name, { turns }))
}

/** Attaches an address with what it shows. It is never fetched: who wrote it says what stands there. */
export function addLink(ctx: Ctx, reportId: string, { url, words }: LinkFields): Promise<{ id: string }> {
  return attach(ctx, reportId, written('link', 'a link', { url, words }))
}

/** Attaches what a person lived through, in their words, with their consent. Who they are is for moderators only. */
export function addTestimony(ctx: Ctx, reportId: string, { text, teller, readers }: TestimonyFields): Promise<{ id: string }> {
  return attach(ctx, reportId, written('testimony', 'a testimony', { text, teller, readers }))
}

/** Attaches an image: drawn anew without anything that was hidden in the file, and kept only so. */
export async function addImage(ctx: Ctx, dataDir: string, reportId: string, path: string, { words }: ImageFields): Promise<{ id: string }> {
  authorize(ctx.actor, 'evidence.add', await findReport(ctx.store.read, ctx.actor, reportId))
  // Drawn before the transaction: a large image must not hold the write lock.
  const { image, veiled, ...shape } = await readImage(path)
  const content = { kind: 'file', fileHash: sha256(image), fileSize: image.length } as const
  await refuseEarly(ctx.store.read, ctx.actor.id ?? '', reportId, content)
  await keepBytes(dataDir, image)
  const veiledHash = await keepBytes(dataDir, veiled)
  const preview = { ...shape, words, veiledHash }
  return attach(ctx, reportId, { ...content, fileName: 'an image', preview })
}

type Attachment = { kind: EvidenceKind; fileName: string; fileHash: string; fileSize: number; preview: Piece }

function written(kind: EvidenceKind, fileName: string, preview: Piece): Attachment {
  const content = JSON.stringify(preview)
  return { kind, fileName, fileHash: sha256(content), fileSize: Buffer.byteLength(content), preview }
}

/** The same content sent again is the same evidence. */
function attach(ctx: Ctx, reportId: string, piece: Attachment): Promise<{ id: string }> {
  return transact(ctx, async (tx) => {
    const report = await findReport(tx, ctx.actor, reportId)
    authorize(ctx.actor, 'evidence.add', report)
    const same = await findSame(tx, reportId, piece)
    if (same) return same

    await refuseOverQuota(tx, ctx.actor.id ?? '', reportId, piece.fileSize)
    const id = newId('evi')
    await tx.insert(evidence).values({ id, reportId, addedBy: ctx.actor.id ?? '', ...piece, addedAt: ctx.now })
    await record(tx, ctx, evidenceEvents.added, reportId, { evidenceId: id, fileName: piece.fileName })
    return { id }
  })
}
