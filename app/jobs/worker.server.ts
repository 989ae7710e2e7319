import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import type { AnalysisWork } from '#domain/evidence'
import type { AnalysisResult } from '#domain/evidence/model'
import { Refused } from '#kernel/refused'

/** What the worker thread says while it works. */
export type Said = { progress: number } | { result: AnalysisResult } | { refusal: string } | { failure: string }

/** A table of 200,000 rows needs a third of this; past it the thread ends, and the server does not. */
const megabytesAtMost = 1024

/**
 * Computes one analysis in a thread of its own, so that requests never wait for it. The thread needs no database: it is handed a file and
 * a mapping.
 */
export function inWorker(work: AnalysisWork, onProgress: (share: number) => void): Promise<AnalysisResult> {
  const worker = startWorker({ workerData: work, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: megabytesAtMost } })
  return new Promise((resolve, reject) => {
    worker.on('message', (said: Said) => {
      if ('progress' in said) onProgress(said.progress)
      else if ('result' in said) resolve(said.result)
      else reject('refusal' in said ? new Refused('bad-input', said.refusal) : new Error(said.failure))
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The worker thread ended with ${code} before it had an answer`)))
  })
}

/**
 * What was built has its thread beside it. Where the house runs from its sources (an operator's command, tests), the thread does too: it
 * does not inherit tsx on Node 20, and --import does not reach its first file there, so its first words register it.
 */
function startWorker(options: WorkerOptions): Worker {
  const built = new URL('./worker.js', import.meta.url)
  if (existsSync(built)) return new Worker(built, options)
  const source = pathToFileURL(join(process.cwd(), 'app/jobs/worker.ts')).href
  const first = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(source)}) })`
  return new Worker(first, { ...options, eval: true })
}
