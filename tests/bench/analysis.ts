import { join } from 'node:path'
import Database from 'better-sqlite3'
import { cpuOf } from './load.ts'
import { trialRows } from './town.ts'

/** The evidence job of a hundred thousand rows, queued before the start: what it took until its figures stood. */
export async function measureAnalysis(dataDir: string, pid: number, evidenceId: string): Promise<string> {
  const database = new Database(join(dataDir, 'counterweight.db'), { readonly: true })
  const finished = database.prepare('select finished_at as at, result from analyses where evidence_id = ? and finished_at is not null')
  const [begun, before] = [performance.now(), cpuOf(pid)]
  let done = finished.get(evidenceId)
  while (!done && performance.now() - begun < 120_000) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    done = finished.get(evidenceId)
  }
  database.close()
  if (!done) throw new Error('The analysis was not done within two minutes')
  return `Evidence job, ${trialRows.toLocaleString('en')} rows: ${Math.round(performance.now() - begun)} ms after the first answer, ${cpuOf(pid) - before} ms of CPU.`
}
