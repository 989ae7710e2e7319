import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/open.server'
import { reportParticulars } from '#db/schema/reports'
import type { Draft } from './input.server.ts'
import type { Particular } from './model.ts'

/** What lets others try again, in the words of the form; empty where nothing was said. */
export async function particularsOf(db: Db, reportId: string): Promise<Record<Particular, string>> {
  const [row] = await db.select().from(reportParticulars).where(eq(reportParticulars.reportId, reportId))
  return {
    tried_on: row?.triedOn ?? '',
    model_version: row?.modelVersion ?? '',
    parameters: row?.parameters ?? '',
    weights_hash: row?.weightsHash ?? '',
    seed: row?.seed ?? '',
    script: row?.script ?? '',
    restriction: row?.restriction ?? '',
  }
}

export async function writeParticulars(tx: Tx, reportId: string, draft: Draft): Promise<void> {
  const said = {
    triedOn: draft.tried_on,
    modelVersion: draft.model_version,
    parameters: draft.parameters,
    weightsHash: draft.weights_hash,
    seed: draft.seed,
    script: draft.script,
    restriction: draft.restriction,
  }
  await tx
    .insert(reportParticulars)
    .values({ reportId, ...said })
    .onConflictDoUpdate({ target: reportParticulars.reportId, set: said })
}
