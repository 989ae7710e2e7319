import { and, eq, isNull, or } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { gradingPanels, gradingSeats } from '#db/schema/grading'
import type { Ctx } from '#kernel/context.server'
import { conflictOf, findGradable, isGrader } from './conflicts.server.ts'

/** Whether somebody grades an entry, graded it, ruled on it, or may rule on it now: they read its evidence, and nobody else does here. */
export async function mayRead({ store: { read }, actor, now }: Ctx, entryId: string): Promise<boolean> {
  if (actor.id === null) return false
  const [place] = await read
    .select({ id: gradingPanels.id })
    .from(gradingPanels)
    .leftJoin(gradingSeats, and(eq(gradingSeats.panelId, gradingPanels.id), isNull(gradingSeats.removedAt)))
    .where(and(eq(gradingPanels.entryId, entryId), or(eq(gradingSeats.graderId, actor.id), eq(gradingPanels.adjudicatorId, actor.id))))
    .limit(1)
  if (place) return true

  const divided = await read
    .select()
    .from(gradingPanels)
    .where(and(eq(gradingPanels.entryId, entryId), eq(gradingPanels.state, 'divided')))
  for (const panel of divided) if (await mayRule(read, actor.id, panel, now)) return true
  return false
}

/** Whoever was ever asked to grade it has a part, also where they were replaced. */
export async function mayRule(db: Db, personId: string | null, panel: typeof gradingPanels.$inferSelect, now: Date): Promise<boolean> {
  if (personId === null || personId === panel.assignedById) return false
  const asked = await db.select({ id: gradingSeats.graderId }).from(gradingSeats).where(eq(gradingSeats.panelId, panel.id))
  if (asked.some(({ id }) => id === personId)) return false
  const entry = await findGradable(db, panel.entryId)
  return (await isGrader(db, personId, entry, now)) && (await conflictOf(db, personId, entry, now)) === null
}
