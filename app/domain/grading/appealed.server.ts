import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { entries, entryAuthors } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { findRubricVersion } from '#domain/rubrics'
import { notFound } from '#kernel/refused'
import { findGradable } from './conflicts.server.ts'
import { listSeats } from './grades.server.ts'
import { scoresOf } from './regrading.server.ts'
import { listPanels } from './rounds.server.ts'
import { spreadsOf } from './settling.ts'

const rivalsAtMost = 2000

/** What an appeal needs to know of a score: whose it is, since when, and who has a part in it. 404 where nothing is settled. */
export async function findAppealedScore(db: Db, entryId: string) {
  const entry = await findGradable(db, entryId)
  const panels = await listPanels(db, entryId)
  const [first] = panels
  if (!first?.settledAt) throw notFound()
  return {
    title: await titleOf(db, entry.reportId),
    settledAt: first.settledAt,
    withdrawnAt: entry.withdrawnAt,
    authorIds: entry.acceptedIds,
    /** Co-authors and whoever has an entry in the same programme. */
    partyIds: [...entry.authorIds, ...(await rivalsOf(db, entry))],
    organisationIds: [entry.runsIt, entry.answersForIt].filter((id) => id !== null),
    reportId: entry.reportId,
    subjectIds: [entryId, ...panels.map(({ id }) => id)],
  }
}

/** How a score came about, for the reviewer of its appeal, who looks at procedure alone: round by round, graders by number. */
export async function getProcedure(db: Db, entryId: string) {
  const { reportId } = await findGradable(db, entryId)
  const panels = await listPanels(db, entryId)
  return {
    title: await titleOf(db, reportId),
    ...(await scoresOf(db, entryId)),
    rounds: await Promise.all(panels.map((one) => courseOf(db, one))),
  }
}
export type Procedure = Awaited<ReturnType<typeof getProcedure>>

async function courseOf(db: Db, panel: Awaited<ReturnType<typeof listPanels>>[number]) {
  const { id, round, state, assignedAt, revealedAt, settledAt, leftOut, score, rulingReasons } = panel
  const rubric = await findRubricVersion(db, panel.rubricVersionId)
  if (!rubric) throw new Error(`Panel ${id} has no rubric`)
  const seats = await listSeats(db, id)
  const isRevealed = state !== 'grading'
  return {
    round,
    state,
    assignedAt,
    revealedAt,
    settledAt,
    leftOut,
    score,
    rubric: { name: rubric.name, number: rubric.number },
    ruling: rulingReasons,
    grades: seats.map(({ submittedAt, reasons }, place) => ({
      number: place + 1,
      submittedAt,
      reasons: isRevealed ? (reasons ?? '') : null,
    })),
    over: isRevealed
      ? spreadsOf(
          rubric.contents,
          seats.map(({ ratings }) => ratings ?? {}),
        ).filter(({ isOver }) => isOver)
      : [],
  }
}

async function titleOf(db: Db, reportId: string): Promise<string> {
  const [report] = await db.select({ title: reports.title }).from(reports).where(eq(reports.id, reportId))
  return report?.title ?? ''
}

async function rivalsOf(db: Db, { id, programmeId }: { id: string; programmeId: string }): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: entryAuthors.personId })
    .from(entryAuthors)
    .innerJoin(entries, eq(entries.id, entryAuthors.entryId))
    .where(and(eq(entries.programmeId, programmeId), ne(entries.id, id), isNull(entries.withdrawnAt), isNull(entryAuthors.declinedAt)))
    .limit(rivalsAtMost)
  return rows.map(({ id: personId }) => personId)
}
