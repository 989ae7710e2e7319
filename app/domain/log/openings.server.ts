import { authorize } from '#access'
import { openings } from '#db/schema/log'
import type { Ctx } from '#kernel/context.server'
import { requireFreshFactor } from '#kernel/fresh-factor.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { logEvents } from './events.server.ts'
import type { OpenableType } from './model.ts'

const hour = 3_600_000

/** Opens one private thing to an admin for an hour, with the reason they gave. The caller has seen that it exists. */
export function openPrivate(ctx: Ctx, subject: { type: OpenableType; id: string }, { reason }: { reason: string }): Promise<void> {
  return transact(ctx, async (tx) => {
    const { id: personId } = authorize(ctx.actor, 'private.open')
    requireFreshFactor(ctx)

    const id = newId('ope')
    const expiresAt = new Date(ctx.now.getTime() + hour)
    await tx
      .insert(openings)
      .values({ id, personId: personId ?? '', subjectType: subject.type, subjectId: subject.id, reason, at: ctx.now, expiresAt })
    await record(tx, ctx, logEvents.opened, id, { subjectType: subject.type, subjectId: subject.id, reason })
  })
}
