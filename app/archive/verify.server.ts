import { access } from 'node:fs/promises'
import { verifyLedger } from '#domain/ledger'
import type { House } from '#http/visit.server'
import { type Verification, verifyLog } from '#kernel/verification.server'

/** The log against what was published and what is kept elsewhere, the search index, and the ledger. */
export async function verifyHouse({ store, settings }: House, named: string | boolean | undefined): Promise<Verification> {
  const copy = typeof named === 'string' ? named : null
  // A copy that was named has to be there; the second place may not have been written yet.
  if (copy) await access(copy)
  const copies = [settings.checkpointsFile, copy].filter((path) => path !== null)
  return verifyLedger(store.read, await verifyLog(store, { dataDir: settings.dataDir, copies }))
}
