import { can } from '#access'
import { isClosedTo } from '#domain/reports'
import type { Ctx } from '#kernel/context.server'

/** Whether the actor is an admin who may read this report, but only after giving a reason. To everybody else it does not exist. */
export async function asksForReason(ctx: Ctx, reportId: string): Promise<boolean> {
  return can(ctx.actor, 'private.open') && (await isClosedTo(ctx, reportId))
}
