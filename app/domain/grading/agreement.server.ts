import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { can } from '#access'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { gradingPanels, gradingSeats } from '#db/schema/grading'
import { entries } from '#db/schema/programmes'
import { findProgramme } from '#domain/programmes'
import { findRubricVersion, type RubricVersion } from '#domain/rubrics'
import { boundsOf } from '#domain/rubrics/model'
import type { Ctx } from '#kernel/context.server'
import { notFound } from '#kernel/refused'
import { agreementByCriterion, agreementOnScores } from './agreeing.server.ts'

/** How far the graders of a programme agree, for everybody; how far each of them lies from what was settled, for admins. */
export async function getAgreement({ store: { read }, actor }: Ctx, slug: string) {
  const programme = await findProgramme(read, actor, slug)
  const rubric = programme.rubricVersionId ? await findRubricVersion(read, programme.rubricVersionId) : null
  if (!rubric) throw notFound()
  const grades = (await revealedSeats(read, programme.id)).map(({ ratings, ...seat }) => ({ ...seat, ratings: ratings ?? {} }))
  return {
    slug,
    title: programme.contents.title,
    criteria: agreementByCriterion(rubric.contents, grades),
    scores: agreementOnScores(rubric.contents, grades),
    residuals: can(actor, 'grade.assign') ? await residualsOf(read, programme.id, rubric) : [],
  }
}
export type AgreementPage = Awaited<ReturnType<typeof getAgreement>>

/** Each grader's mean distance from the settled ratings, as a share of each criterion's range: above 0 they rate higher than was settled. */
async function residualsOf(db: Db, programmeId: string, { contents }: Pick<RubricVersion, 'contents'>) {
  const seats = (await revealedSeats(db, programmeId)).filter(({ settled }) => settled !== null)
  const graders = [...new Set(seats.map(({ graderId }) => graderId))]
  if (graders.length === 0) return []
  const handles = await db
    .select({ id: people.id, handle: people.handle })
    .from(people)
    .where(inArray(people.id, graders))
    .orderBy(asc(people.handle))
  return handles.flatMap(({ id, handle }) => {
    const shares = seats
      .filter(({ graderId }) => graderId === id)
      .flatMap(({ ratings, settled }) =>
        contents.criteria.flatMap((criterion) => {
          const [rating, found, [low, high]] = [ratings?.[criterion.key], settled?.[criterion.key], boundsOf(criterion)]
          return typeof rating === 'number' && typeof found === 'number' && high > low ? [(rating - found) / (high - low)] : []
        }),
      )
    return shares.length ? [{ handle, mean: shares.reduce((sum, share) => sum + share, 0) / shares.length, ratings: shares.length }] : []
  })
}

function revealedSeats(db: Db, programmeId: string) {
  return db
    .select({
      panelId: gradingSeats.panelId,
      graderId: gradingSeats.graderId,
      ratings: gradingSeats.ratings,
      settled: gradingPanels.ratings,
    })
    .from(gradingSeats)
    .innerJoin(gradingPanels, eq(gradingPanels.id, gradingSeats.panelId))
    .innerJoin(entries, eq(entries.id, gradingPanels.entryId))
    .where(and(eq(entries.programmeId, programmeId), ne(gradingPanels.state, 'grading'), isNull(gradingSeats.removedAt)))
    .limit(2000)
}
