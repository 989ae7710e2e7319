import { visitor } from '#http/doors.server'
import { plainPolicy } from '#http/policy.server'

/** One version of a policy for programs. */
export const loader = visitor(async ({ ctx, param }) =>
  Response.json(await plainPolicy(ctx.store.read, param('policy'), ctx.now, param('version'))),
)
