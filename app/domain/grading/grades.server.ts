import { and, asc, eq, isNull } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db, Tx } from '#db/open.server'
import { gradingPanels, gradingSeats } from '#db/schema/grading'
import { findRubricVersion } from '#domain/rubrics'
import type { Ratings } from '#domain/rubrics/model'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { conflictOf, findGradable, type Gradable, isGrader } from './conflicts.server.ts'
import { gradingEvents } from './events.server.ts'
import type { GradeGiven } from './input.server.ts'
import { conflictNames, panelMachine } from './model.ts'
import { settle, spreadsOf } from './settling.ts'

/** A seat of the actor's own, with its panel and rubric; 404 to anybody else, so that nobody learns who grades. */
export async function findSeat(db: Db, { actor }: Pick<Ctx, 'actor'>, seatId: string) {
  const [row] = await db
    .select({ seat: gradingSeats, panel: gradingPanels })
    .from(gradingSeats)
    .innerJoin(gradingPanels, eq(gradingPanels.id, gradingSeats.panelId))
    .where(and(eq(gradingSeats.id, seatId), eq(gradingSeats.graderId, actor.id ?? ''), isNull(gradingSeats.removedAt)))
  if (!row) throw notFound()
  const rubric = await findRubricVersion(db, row.panel.rubricVersionId)
  if (!rubric) throw new Error(`Panel ${row.panel.id} has no rubric`)
  return { ...row, rubric }
}

/** Keeps a grade while it is made. A technical save: no event. Refuses (409) what another window has saved since. */
export function saveGradeDraft(
  ctx: Ctx,
  seatId: string,
  { version, ...draft }: { ratings: Record<string, number>; reasons: string; version: number },
): Promise<{ version: number }> {
  return transact(ctx, async (tx) => {
    const { seat } = await requireMayGrade(tx, ctx, seatId)
    if (version !== seat.draftVersion)
      throw new Refused(
        'conflict',
        'This grade was saved in another window meanwhile. What stands here is not lost: save it again to replace that.',
      )
    await tx
      .update(gradingSeats)
      .set({ draft, draftVersion: version + 1 })
      .where(eq(gradingSeats.id, seatId))
    return { version: version + 1 }
  })
}

/** Hands a grade in, for good. The last one in reveals all of them: the score is settled, or an adjudicator is needed. */
export function submitGrade(ctx: Ctx, seatId: string, { ratings, reasons }: GradeGiven) {
  return transact(ctx, async (tx) => {
    const { panel, rubric } = await requireMayGrade(tx, ctx, seatId)
    const submitted = await tx
      .update(gradingSeats)
      .set({ ratings, reasons, submittedAt: ctx.now, draft: null })
      .where(and(eq(gradingSeats.id, seatId), isNull(gradingSeats.submittedAt)))
      .returning({ id: gradingSeats.id })
    if (submitted.length === 0) throw alreadyIn()

    const seats = await listSeats(tx, panel.id)
    const grades = seats.map((seat) => seat.ratings).filter((one) => one !== null)
    const isLast = grades.length === seats.length
    const outcome = isLast
      ? await reveal(
          tx,
          ctx,
          panel,
          spreadsOf(rubric.contents, grades).some(({ isOver }) => isOver),
          () => settle(rubric.contents, grades),
        )
      : 'waits'
    await record(tx, ctx, gradingEvents.graded, panel.id, { entryId: panel.entryId, round: panel.round, outcome })
    return { outcome, entryId: panel.entryId }
  })
}

/** The seats of a panel that count, in the order in which they were asked. */
export function listSeats(db: Db, panelId: string) {
  return db
    .select()
    .from(gradingSeats)
    .where(and(eq(gradingSeats.panelId, panelId), isNull(gradingSeats.removedAt)))
    .orderBy(asc(gradingSeats.since), asc(gradingSeats.id))
}

type Panel = typeof gradingPanels.$inferSelect
type Settled = () => { ratings: Ratings; score: number }

async function reveal(tx: Tx, ctx: Ctx, panel: Panel, isDivided: boolean, settled: Settled): Promise<'divided' | 'settled'> {
  const move = isDivided ? 'divide' : 'settle'
  const found = isDivided ? null : settled()
  await tx
    .update(gradingPanels)
    .set({
      state: panelMachine.next(panel.state, move),
      revealedAt: ctx.now,
      ...(found && { settledAt: ctx.now, score: found.score, ratings: found.ratings }),
    })
    .where(and(eq(gradingPanels.id, panel.id), eq(gradingPanels.state, panel.state)))
  return isDivided ? 'divided' : 'settled'
}

/** Refuses a grader whose role has ended or who has come to have a part in it (403), and what is in already (409). */
async function requireMayGrade(tx: Tx, ctx: Ctx, seatId: string) {
  const found = await findSeat(tx, ctx, seatId)
  authorize(ctx.actor, 'grade.give', found.seat)
  const entry = await findGradable(tx, found.panel.entryId)
  const personId = found.seat.graderId
  if (!(await isGrader(tx, personId, entry, ctx.now))) throw new Refused('forbidden', 'Not allowed: your role as a grader has ended.')
  const conflict = await conflictOf(tx, personId, entry, ctx.now)
  if (conflict) throw new Refused('forbidden', `Not allowed: whoever ${conflictNames[conflict]} cannot grade it. Tell an admin.`)
  if (found.seat.submittedAt !== null) throw alreadyIn()
  requireWanted(entry)
  if (found.panel.state !== 'grading') throw new Refused('conflict', 'All grades of this entry are in, so nothing can be added.')
  return found
}

/** Refuses (409) where nobody waits for a grade any more. */
export function requireWanted({ withdrawnAt, round, isGradedAnew }: Gradable): void {
  if (withdrawnAt !== null) throw new Refused('conflict', 'This entry was withdrawn, so it is not graded any more.')
  if (round > 1 && !isGradedAnew)
    throw new Refused('conflict', 'The appeal against its score has ended, so it is not graded anew any more.')
}

const alreadyIn = () => new Refused('conflict', 'Your grade is in. It cannot be changed any more.')
