import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { gradingPanels, gradingSeats } from '#db/schema/grading'
import { entries, programmes } from '#db/schema/programmes'
import { krippendorffAlpha } from '#domain/figures'
import { labelOf } from '#domain/figures/model'
import { findRubricVersion } from '#domain/rubrics'

/** The score of an entry once it is settled, with the version of the rubric that gave it. */
export async function settledScore(db: Db, entryId: string): Promise<{ score: number; version: string } | null> {
  const [panel] = await db
    .select({ score: gradingPanels.score, version: gradingPanels.rubricVersionId })
    .from(gradingPanels)
    .where(eq(gradingPanels.entryId, entryId))
  return panel && panel.score !== null ? { score: panel.score, version: panel.version } : null
}

/** The settled entries of a programme by score. Equal scores share a rank, and the next rank counts them: 1, 2, 2, 4. */
export async function rankedEntries(db: Db, programmeId: string): Promise<{ entryId: string; score: number; rank: number }[]> {
  const rows = await db
    .select({ entryId: entries.id, score: gradingPanels.score })
    .from(gradingPanels)
    .innerJoin(entries, eq(entries.id, gradingPanels.entryId))
    .where(and(eq(entries.programmeId, programmeId), isNull(entries.withdrawnAt), eq(gradingPanels.state, 'settled')))
    .orderBy(desc(gradingPanels.score), entries.joinedAt, entries.id)
    .limit(500)
  const scored = rows.map(({ entryId, score }) => ({ entryId, score: score ?? 0 }))
  return scored.map((one) => ({ ...one, rank: 1 + scored.filter(({ score }) => score > one.score).length }))
}

/** How far the graders of a programme agree, criterion by criterion, over the entries whose grades are revealed. Read as an order, not as distances. */
export async function agreementOf(db: Db, programmeId: string) {
  const seats = await revealedSeats(db, programmeId)
  const [programme] = await db.select({ version: programmes.rubricVersionId }).from(programmes).where(eq(programmes.id, programmeId))
  const rubric = programme?.version ? await findRubricVersion(db, programme.version) : null
  if (!rubric) return []
  const [graders, panels] = [[...new Set(seats.map(({ graderId }) => graderId))], [...new Set(seats.map(({ panelId }) => panelId))]]
  return rubric.contents.criteria.map(({ key, name }) => {
    const table = graders.map((graderId) =>
      panels.map((panelId) => seats.find((seat) => seat.graderId === graderId && seat.panelId === panelId)?.ratings?.[key] ?? null),
    )
    const alpha = krippendorffAlpha(table, 'ordinal')
    return { criterion: key, name, alpha: alpha.value, why: alpha.why, label: labelOf(alpha), entries: panels.length }
  })
}

function revealedSeats(db: Db, programmeId: string) {
  return db
    .select({ panelId: gradingSeats.panelId, graderId: gradingSeats.graderId, ratings: gradingSeats.ratings })
    .from(gradingSeats)
    .innerJoin(gradingPanels, eq(gradingPanels.id, gradingSeats.panelId))
    .innerJoin(entries, eq(entries.id, gradingPanels.entryId))
    .where(and(eq(entries.programmeId, programmeId), ne(gradingPanels.state, 'grading'), isNull(gradingSeats.removedAt)))
    .limit(2000)
}
