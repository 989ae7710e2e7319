import { inArray } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { releaseComponents, releaseSafeguards, releases, systems } from '#db/schema/systems'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { catalogueLoaded } from './events.server.ts'

/** A release as the catalogue states it. */
export type CatalogueRelease = Omit<typeof releases.$inferInsert, 'id' | 'systemId'> & {
  components: Omit<typeof releaseComponents.$inferInsert, 'releaseId'>[]
  safeguards: Omit<typeof releaseSafeguards.$inferInsert, 'releaseId'>[]
}
export type CatalogueSystem = Omit<
  typeof systems.$inferInsert,
  'id' | 'state' | 'createdAt' | 'organisationId' | 'suggestedBy' | 'mergedInto' | 'declinedBecause'
> & {
  releases: CatalogueRelease[]
}

const slugsAtOnce = 500

/**
 * Puts systems into the catalogue, all or none. One whose slug is there already is left exactly as it stands, so that loading
 * the same rows again changes nothing and what moderators mended stays mended. Refuses two rows with one slug.
 */
export function importSystems(ctx: Ctx, rows: readonly CatalogueSystem[]): Promise<{ added: number; known: number }> {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'catalogue.load')
    const seen = new Set<string>()
    const twice = rows.find(({ slug }) => seen.size === seen.add(slug).size)
    if (twice) throw new Refused('bad-input', `The slug ${twice.slug} stands there twice. Give every system a slug of its own.`)

    const known = await listKnown(tx, rows)
    const added = rows.filter(({ slug }) => !known.has(slug))
    for (const row of added) await insertSystem(tx, ctx, row)
    if (added.length > 0) {
      await record(tx, ctx, catalogueLoaded, 'catalogue', { count: added.length, slugs: added.map(({ slug }) => slug) })
    }
    return { added: added.length, known: rows.length - added.length }
  })
}

async function listKnown(tx: Tx, rows: readonly CatalogueSystem[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (let at = 0; at < rows.length; at += slugsAtOnce) {
    const slugs = rows.slice(at, at + slugsAtOnce).map(({ slug }) => slug)
    const found = await tx.select({ slug: systems.slug }).from(systems).where(inArray(systems.slug, slugs))
    for (const { slug } of found) known.add(slug)
  }
  return known
}

async function insertSystem(tx: Tx, ctx: Ctx, { releases: given, ...facts }: CatalogueSystem): Promise<void> {
  const id = newId('sys')
  await tx.insert(systems).values({ ...facts, id, state: 'confirmed', createdAt: ctx.now })
  for (const release of given) await insertRelease(tx, id, release)
}

async function insertRelease(tx: Tx, systemId: string, { components, safeguards, ...facts }: CatalogueRelease): Promise<void> {
  const releaseId = newId('rel')
  await tx.insert(releases).values({ ...facts, id: releaseId, systemId })
  if (components.length) await tx.insert(releaseComponents).values(components.map((component) => ({ ...component, releaseId })))
  if (safeguards.length) await tx.insert(releaseSafeguards).values(safeguards.map((safeguard) => ({ ...safeguard, releaseId })))
}
