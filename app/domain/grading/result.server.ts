import { eq } from 'drizzle-orm'
import { can } from '#access'
import { gradingPanels } from '#db/schema/grading'
import { reports } from '#db/schema/reports'
import { findRubricVersion } from '#domain/rubrics'
import { computeScore } from '#domain/rubrics/model'
import type { Ctx } from '#kernel/context.server'
import { notFound } from '#kernel/refused'
import { findGradable } from './conflicts.server.ts'
import { listSeats } from './grades.server.ts'
import { spreadsOf } from './settling.ts'

/**
 * The score of an entry with everything behind it, for its authors, admins, and once it is revealed its graders; 404 to others. Before it is
 * settled authors only learn where it stands. Graders are numbered, never named.
 */
export async function getScore(ctx: Ctx, entryId: string) {
  const { read } = ctx.store
  const entry = await findGradable(read, entryId)
  const [panel] = await read.select().from(gradingPanels).where(eq(gradingPanels.entryId, entryId))
  const seats = panel ? await listSeats(read, panel.id) : []
  const isAuthor = entry.authorIds.some((id) => id === ctx.actor.id)
  const isStaff = can(ctx.actor, 'grade.assign')
  const hasGraded = panel?.state === 'settled' && seats.some(({ graderId }) => graderId === ctx.actor.id)
  if (!panel || !(isAuthor || isStaff || hasGraded)) throw notFound()

  const rubric = await findRubricVersion(read, panel.rubricVersionId)
  const [report] = await read.select({ title: reports.title }).from(reports).where(eq(reports.id, entry.reportId))
  if (!rubric) throw new Error(`Panel ${panel.id} has no rubric`)
  const shown = {
    title: report?.title ?? '',
    entryId,
    state: panel.state,
    leftOut: panel.leftOut,
    programme: entry.programmeSlug,
    graders: seats.length,
  }
  if (panel.state !== 'settled' || panel.ratings === null) return { ...shown, settled: null }

  const { score, factors } = computeScore(rubric.contents, panel.ratings)
  return {
    ...shown,
    settled: {
      score,
      factors,
      combination: rubric.contents.combination,
      settledAt: panel.settledAt,
      rubric: { id: rubric.rubricId, name: rubric.name, number: rubric.number },
      spreads: spreadsOf(
        rubric.contents,
        seats.map(({ ratings }) => ratings ?? {}),
      ),
      grades: seats.map(({ ratings, reasons }, place) => ({ number: place + 1, ratings: ratings ?? {}, reasons: reasons ?? '' })),
      ruling: panel.rulingReasons === null ? null : { ratings: panel.ruled ?? {}, reasons: panel.rulingReasons },
      // The reporter's own ratings stand beside it for them and for admins: graders never see them.
      ownEstimate: isAuthor || isStaff ? entry.ownEstimate : null,
    },
  }
}
export type ScorePage = Awaited<ReturnType<typeof getScore>>
