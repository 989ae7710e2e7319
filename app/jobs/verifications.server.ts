import { verifyLedger } from '#domain/ledger'
import { concludeVerification, verificationJob } from '#domain/log'
import { systemContext } from '#kernel/context.server'
import { claimJob, failJob, reportProgress } from '#kernel/jobs.server'
import { log } from '#kernel/log.server'
import { verifyLog } from '#kernel/verification.server'
import type { Task } from './run.server.ts'

const step = 0.02

/** Recomputes the log and the ledger when an admin asked for it, says how far it is, and records what it found. */
export const verifications: Task = async ({ store, settings, clock }, now) => {
  const job = await claimJob(store, [verificationJob], now)
  if (!job) return false

  let said = 0
  const onProgress = async (share: number) => {
    if (share - said < step) return
    said = share
    await reportProgress(store, job.id, share, clock())
  }
  try {
    const copies = settings.checkpointsFile ? [settings.checkpointsFile] : []
    const found = await verifyLedger(store.read, await verifyLog(store, { dataDir: settings.dataDir, copies, onProgress }))
    if (!found.isWhole) log.error({ firstBad: found.firstBad, reason: found.reason }, 'The log or the ledger is not whole')
    await concludeVerification(systemContext({ store, now: clock() }), found, job.id)
  } catch (error) {
    log.error({ err: error }, 'A verification of the log broke off')
    await store.transact((tx) => failJob(tx, job, String(error), clock()))
  }
  return true
}
