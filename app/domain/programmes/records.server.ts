import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { programmes, programmeVersions } from '#db/schema/programmes'
import { organisations, releases, systems } from '#db/schema/systems'
import type { Actor } from '#kernel/actor'
import { notFound } from '#kernel/refused'
import type { ProgrammeContents } from './model.ts'
import { rewordings } from './revision.ts'

/** The rows of `programmes` that an actor may see: everything that was ever open, and the drafts that are theirs to run; the same rule as `programme.read`. */
export function visibleProgrammes(actor: Actor): SQL {
  const own = actor.memberships.filter(({ role }) => role === 'owner-admin').map(({ organisationId }) => organisationId)
  const ofOwn = own.map((id) => eq(programmes.organisationId, id))
  const ofCommunity = actor.roles.includes('admin') ? isNull(programmes.organisationId) : undefined
  return or(isNotNull(programmes.openedAt), ofCommunity, ...ofOwn) as SQL
}

/** A programme with what it promises now (or would, while it is a draft), or 404 where it is not there or not to be seen. */
export async function findProgramme(db: Db, actor: Actor, slug: string) {
  const [row] = await db
    .select({ programme: programmes, contents: programmeVersions.contents, organisation: organisations.name })
    .from(programmes)
    .leftJoin(programmeVersions, and(eq(programmeVersions.programmeId, programmes.id), eq(programmeVersions.number, programmes.version)))
    .leftJoin(organisations, eq(organisations.id, programmes.organisationId))
    .where(and(eq(programmes.slug, slug), visibleProgrammes(actor)))
  const contents = row?.contents ?? row?.programme.draft
  if (!row || !contents) throw notFound()
  const { draft: _, ...programme } = row.programme
  return { ...programme, contents, organisation: row.organisation }
}
export type Programme = Awaited<ReturnType<typeof findProgramme>>

/** What a version of a programme promised: an entry keeps the one it was made under. */
export async function findPromise(db: Db, programmeId: string, number: number): Promise<ProgrammeContents> {
  const [version] = await db
    .select({ contents: programmeVersions.contents })
    .from(programmeVersions)
    .where(and(eq(programmeVersions.programmeId, programmeId), eq(programmeVersions.number, number)))
  if (!version) throw notFound()
  return version.contents
}

/** A programme as its page shows it: the systems by name, and every version with its difference, newest first. */
export async function getProgramme(db: Db, actor: Actor, slug: string) {
  const programme = await findProgramme(db, actor, slug)
  return { ...programme, scope: await scopeOf(db, programme.contents), versions: await listVersions(db, programme.id) }
}

/** The systems of a programme by name, each with the releases that count; none named means all of them. */
export async function scopeOf(db: Db, { systems: named }: ProgrammeContents) {
  const ids = named.map(({ systemId }) => systemId)
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: systems.id, slug: systems.slug, name: systems.name, releaseId: releases.id, release: releases.name })
    .from(systems)
    .leftJoin(releases, eq(releases.systemId, systems.id))
    .where(inArray(systems.id, ids))
    .orderBy(asc(systems.name), sql`coalesce(${releases.releasedOn}, '')`, asc(releases.id))
  return named.flatMap(({ systemId, releaseIds }) => {
    const ofSystem = rows.filter(({ id }) => id === systemId)
    const [system] = ofSystem
    if (!system) return []
    const { id, slug, name } = system
    return [
      { id, slug, name, releases: ofSystem.filter(({ releaseId }) => releaseIds.includes(releaseId ?? '')).map(({ release }) => release) },
    ]
  })
}

/**
 * One version of a programme whole, with what it changed, and its texts word by word against another one: that before it unless one is
 * asked for. 404 for a number that never was.
 */
export async function getVersion(db: Db, actor: Actor, slug: string, number: number, asked: string | null = null) {
  const { id, kind, currency, version: inForce, contents: present } = await findProgramme(db, actor, slug)
  const versions = await listVersions(db, id)
  const version = versions.find((one) => one.number === number)
  if (!version) throw notFound()
  const contents = await findPromise(db, id, number)
  const from = asked === null ? number - 1 : Number(asked)
  const compared = from === 0 && asked === null ? null : { from, texts: rewordings(await findPromise(db, id, from), contents) }
  const others = versions.map((one) => one.number).filter((one) => one !== number)
  return {
    slug,
    kind,
    currency,
    inForce,
    programme: present.title,
    ...version,
    contents,
    compared,
    others,
    scope: await scopeOf(db, contents),
  }
}

async function listVersions(db: Db, programmeId: string) {
  return db
    .select({
      number: programmeVersions.number,
      difference: programmeVersions.difference,
      reason: programmeVersions.reason,
      at: programmeVersions.at,
      madeBy: people.handle,
    })
    .from(programmeVersions)
    .innerJoin(people, eq(people.id, programmeVersions.madeById))
    .where(eq(programmeVersions.programmeId, programmeId))
    .orderBy(desc(programmeVersions.number))
    .limit(200)
}
