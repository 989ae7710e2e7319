import { and, eq } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { repairs } from '#db/schema/repairs'
import { liftMeasures, loadSubject, partiesTo, readSnapshot, remembering, revisionOf } from '#domain/moderation'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { repairEvents } from './events.server.ts'
import type { RepairAnswerInput } from './input.server.ts'
import { putAtOnce, putWhenLifted } from './mending.server.ts'
import { repairMachine } from './model.ts'
import { caseOfRepair, type Decision, findRepair, type Repair } from './records.server.ts'

/**
 * Lifts the measure, or says what is still missing. Whoever decided may answer too: it is no appeal, and nobody knows better what was wrong.
 * A lift is no overturn: the decision, its statement and its points stay.
 */
export async function answerRepair(ctx: Ctx, id: string, { answer, text, revision }: RepairAnswerInput): Promise<void> {
  const caseId = await caseOfRepair(ctx, id)
  return remembering(ctx, caseId, 'answer', () =>
    transact(ctx, async (tx) => {
      const { repair, decision, found } = await findRepair(tx, ctx, id)
      authorize(ctx.actor, 'repair.answer', await partiesTo(tx, found))
      if (decision.state === 'reversed')
        throw new Refused('conflict', 'An appeal has overturned this decision meanwhile: nothing of it is left to lift.')
      const state = repairMachine.next(repair.state, answer)
      if (answer === 'lift') await lift(tx, ctx, { repair, decision, revision })
      const answered = await tx
        .update(repairs)
        .set({ state, endedAt: ctx.now, answeredBy: ctx.actor.id, answer: text })
        .where(and(eq(repairs.id, id), eq(repairs.state, repair.state)))
        .returning({ id: repairs.id })
      if (answered.length === 0) throw new Refused('conflict', 'Somebody has answered meanwhile. Reload the page to see what was said.')
      const kind = answer === 'lift' ? repairEvents.lifted : repairEvents.declined
      await record(tx, ctx, kind, caseId, { repairId: id, decisionId: decision.id, personId: repair.personId })
    }),
  )
}

type Lifting = { repair: Repair; decision: Decision; revision: string }

async function lift(tx: Tx, ctx: Ctx, { repair, decision, revision }: Lifting): Promise<void> {
  const { subjectType, subjectId, measures } = decision
  if (['H2', 'H3'].includes(measures.hazard ?? '') && !ctx.actor.roles.includes('hazard-reviewer'))
    throw new Refused('forbidden', 'Not allowed: only hazard reviewers lower a hazard class.')
  const mended = await readSnapshot(tx, repair.mendedId)
  const now = putAtOnce[subjectType] ? revisionOf(await loadSubject(tx, { type: subjectType, id: subjectId })) : mended.revision
  // What is lifted is what was read: the author may have changed it again meanwhile.
  if (revision !== now) throw new Refused('conflict', 'The words were changed after you opened this page. Read them again, then answer.')
  await liftMeasures(tx, ctx, decision.id, repair.id)
  await putWhenLifted[subjectType]?.(tx, ctx, subjectId, mended.content)
}
