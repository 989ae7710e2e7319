import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/open.server'
import { reportHarms } from '#db/schema/reports'
import type { HarmCode } from './harms.ts'

/** Adds harms to those that a report names: its author's later on, or a moderator's where a quick report names none. */
export async function nameHarms(tx: Tx, reportId: string, harms: readonly HarmCode[]): Promise<void> {
  if (harms.length === 0) return
  const rows = [...new Set(harms)].map((harm) => ({ reportId, harm }))
  await tx.insert(reportHarms).values(rows).onConflictDoNothing()
}

export async function listHarms(db: Db, reportId: string): Promise<HarmCode[]> {
  const rows = await db.select({ harm: reportHarms.harm }).from(reportHarms).where(eq(reportHarms.reportId, reportId))
  return rows.map(({ harm }) => harm)
}
