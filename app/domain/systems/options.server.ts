import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { releases, systems } from '#db/schema/systems'
import { containing } from './like.server.ts'
import { accessLevels } from './model.ts'
import { openIssueCount } from './open-issues.server.ts'

const optionsAtMost = 500
const squaresAtMost = 1000

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

/** Every confirmed system under its access level, for the first page; a level without systems is there too. */
export async function listForHome(db: Db) {
  const rows = await db
    .select({ slug: systems.slug, name: systems.name, level: systems.accessLevel, openIssues: openIssueCount })
    .from(systems)
    .where(eq(systems.state, 'confirmed'))
    .orderBy(sql`lower(${systems.name})`, asc(systems.id))
    .limit(squaresAtMost)

  return accessLevels.map(({ id, name }) => {
    const standing = rows
      .filter(({ level }) => level === id)
      .map(({ slug, name, openIssues }) => ({ slug, name, hasOpenIssue: openIssues > 0 }))
    return { level: id, name, count: standing.length, systems: standing }
  })
}
