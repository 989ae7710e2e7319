import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { releases, systems } from '#db/schema/systems'
import { containing } from './like.server.ts'
import { accessLevels } from './model.ts'
import { hasOpenIssue } from './open-issues.server.ts'

const optionsAtMost = 500
const squaresAtMost = 300

/** The confirmed systems for a picker, by name, with the releases of each, newest first; `words` narrows by name and developer. */
export async function listOptions(db: Db, words = '') {
  const rows = await db
    .select({ id: systems.id, slug: systems.slug, name: systems.name, developer: systems.developer, level: systems.accessLevel })
    .from(systems)
    .where(
      and(
        eq(systems.state, 'confirmed'),
        words.trim() ? containing(sql`${systems.name} || ' ' || ${systems.developer}`, words) : undefined,
      ),
    )
    .orderBy(sql`lower(${systems.name})`, asc(systems.id))
    .limit(optionsAtMost)
  const chosen = rows.map(({ id }) => id)
  const dated = chosen.length
    ? await db
        .select({
          id: releases.id,
          systemId: releases.systemId,
          name: releases.name,
          level: releases.accessLevel,
          gating: releases.gating,
        })
        .from(releases)
        .where(inArray(releases.systemId, chosen))
        .orderBy(sql`coalesce(${releases.releasedOn}, '') desc`, asc(releases.id))
    : []

  return rows.map((row) => ({
    ...row,
    releases: dated.filter(({ systemId }) => systemId === row.id).map(({ systemId: _, ...release }) => release),
  }))
}

/** How many confirmed systems stand on each level, a level without any too, and the first of them by name as squares. */
export async function listForHome(db: Db) {
  const isConfirmed = eq(systems.state, 'confirmed')
  const rows = await db
    .select({ slug: systems.slug, name: systems.name, level: systems.accessLevel, hasOpenIssue })
    .from(systems)
    .where(isConfirmed)
    .orderBy(sql`lower(${systems.name})`, asc(systems.id))
    .limit(squaresAtMost)
  const counted = await db
    .select({ level: systems.accessLevel, count: sql<number>`count(*)`.mapWith(Number) })
    .from(systems)
    .where(isConfirmed)
    .groupBy(systems.accessLevel)

  return accessLevels.map(({ id, name }) => ({
    level: id,
    name,
    count: counted.find(({ level }) => level === id)?.count ?? 0,
    systems: rows.filter(({ level }) => level === id).map(({ slug, name, hasOpenIssue }) => ({ slug, name, hasOpenIssue })),
  }))
}
