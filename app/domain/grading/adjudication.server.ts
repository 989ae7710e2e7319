import { and, eq } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db } from '#db/open.server'
import { gradingPanels } from '#db/schema/grading'
import { findRubricVersion } from '#domain/rubrics'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { findGradable } from './conflicts.server.ts'
import { gradingEvents } from './events.server.ts'
import { listSeats, requireWanted } from './grades.server.ts'
import type { GradeGiven } from './input.server.ts'
import { panelMachine } from './model.ts'
import { mayRule } from './readers.server.ts'
import { latestPanel } from './rounds.server.ts'
import { settle, spreadsOf } from './settling.ts'
import { readWork } from './work.server.ts'

/** A panel whose graders are too far apart, for somebody who may rule on it: a grader without a part in it, and never one of them. 404 to others. */
export async function findDivided(db: Db, { actor, now }: Pick<Ctx, 'actor' | 'now'>, entryId: string) {
  const panel = await latestPanel(db, entryId)
  if (panel?.state !== 'divided' || !(await mayRule(db, actor.id, panel, now))) throw notFound()
  const rubric = await findRubricVersion(db, panel.rubricVersionId)
  if (!rubric) throw new Error(`Panel ${panel.id} has no rubric`)
  const seats = await listSeats(db, panel.id)
  const grades = seats.map(({ ratings }) => ratings ?? {})
  const spreads = spreadsOf(rubric.contents, grades)
  const inQuestion = rubric.contents.criteria.filter(({ key }) => spreads.some(({ criterion, isOver }) => criterion === key && isOver))
  return { panel, rubric, seats, grades, spreads, inQuestion }
}

/** What an adjudicator reads: the evidence, and every grade by number. */
export async function getDivided(ctx: Ctx, entryId: string, asked: string | null) {
  const { read } = ctx.store
  const { rubric, seats, spreads, inQuestion } = await findDivided(read, ctx, entryId)
  return {
    rubric: { name: rubric.name, number: rubric.number },
    inQuestion,
    spreads: spreads.filter(({ isOver }) => isOver),
    grades: seats.map(({ ratings, reasons }, place) => ({ number: place + 1, ratings: ratings ?? {}, reasons: reasons ?? '' })),
    work: await readWork(read, entryId, asked),
  }
}
export type DividedPage = Awaited<ReturnType<typeof getDivided>>

/** Settles the criteria on which the graders were too far apart; the others keep their median. */
export function adjudicate(ctx: Ctx, entryId: string, { ratings: ruled, reasons }: GradeGiven): Promise<void> {
  return transact(ctx, async (tx) => {
    const { panel, rubric, seats, grades, inQuestion } = await findDivided(tx, ctx, entryId)
    authorize(ctx.actor, 'grade.adjudicate', { graderIds: seats.map(({ graderId }) => graderId), isGrader: true })
    requireWanted(await findGradable(tx, entryId))
    const { score, ratings } = settle(rubric.contents, grades, ruled)
    const settled = await tx
      .update(gradingPanels)
      .set({
        state: panelMachine.next(panel.state, 'adjudicate'),
        settledAt: ctx.now,
        score,
        ratings,
        adjudicatorId: ctx.actor.id,
        ruled,
        rulingReasons: reasons,
      })
      .where(and(eq(gradingPanels.id, panel.id), eq(gradingPanels.state, 'divided')))
      .returning({ id: gradingPanels.id })
    if (settled.length === 0) throw new Refused('conflict', 'Somebody else has just ruled on this.')
    await record(tx, ctx, gradingEvents.adjudicated, panel.id, { entryId, round: panel.round, criteria: inQuestion.map(({ key }) => key) })
  })
}
