import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { Db, Store } from '#db/open.server'
import { people, roleGrants, secondFactors } from '#db/schema/accounts'
import { openings } from '#db/schema/log'
import { organisationMembers, organisations } from '#db/schema/systems'
import { type Actor, system, visitor } from './actor.ts'
import { hasAcceptedPolicies } from './consent.server.ts'
import { Refused } from './refused.ts'
import { readStanding } from './standing.server.ts'

/** Who acts, when, on which database. One a request; `transact` replaces its actor by what is true inside the transaction. */
export type Ctx = {
  store: Store
  actor: Actor
  now: Date
  /** The network the request came from (/24 or /64), for token buckets; never stored with content. */
  network: string
  /** When a code of the second factor was last given in this session; nobody but a signed-in browser has one. */
  factorAt?: Date | null
}

type Given = { store: Store; now: Date; network?: string }

export const visitorContext = ({ store, now, network = 'local' }: Given): Ctx => ({ store, now, network, actor: visitor })

/** The context of jobs and of the operator's commands. */
export const systemContext = ({ store, now }: Given): Ctx => ({ store, now, network: 'local', actor: system })

export async function personContext({ store, now, network = 'local' }: Given, personId: string): Promise<Ctx> {
  return { store, now, network, actor: await loadActor(store.read, personId, now, store.waivesSecondFactor) }
}

/** A person as they stand now: grants and sanctions in force, memberships, acceptances. Staff powers rest while somebody is suspended or banned, or lacks a second factor. Refuses when there is no such person. */
export async function loadActor(db: Db, personId: string, now: Date, waivesFactor = false): Promise<Actor> {
  const [person] = await db.select().from(people).where(eq(people.id, personId))
  if (!person || person.closedAt) throw new Refused('not-found', 'This account does not exist any more.')

  const grants = await db
    .select({ role: roleGrants.role, scopeId: roleGrants.scopeId })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.personId, personId),
        isNull(roleGrants.revokedAt),
        lte(roleGrants.startsAt, now),
        or(isNull(roleGrants.expiresAt), gt(roleGrants.expiresAt, now)),
      ),
    )
  const memberships = await db
    .select({ organisationId: organisations.id, slug: organisations.slug, name: organisations.name, role: organisationMembers.role })
    .from(organisationMembers)
    .innerJoin(organisations, eq(organisations.id, organisationMembers.organisationId))
    .where(eq(organisationMembers.personId, personId))

  const standing = await readStanding(db, personId, now)
  const isStaff = grants.length > 0 || memberships.some(({ role }) => role === 'owner-admin')
  const awaitsFactor = isStaff && !waivesFactor && !(await hasFactor(db, personId))
  const inForce = awaitsFactor || standing.isShutOut ? [] : grants
  const held = inForce.filter(({ scopeId }) => scopeId === '').map(({ role }) => role)
  return {
    kind: 'person',
    id: person.id,
    handle: person.handle,
    roles: held,
    scopedRoles: inForce.filter(({ scopeId }) => scopeId !== '').map(({ role }) => role),
    memberships: awaitsFactor ? memberships.map((membership) => ({ ...membership, role: 'owner' as const })) : memberships,
    isConfirmed: person.confirmedAt !== null,
    hasAcceptedPolicies: await hasAcceptedPolicies(db, personId, now),
    withheld: standing.withheld,
    standing: standing.standing,
    sanctions: standing.sanctions,
    awaitsFactor,
    opened: held.includes('admin') ? await openedBy(db, personId, now) : [],
  }
}

async function hasFactor(db: Db, personId: string): Promise<boolean> {
  const rows = await db.select({ id: secondFactors.personId }).from(secondFactors).where(eq(secondFactors.personId, personId))
  return rows.length > 0
}

async function openedBy(db: Db, personId: string, now: Date): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: openings.subjectId })
    .from(openings)
    .where(and(eq(openings.personId, personId), gt(openings.expiresAt, now)))
    .limit(100)
  return rows.map(({ id }) => id)
}
