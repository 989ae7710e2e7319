import { asc, count, eq } from 'drizzle-orm'
import { authorize } from '#access'
import { people } from '#db/schema/accounts'
import { organisationMembers, organisations, systems } from '#db/schema/systems'
import type { Ctx } from '#kernel/context.server'
import { notFound } from '#kernel/refused'

/** Every organisation, for who makes them, with how many people speak for it and for how many systems it answers. */
export async function listOrganisations(ctx: Ctx) {
  authorize(ctx.actor, 'organisation.make')
  const { read } = ctx.store
  const rows = await read
    .select({ id: organisations.id, slug: organisations.slug, name: organisations.name })
    .from(organisations)
    .orderBy(asc(organisations.name), asc(organisations.id))
    .limit(500)
  const members = await read
    .select({ id: organisationMembers.organisationId, count: count() })
    .from(organisationMembers)
    .groupBy(organisationMembers.organisationId)
  const answered = await read
    .select({ id: systems.organisationId, count: count() })
    .from(systems)
    .where(eq(systems.state, 'confirmed'))
    .groupBy(systems.organisationId)
  const of = (counted: { id: string | null; count: number }[], id: string) => counted.find((one) => one.id === id)?.count ?? 0
  return rows.map(({ id, slug, name }) => ({ slug, name, members: of(members, id), systems: of(answered, id) }))
}

/** One organisation with its people and its systems. */
export async function getOrganisation(ctx: Ctx, slug: string) {
  authorize(ctx.actor, 'organisation.make')
  const { read } = ctx.store
  const [found] = await read.select().from(organisations).where(eq(organisations.slug, slug))
  if (!found) throw notFound()
  const members = await read
    .select({ handle: people.handle, role: organisationMembers.role, since: organisationMembers.since })
    .from(organisationMembers)
    .innerJoin(people, eq(people.id, organisationMembers.personId))
    .where(eq(organisationMembers.organisationId, found.id))
    .orderBy(asc(people.handle))
    .limit(500)
  const answersFor = await read
    .select({ slug: systems.slug, name: systems.name })
    .from(systems)
    .where(eq(systems.organisationId, found.id))
    .orderBy(asc(systems.name), asc(systems.id))
    .limit(500)
  return { slug: found.slug, name: found.name, members, systems: answersFor }
}
