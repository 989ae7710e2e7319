import { parentPort, workerData } from 'node:worker_threads'
import { type AnalysisWork, analyseTrialsFile } from '#domain/evidence'
import { Refused } from '#kernel/refused'
import type { Said } from './worker.server.ts'

/** The thread that reads trials tables and computes their figures. */
const say = (said: Said) => parentPort?.postMessage(said)
const { path, mapping } = workerData as AnalysisWork

try {
  say({ result: await analyseTrialsFile(path, mapping, (progress) => say({ progress })) })
} catch (error) {
  if (error instanceof Refused) say({ refusal: error.message })
  else say({ failure: error instanceof Error ? error.message : String(error) })
}
