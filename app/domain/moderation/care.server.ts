import { eq } from 'drizzle-orm'
import { sparedHazards } from '#db/schema/moderation-care'
import type { HazardClass } from '#domain/reports/model'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { sparedTo } from '#kernel/spared.server'
import { transact } from '#kernel/transact.server'
import { moderationEvents } from './events.server.ts'
import { requireDesk } from './records.server.ts'

/** The classes that the actor is spared. */
export function getSpared(ctx: Ctx): Promise<HazardClass[]> {
  requireDesk(ctx)
  return sparedTo(ctx.store.read, ctx.actor.id)
}

/** Keeps the classes that the actor does not want to be given. No reason is asked; the log does not even say which they are. */
export function chooseSpared(ctx: Ctx, { hazards }: { hazards: readonly HazardClass[] }): Promise<void> {
  return transact(ctx, async (tx) => {
    requireDesk(ctx)
    const personId = ctx.actor.id ?? ''
    await tx.delete(sparedHazards).where(eq(sparedHazards.personId, personId))
    if (hazards.length > 0) await tx.insert(sparedHazards).values([...new Set(hazards)].map((hazard) => ({ personId, hazard })))
    await record(tx, ctx, moderationEvents.sparedChosen, personId, {})
  })
}
