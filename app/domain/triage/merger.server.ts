import { and, eq } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db } from '#db/open.server'
import { reports } from '#db/schema/reports'
import { systems } from '#db/schema/systems'
import { moveReportsToSystem } from '#domain/reports'
import { findSystem, markMerged } from '#domain/systems'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { triageEvents } from './events.server.ts'

/** Says that a suggested system is one that is listed already: its reports move there. An unconfirmed system has no issues, so nothing else does. */
export function mergeSystem(ctx: Ctx, slug: string, targetSlug: string) {
  return transact(ctx, async (tx) => {
    const system = await findSystem(tx, ctx.actor, slug)
    authorize(ctx.actor, 'system.confirm', system)
    if (system.state !== 'unconfirmed') throw new Refused('conflict', 'This system is listed already, so it cannot be merged into another.')
    const target = await findListed(tx, targetSlug)
    if (!target) throw new Refused('bad-input', 'Choose a system that is listed.')

    await moveReportsToSystem(tx, system.id, target.id)
    await markMerged(tx, system.id, target.id)
    await record(tx, ctx, triageEvents.merged, system.id, { into: target.id })
    return target
  })
}

/** What the form of a merger shows: the suggested system and how many reports would move with it (counted up to 100). */
export async function getMerger(ctx: Ctx, slug: string) {
  const db = ctx.store.read
  const system = await findSystem(db, ctx.actor, slug)
  authorize(ctx.actor, 'system.confirm', system)
  if (system.state !== 'unconfirmed') throw new Refused('conflict', 'This system is listed already, so it cannot be merged into another.')

  const moving = await db.select({ id: reports.id }).from(reports).where(eq(reports.systemId, system.id)).limit(100)
  const { name, developer, homepage } = system
  return { slug, name, developer, homepage, reportCount: moving.length }
}

async function findListed(db: Db, slug: string) {
  const [target] = await db
    .select({ id: systems.id, slug: systems.slug, name: systems.name })
    .from(systems)
    .where(and(eq(systems.slug, slug), eq(systems.state, 'confirmed')))
  return target
}
