import { eq } from 'drizzle-orm'
import { authorize } from '#access'
import { analyses, evidence } from '#db/schema/evidence'
import { findReport } from '#domain/reports'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { enqueue } from '#kernel/jobs.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { evidenceEvents } from './events.server.ts'
import { keepFile } from './files.server.ts'
import type { Mapping } from './model.ts'
import { previewTrials } from './preview.server.ts'
import { findSame, refuseEarly, refuseOverQuota } from './quota.server.ts'
import { findEvidence, latestAnalysis } from './records.server.ts'
import { findTrials } from './shown.server.ts'

export type TrialsUpload = { path: string; name: string; size: number; sha256: string }

/** Attaches a trials file to a report, kept as sent. The same file sent again is the same evidence. Refuses a file without a usable row. */
export async function addTrials(ctx: Ctx, dataDir: string, reportId: string, upload: TrialsUpload): Promise<{ id: string }> {
  authorize(ctx.actor, 'evidence.add', await findReport(ctx.store.read, ctx.actor, reportId))
  // Read before the transaction: a slow file must not hold the write lock.
  const preview = await previewTrials(upload.path)
  const content = { kind: 'trials', fileHash: upload.sha256, fileSize: upload.size } as const
  await refuseEarly(ctx.store.read, ctx.actor.id ?? '', reportId, content)
  await keepFile(dataDir, upload)

  return transact(ctx, async (tx) => {
    const report = await findReport(tx, ctx.actor, reportId)
    const { id: addedBy } = authorize(ctx.actor, 'evidence.add', report)
    const same = await findSame(tx, reportId, content)
    if (same) return same

    await refuseOverQuota(tx, addedBy ?? '', reportId, upload.size)
    const id = newId('evi')
    await tx.insert(evidence).values({ id, reportId, addedBy: addedBy ?? '', ...content, fileName: upload.name, preview, addedAt: ctx.now })
    await record(tx, ctx, evidenceEvents.added, reportId, { evidenceId: id, fileName: upload.name })
    return { id }
  })
}

/** Says what the columns mean and queues the analysis. A changed mapping takes the place of the one before; the same one changes nothing. */
export function saveMapping(ctx: Ctx, evidenceId: string, mapping: Mapping): Promise<void> {
  return transact(ctx, async (tx) => {
    const { report } = await findTrials(tx, ctx.actor, evidenceId)
    authorize(ctx.actor, 'evidence.add', report)
    const before = await latestAnalysis(tx, evidenceId)
    if (before && before.state !== 'failed' && JSON.stringify(before.mapping) === JSON.stringify(mapping)) return

    const id = newId('ana')
    if (before) await tx.update(analyses).set({ replacedAt: ctx.now }).where(eq(analyses.id, before.id))
    const jobId = await enqueue(tx, ctx.now, { kind: 'analysis', payload: { analysisId: id } })
    await tx.insert(analyses).values({ id, evidenceId, mapping, jobId, createdAt: ctx.now })
    await record(tx, ctx, evidenceEvents.mapped, report.id, { evidenceId })
  })
}

/** Takes evidence off a draft. What was submitted stays. */
export function removeEvidence(ctx: Ctx, evidenceId: string): Promise<string> {
  return transact(ctx, async (tx) => {
    const { report, fileName } = await findEvidence(tx, ctx.actor, evidenceId)
    authorize(ctx.actor, 'evidence.remove', report)
    await tx.update(evidence).set({ removedAt: ctx.now }).where(eq(evidence.id, evidenceId))
    await record(tx, ctx, evidenceEvents.removed, report.id, { evidenceId, fileName })
    return report.id
  })
}
