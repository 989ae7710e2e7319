import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { gradingPanels } from '#db/schema/grading'
import { entries } from '#db/schema/programmes'
import type { PanelState } from './model.ts'
import { isInForce } from './rounds.server.ts'

/** The score of an entry once it is settled, with the version of the rubric that gave it. */
export async function settledScore(db: Db, entryId: string): Promise<{ score: number; version: string } | null> {
  const [panel] = await db
    .select({ score: gradingPanels.score, version: gradingPanels.rubricVersionId })
    .from(gradingPanels)
    .where(and(eq(gradingPanels.entryId, entryId), isInForce))
  return panel && panel.score !== null ? { score: panel.score, version: panel.version } : null
}

/** The settled entries of a programme by score. Equal scores share a rank, and the next rank counts them: 1, 2, 2, 4. */
export async function rankedEntries(db: Db, programmeId: string): Promise<{ entryId: string; score: number; rank: number }[]> {
  const rows = await db
    .select({ entryId: entries.id, score: gradingPanels.score })
    .from(gradingPanels)
    .innerJoin(entries, eq(entries.id, gradingPanels.entryId))
    .where(and(eq(entries.programmeId, programmeId), isNull(entries.withdrawnAt), eq(gradingPanels.state, 'settled'), isInForce))
    .orderBy(desc(gradingPanels.score), entries.joinedAt, entries.id)
    .limit(500)
  const scored = rows.map(({ entryId, score }) => ({ entryId, score: score ?? 0 }))
  return scored.map((one) => ({ ...one, rank: 1 + scored.filter(({ score }) => score > one.score).length }))
}

/** Where the grading of an entry stands; null while nobody was asked. */
export async function panelState(db: Db, entryId: string): Promise<PanelState | null> {
  const [panel] = await db
    .select({ state: gradingPanels.state })
    .from(gradingPanels)
    .where(and(eq(gradingPanels.entryId, entryId), isInForce))
  return panel?.state ?? null
}
