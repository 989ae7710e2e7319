import { and, eq } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db, Tx } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { organisationMembers, organisations, systems } from '#db/schema/systems'
import { organisationRoles } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { memberAdded, memberRemoved, organisationMade, systemAdded } from './events.server.ts'

/** Makes a body that can answer for systems. */
export function createOrganisation(ctx: Ctx, { slug, name }: { slug: string; name: string }) {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'organisation.make')
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
      throw new Refused('bad-input', 'Write the slug in small letters and digits with single hyphens.')
    if (name.trim().length < 2 || name.length > 120) throw new Refused('bad-input', 'Write its name, with 2 to 120 characters.')
    const made = await tx
      .insert(organisations)
      .values({ id: newId('org'), slug, name, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning()
    if (!made[0]) throw new Refused('conflict', `There is an organisation ${slug} already.`)
    await record(tx, ctx, organisationMade, made[0].id, { slug, name })
    return { id: made[0].id, slug, name }
  })
}

/** Lets a person speak for an organisation, or changes as what. */
export function addMember(ctx: Ctx, { organisation: slug, handle, role: named }: { organisation: string; handle: string; role: string }) {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'organisation.make')
    const organisation = await findOrganisation(tx, slug)
    const role = organisationRoles.find((one) => one === named)
    if (!role) throw new Refused('bad-input', `There is no role ${named}. The roles are ${organisationRoles.join(' and ')}.`)
    const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.handle, handle.toLowerCase()))
    if (!person) throw new Refused('bad-input', `There is no account with the handle ${handle}.`)

    const [organisationId, personId] = [organisation.id, person.id]
    await tx
      .insert(organisationMembers)
      .values({ organisationId, personId, role, since: ctx.now })
      .onConflictDoUpdate({ target: [organisationMembers.organisationId, organisationMembers.personId], set: { role } })
    await record(tx, ctx, memberAdded, organisationId, { personId, role })
    return { organisation: slug, handle, role }
  })
}

/** Takes a person out of an organisation: from now on they do not speak for it. What they said for it stays. */
export function removeMember(ctx: Ctx, { organisation: slug, handle, reason }: { organisation: string; handle: string; reason: string }) {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'organisation.make')
    const { id: organisationId } = await findOrganisation(tx, slug)
    const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.handle, handle.toLowerCase()))
    const personId = person?.id ?? ''
    const isThis = and(eq(organisationMembers.organisationId, organisationId), eq(organisationMembers.personId, personId))
    const removed = await tx.delete(organisationMembers).where(isThis).returning({ personId: organisationMembers.personId })
    if (removed.length === 0) throw new Refused('conflict', `${handle} does not speak for it any more.`)
    await record(tx, ctx, memberRemoved, organisationId, { personId, reason })
  })
}

/** Says that an organisation answers for a system. */
export function addSystem(ctx: Ctx, { organisation: slug, system: systemSlug }: { organisation: string; system: string }) {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'organisation.make')
    const organisation = await findOrganisation(tx, slug)
    const [system] = await tx
      .update(systems)
      .set({ organisationId: organisation.id })
      .where(and(eq(systems.slug, systemSlug), eq(systems.state, 'confirmed')))
      .returning({ id: systems.id })
    if (!system) throw new Refused('bad-input', `There is no confirmed system ${systemSlug}.`)
    await record(tx, ctx, systemAdded, organisation.id, { systemId: system.id })
    return { organisation: slug, system: systemSlug }
  })
}

async function findOrganisation(db: Db, slug: string) {
  const [found] = await db.select().from(organisations).where(eq(organisations.slug, slug))
  if (!found) throw new Refused('not-found', `There is no organisation ${slug}. Make it first with: org create`)
  return found
}

/** Takes a person out of every organisation, because their account is closed. */
export async function leaveOrganisations(tx: Tx, personId: string): Promise<void> {
  await tx.delete(organisationMembers).where(eq(organisationMembers.personId, personId))
}
