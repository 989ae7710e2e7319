import { eq, like } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { releases, systems } from '#db/schema/systems'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { systemConfirmed } from './events.server.ts'
import type { Confirmation, Suggestion } from './input.server.ts'
import { systemMachine } from './model.ts'
import { findSystem, type System } from './records.server.ts'

/** "My system is not listed": an unconfirmed system that only its suggester and moderators see. The caller's event tells of it. */
export async function suggestSystem(tx: Tx, ctx: Ctx, { name, developer, link }: Suggestion): Promise<System> {
  const actor = authorize(ctx.actor, 'system.suggest')
  const slug = await freeSlug(tx, name)
  const [made] = await tx
    .insert(systems)
    .values({ id: newId('sys'), slug, name, developer, homepage: link, state: 'unconfirmed', suggestedBy: actor.id, createdAt: ctx.now })
    .returning()
  if (!made) throw new Refused('conflict', 'The system could not be added. Try again.')
  return made
}

/** Takes a suggested system into the catalogue, with a source for its place on the gradient. */
export function confirmSystem(ctx: Ctx, slug: string, given: Confirmation): Promise<{ slug: string }> {
  return transact(ctx, async (tx) => {
    const system = await findSystem(tx, ctx.actor, slug)
    authorize(ctx.actor, 'system.confirm')
    const state = systemMachine.next(system.state, 'confirm')

    const { link: homepage, access_level: accessLevel, released_on: releasedOn, gating, source, name, developer, modality } = given
    await tx
      .update(systems)
      .set({ state, name, developer, homepage, modality, accessLevel, releasedOn, source })
      .where(eq(systems.id, system.id))
    await tx
      .insert(releases)
      .values({ id: newId('rel'), systemId: system.id, name: releasedOn ?? 'First release', releasedOn, accessLevel, gating, source })
    const suggestedAs = { name: system.name, developer: system.developer, homepage: system.homepage }
    await record(tx, ctx, systemConfirmed, system.id, {
      slug: system.slug,
      name,
      developer,
      homepage,
      modality,
      accessLevel,
      source,
      suggestedAs,
    })
    return { slug: system.slug }
  })
}

/** Marks an unconfirmed system as being another one. The caller moves its reports and records the event. */
export async function markMerged(tx: Tx, systemId: string, targetId: string): Promise<void> {
  const [system] = await tx.select({ state: systems.state }).from(systems).where(eq(systems.id, systemId))
  if (!system) throw new Refused('not-found', 'There is no such system.')
  await tx
    .update(systems)
    .set({ state: systemMachine.next(system.state, 'merge'), mergedInto: targetId })
    .where(eq(systems.id, systemId))
}

async function freeSlug(tx: Tx, name: string): Promise<string> {
  const plain =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'system'
  const rows = await tx
    .select({ slug: systems.slug })
    .from(systems)
    .where(like(systems.slug, `${plain}%`))
  const taken = new Set(rows.map(({ slug }) => slug))
  if (!taken.has(plain)) return plain
  let number = 2
  while (taken.has(`${plain}-${number}`)) number += 1
  return `${plain}-${number}`
}
