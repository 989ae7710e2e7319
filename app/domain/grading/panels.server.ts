import { and, eq, isNull } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { gradingPanels, gradingSeats } from '#db/schema/grading'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { findGradable, type Gradable, listCandidates } from './conflicts.server.ts'
import { gradingEvents } from './events.server.ts'
import { type Conflict, conflictNames } from './model.ts'
import { latestPanel } from './rounds.server.ts'

/** Asks two to five graders without a part in it to grade an entry. Refuses who has one, with the reason (422). */
export function assignPanel(ctx: Ctx, entryId: string, graderIds: readonly string[]): Promise<{ id: string }> {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'grade.assign')
    const entry = await findGradable(tx, entryId)
    if (entry.authorIds.some((id) => id === ctx.actor.id))
      throw new Refused('forbidden', 'Not allowed: it is your own entry. Another admin asks the graders.')
    const rubricVersionId = requireGradable(entry)
    const { leftOut } = await requireFree(tx, ctx, entry, graderIds)

    const id = newId('pan')
    const made = await tx
      .insert(gradingPanels)
      .values({
        id,
        entryId,
        round: entry.round,
        rubricVersionId,
        state: 'grading',
        assignedById: ctx.actor.id ?? '',
        assignedAt: ctx.now,
        leftOut,
      })
      .onConflictDoNothing()
      .returning({ id: gradingPanels.id })
    if (made.length === 0) throw new Refused('conflict', 'This entry has its graders already.')
    await tx.insert(gradingSeats).values(graderIds.map((graderId) => ({ id: newId('sea'), panelId: id, graderId, since: ctx.now })))
    await record(tx, ctx, gradingEvents.assigned, id, { entryId, round: entry.round, graderIds: [...graderIds] })
    return { id }
  })
}

/** Puts another grader in the place of one who has not submitted. */
export function replaceGrader(ctx: Ctx, entryId: string, given: { seat: string; grader: string; reason: string }): Promise<void> {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'grade.assign')
    const entry = await findGradable(tx, entryId)
    const panel = await latestPanel(tx, entryId)
    if (!panel) throw notFound()
    await requireFree(tx, ctx, entry, [given.grader])
    const taken = await tx
      .select({ id: gradingSeats.id })
      .from(gradingSeats)
      .where(and(eq(gradingSeats.panelId, panel.id), eq(gradingSeats.graderId, given.grader)))
    if (taken.length > 0) throw new Refused('bad-input', 'This grader was asked already. Choose another one.')

    const [removed] = await tx
      .update(gradingSeats)
      .set({ removedAt: ctx.now, removedReason: given.reason, draft: null })
      .where(
        and(
          eq(gradingSeats.id, given.seat),
          eq(gradingSeats.panelId, panel.id),
          isNull(gradingSeats.submittedAt),
          isNull(gradingSeats.removedAt),
        ),
      )
      .returning({ graderId: gradingSeats.graderId })
    if (!removed) throw new Refused('conflict', 'This grader has submitted, or has left the panel already. Reload the page.')
    await tx.insert(gradingSeats).values({ id: newId('sea'), panelId: panel.id, graderId: given.grader, since: ctx.now })
    await record(tx, ctx, gradingEvents.replaced, panel.id, {
      entryId,
      round: panel.round,
      removedId: removed.graderId,
      graderId: given.grader,
      reason: given.reason,
    })
  })
}

const whole = 10_000

/** The rubric by which it is graded. Refuses (409) an entry that is not ready, and says what is missing. An appeal is heard after the programme is over too. */
function requireGradable({ rubricVersionId, ...entry }: Gradable): string {
  const { withdrawnAt, reportState, programmeState, acceptedShares, round, isGradedAnew } = entry
  const missing =
    withdrawnAt !== null
      ? 'It was withdrawn.'
      : reportState !== 'accepted'
        ? 'Its report is not accepted.'
        : acceptedShares !== whole
          ? 'Not every author has accepted their share.'
          : round > 1
            ? isGradedAnew
              ? null
              : 'The appeal against its score has ended.'
            : programmeState !== 'open' && programmeState !== 'grading'
              ? 'Its programme is over.'
              : null
  if (missing) throw new Refused('conflict', `This entry cannot be graded now. ${missing}`)
  if (!rubricVersionId) throw new Refused('conflict', 'This programme has no rubric, so its entries are not graded.')
  return rubricVersionId
}

async function requireFree(tx: Tx, ctx: Ctx, entry: Gradable, graderIds: readonly string[]) {
  const candidates = await listCandidates(tx, entry, ctx.now)
  for (const id of graderIds) {
    const candidate = candidates.find((one) => one.id === id)
    if (!candidate) throw new Refused('bad-input', 'Choose graders from the list: one of them does not hold that role now.')
    if (candidate.conflict) throw new Refused('bad-input', `${candidate.handle} cannot grade this: ${conflictNames[candidate.conflict]}.`)
  }
  const leftOut: Partial<Record<Conflict, number>> = {}
  for (const { conflict } of candidates) if (conflict) leftOut[conflict] = (leftOut[conflict] ?? 0) + 1
  return { leftOut }
}
