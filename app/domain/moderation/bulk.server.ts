import { and, asc, eq, inArray } from 'drizzle-orm'
import { authorize } from '#access'
import { people } from '#db/schema/accounts'
import { cases } from '#db/schema/moderation'
import { canonical } from '#kernel/canonical'
import type { Ctx } from '#kernel/context.server'
import { sha256 } from '#kernel/ids.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { takeCase } from './claims.server.ts'
import { rulesInForce } from './clauses.server.ts'
import { decide } from './decisions.server.ts'
import type { BulkInput } from './input.server.ts'
import { bulkAlone, bulkAtMost } from './model.ts'
import { findCase, requireDesk, visibleCases } from './records.server.ts'

/** What one decision on several cases would touch, before it is sent. Cases that are not in the queue, and sealed ones, are left out. */
export async function previewMany(ctx: Ctx, ids: readonly string[]) {
  requireDesk(ctx)
  const db = ctx.store.read
  const rows = await db
    .select({
      id: cases.id,
      subjectType: cases.subjectType,
      clause: cases.clause,
      severity: cases.severity,
      hazard: cases.hazard,
      state: cases.state,
      author: people.handle,
    })
    .from(cases)
    .leftJoin(people, eq(people.id, cases.authorId))
    .where(and(inArray(cases.id, ids.slice(0, bulkAtMost)), visibleCases(ctx.actor, ctx.now)))
    .orderBy(asc(cases.openedAt))
    .limit(bulkAtMost)
  const chosen = rows.filter(({ state, hazard }) => ['queued', 'escalated'].includes(state) && hazard !== 'H4')
  const clauses = await rulesInForce(db, ctx.now)
  return { cases: chosen, leftOut: ids.length - chosen.length, needsSecond: chosen.length > bulkAlone, clauses }
}

/** The same decision on several cases, all or none. Each gets its own row and statement; more than ten wait for a second person. */
export function decideMany(ctx: Ctx, { case: ids, ...proposal }: BulkInput) {
  return transact(ctx, async (tx) => {
    const isBulk = new Set(ids).size > bulkAlone
    let held = 0
    for (const id of new Set(ids)) {
      const found = await findCase(tx, ctx, id)
      authorize(ctx.actor, 'case.decide', found.involved)
      if (found.hazard === 'H4') throw new Refused('bad-input', 'What is sealed is decided alone, never with others.')
      const taken = await takeCase(tx, ctx, found)
      const key = sha256(canonical({ id, by: ctx.actor.id, at: ctx.now.getTime(), proposal }))
      if ((await decide(tx, ctx, taken, { proposal, key, isBulk })).isHeld) held++
    }
    return { count: new Set(ids).size, held }
  })
}
