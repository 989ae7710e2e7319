import { eq } from 'drizzle-orm'
import type { Store } from '#db/open.server'
import { analyses, evidence } from '#db/schema/evidence'
import { systemContext } from '#kernel/context.server'
import { failJob, finishJob, type Job } from '#kernel/jobs.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { evidenceEvents } from './events.server.ts'
import { filePath } from './files.server.ts'
import type { AnalysisResult, Mapping } from './model.ts'

export type AnalysisWork = { path: string; mapping: Mapping }
export type Analyse = (work: AnalysisWork) => Promise<AnalysisResult>

/** Does one queued analysis with the given worker and keeps its figures, or the sentence that says why there are none. */
export async function runAnalysis(store: Store, dataDir: string, job: Job, analyse: Analyse, now: () => Date): Promise<void> {
  const [row] = await store.read
    .select()
    .from(analyses)
    .innerJoin(evidence, eq(evidence.id, analyses.evidenceId))
    .where(eq(analyses.id, String(job.payload.analysisId)))
  if (!row) throw new Error(`Job ${job.id} names an analysis that does not exist`)

  const outcome = await attempt(() => analyse({ path: filePath(dataDir, row.evidence.fileHash), mapping: row.analyses.mapping }))
  const ctx = systemContext({ store, now: now() })
  if ('failure' in outcome) {
    await store.transact((tx) => failJob(tx, job, outcome.failure, ctx.now))
    return
  }
  await transact(ctx, async (tx) => {
    const { result, refusal } = outcome
    await tx.update(analyses).set({ result, refusal, finishedAt: ctx.now }).where(eq(analyses.id, row.analyses.id))
    await finishJob(tx, job.id, ctx.now)
    await record(tx, ctx, evidenceEvents.analysed, row.evidence.reportId, { evidenceId: row.evidence.id, refusal })
  })
}

/** A file that gives no figures is an answer; anything else that goes wrong is tried again. */
async function attempt(
  run: () => Promise<AnalysisResult>,
): Promise<{ result: AnalysisResult | null; refusal: string | null } | { failure: string }> {
  try {
    return { result: await run(), refusal: null }
  } catch (error) {
    if (error instanceof Refused) return { result: null, refusal: error.message }
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
