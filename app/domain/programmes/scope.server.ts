import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { releases, systems } from '#db/schema/systems'
import { findRubricVersion } from '#domain/rubrics'
import { Refused } from '#kernel/refused'

export async function refuseUnknownRubric(tx: Tx, id: string | null): Promise<void> {
  if (id !== null && !(await findRubricVersion(tx, id).catch(() => null)))
    throw new Refused('bad-input', 'Choose the rubric from the list.')
}

/** The systems by their slugs, each with the releases named of it; an organisation offers bounties on its own systems only. */
export async function scopeFor(tx: Tx, given: { systems: readonly string[]; releases: readonly string[] }, organisationId: string | null) {
  const slugs = [...new Set(given.systems)]
  const rows = await tx
    .select({ id: systems.id, slug: systems.slug })
    .from(systems)
    .where(and(inArray(systems.slug, slugs), eq(systems.state, 'confirmed')))
  if (rows.length < slugs.length) throw new Refused('bad-input', 'Choose the systems from the list: one of them is not there.')
  const ids = slugs.map((slug) => rows.find((row) => row.slug === slug)?.id ?? '')
  await requireOwn(tx, ids, organisationId)
  const named = await tx
    .select({ id: releases.id, name: releases.name, systemId: releases.systemId })
    .from(releases)
    .where(inArray(releases.systemId, ids))
  const unknown = given.releases.find((name) => !named.some((release) => release.name === name))
  if (unknown !== undefined)
    throw new Refused(
      'bad-input',
      `There is no release “${unknown}” of the systems chosen. Write each as it stands on the page of its system.`,
    )
  return ids.map((systemId) => ({
    systemId,
    releaseIds: named.filter((release) => release.systemId === systemId && given.releases.includes(release.name ?? '')).map(({ id }) => id),
  }))
}

export async function requireOwn(tx: Tx, ids: readonly string[], organisationId: string | null): Promise<void> {
  if (organisationId === null) return
  const own = await tx
    .select({ id: systems.id })
    .from(systems)
    .where(and(inArray(systems.id, [...ids]), eq(systems.organisationId, organisationId)))
  if (own.length < ids.length) throw new Refused('bad-input', 'A programme of an organisation is about its own systems only.')
}
