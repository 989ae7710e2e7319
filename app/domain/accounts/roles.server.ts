import { and, eq, isNull } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db, Tx } from '#db/open.server'
import { people, roleGrants, sessions } from '#db/schema/accounts'
import type { Ctx } from '#kernel/context.server'
import { requireFreshFactor } from '#kernel/fresh-factor.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { emailKeyOf } from './confirmation-mail.server.ts'
import { accountEvents } from './events.server.ts'
import { handleFault, normalHandle } from './handles.ts'
import { requireAnotherAdmin } from './last-admin.server.ts'
import { makeLink, takeLink } from './links.server.ts'
import { type Role, roles } from './model.ts'
import { hashPassword, passwordFault } from './passwords.server.ts'
import { insertPerson, isTaken } from './sign-up.server.ts'

/** Gives a role, with who gave it and why. Nobody gives one to themself. */
export function grantRole(
  ctx: Ctx,
  { handle, role, scope, reason }: { handle: string; role: string; scope?: string | null; reason: string },
) {
  return transact(ctx, async (tx) => {
    const person = await findTyped(tx, handle)
    authorize(ctx.actor, 'role.grant', person)
    requireFreshFactor(ctx)
    await giveRole(tx, ctx, person.id, { role: roleNamed(role), scope: scope ?? null, reason })
    return { handle: person.handle, role }
  })
}

/** Takes a role away. The last admin stays. */
export function revokeRole(ctx: Ctx, { handle, role, reason }: { handle: string; role: string; reason: string }) {
  return transact(ctx, async (tx) => {
    const person = await findPerson(tx, handle)
    authorize(ctx.actor, 'role.grant', person)
    requireFreshFactor(ctx)
    const named = roleNamed(role)
    if (named === 'admin') await requireAnotherAdmin(tx, ctx, person.id, 'This is the last admin. Make another one first.')
    const taken = await tx
      .update(roleGrants)
      .set({ revokedAt: ctx.now })
      .where(and(eq(roleGrants.personId, person.id), eq(roleGrants.role, named), isNull(roleGrants.revokedAt)))
      .returning({ id: roleGrants.id })
    if (taken.length === 0) throw new Refused('conflict', `${person.handle} does not have that role.`)
    await tx.delete(sessions).where(eq(sessions.personId, person.id))
    await record(tx, ctx, accountEvents.revoked, person.id, { role: named, reason })
    return { handle: person.handle, revoked: named }
  })
}

/** Makes an account for the operator's command: its address counts as confirmed, the policies are accepted at the first sign-in. */
export async function createPerson(ctx: Ctx, given: { handle: string; email: string; role: string; password: string }) {
  const handle = normalHandle(given.handle)
  const fault =
    handleFault(handle) ??
    passwordFault(given.password, { handle, email: given.email }) ??
    (given.email.includes('@') ? null : 'Write an e-mail address.')
  if (fault) throw new Refused('bad-input', fault)
  const passwordHash = await hashPassword(given.password)
  return transact(ctx, async (tx) => {
    if (ctx.actor.kind !== 'system') throw new Refused('forbidden', 'Not allowed: only the operator makes accounts for others.')
    const same = await tx
      .select({ id: people.id })
      .from(people)
      .where(eq(people.emailKey, emailKeyOf(given.email)))
    if ((await isTaken(tx, ctx.now, handle)) || same.length)
      throw new Refused(
        'conflict',
        'An account with this handle or address exists already, or the handle waits for its address to be confirmed.',
      )

    const id = await insertPerson(tx, ctx, { handle, email: given.email, passwordHash })
    await record(tx, ctx, accountEvents.joined, id, { handle })
    if (given.role !== 'member') await giveRole(tx, ctx, id, { role: roleNamed(given.role), scope: null, reason: 'By the operator' })
    return { id, handle, role: given.role }
  })
}

/** A link that makes the first admin, or null where there is one already. Each start makes a new one and ends the one before. */
export function issueFirstAdminLink(ctx: Ctx): Promise<string | null> {
  return transact(ctx, async (tx) => ((await hasAdmin(tx)) ? null : makeLink(tx, ctx, 'first_admin', null)))
}

/** Makes the person of a handle the first admin, by the link that the start printed. */
export function becomeFirstAdmin(ctx: Ctx, secret: string, handle: string): Promise<{ id: string }> {
  return transact(ctx, async (tx) => {
    await takeLink(tx, ctx, 'first_admin', secret)
    if (await hasAdmin(tx)) throw new Refused('conflict', 'There is an admin already.')
    const person = await findPerson(tx, handle)
    await tx.update(people).set({ confirmedAt: ctx.now }).where(eq(people.id, person.id))
    await giveRole(tx, ctx, person.id, { role: 'admin', scope: null, reason: 'The first admin' })
    return person
  })
}

export async function findPerson(db: Db, handle: string) {
  const [person] = await db
    .select()
    .from(people)
    .where(and(eq(people.handle, normalHandle(handle)), isNull(people.closedAt)))
  if (!person) throw new Refused('not-found', `There is no account with the handle ${handle}.`)
  return person
}

/** The same where the handle was typed into a form: one that nobody has is a fault of the form (422), not of the address. */
export async function findTyped(db: Db, handle: string) {
  return findPerson(db, handle).catch((error: unknown) => {
    throw error instanceof Refused ? new Refused('bad-input', error.message) : error
  })
}

async function giveRole(
  tx: Tx,
  ctx: Ctx,
  personId: string,
  { role, scope, reason }: { role: Role; scope: string | null; reason: string },
): Promise<void> {
  const [scopeType = '', scopeId = ''] = scope?.split(':') ?? []
  const given = await tx
    .insert(roleGrants)
    .values({ id: newId('gra'), personId, role, scopeType, scopeId, grantedBy: ctx.actor.id, reason, startsAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: roleGrants.id })
  if (given.length === 0) throw new Refused('conflict', 'This person has that role already.')
  // A session begun with fewer powers does not grow into one with more.
  await tx.delete(sessions).where(eq(sessions.personId, personId))
  await record(tx, ctx, accountEvents.granted, personId, { role, scope, reason })
}

async function hasAdmin(db: Db): Promise<boolean> {
  const rows = await db
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(eq(roleGrants.role, 'admin'), isNull(roleGrants.revokedAt)))
    .limit(1)
  return rows.length > 0
}

function roleNamed(name: string): Role {
  const role = roles.find((one) => one === name)
  if (!role) throw new Refused('bad-input', `There is no role ${name}. The roles are ${roles.join(', ')}.`)
  return role
}
