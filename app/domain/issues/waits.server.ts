import { and, desc, eq, isNotNull, type SQL } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { issues } from '#db/schema/issues'
import { organisations, systems } from '#db/schema/systems'
import { kaplanMeier } from '#domain/figures'
import type { Wait } from '#domain/figures/model'
import type { Ctx } from '#kernel/context.server'
import { listed } from './records.server.ts'

const newest = 1000
const day = 86_400_000

/** How long the published issues of a system waited for a first answer and for a confirmed fix; those that wait still are in it. */
export const waitsOfSystem = (ctx: Ctx, systemId: string) => waitsOf(ctx.store.read, ctx.now, and(eq(issues.systemId, systemId), listed))

/** The same over all issues that an organisation was told of. The caller has let the reader in. */
export const waitsOfOrganisation = (ctx: Ctx, slug: string) => waitsOf(ctx.store.read, ctx.now, eq(organisations.slug, slug))

async function waitsOf(db: Db, now: Date, condition: SQL | undefined) {
  const rows = await db
    .select({
      state: issues.state,
      movedAt: issues.movedAt,
      notifiedAt: issues.notifiedAt,
      answeredAt: issues.answeredAt,
      resolvedAt: issues.resolvedAt,
    })
    .from(issues)
    .innerJoin(systems, eq(systems.id, issues.systemId))
    .leftJoin(organisations, eq(organisations.id, systems.organisationId))
    .where(and(condition, isNotNull(issues.notifiedAt)))
    .orderBy(desc(issues.notifiedAt))
    .limit(newest)
  // Both clocks start when the owner was told: before that nobody could answer.
  return {
    answer: kaplanMeier(rows.map((row) => waitFrom(row.notifiedAt, row.answeredAt, closedAt(row) ?? now))),
    fix: kaplanMeier(rows.map((row) => waitFrom(row.notifiedAt, row.resolvedAt, closedAt(row) ?? now))),
  }
}
export type Waits = Awaited<ReturnType<typeof waitsOf>>

/** Nobody waits any longer for an issue that was dismissed. */
const closedAt = ({ state, movedAt }: { state: string; movedAt: Date }) => (state === 'dismissed' ? movedAt : null)

function waitFrom(from: Date | null, to: Date | null, lastSeen: Date): Wait {
  const days = Math.max(0, Math.floor(((to ?? lastSeen).getTime() - (from?.getTime() ?? 0)) / day))
  return { days, isOver: to !== null }
}
