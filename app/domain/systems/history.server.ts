import { can } from '#access'
import type { Ctx } from '#kernel/context.server'
import { type Happening, listHistory } from '#kernel/history.server'
import { getSystem } from './records.server.ts'

/** What everybody may read; suggestions that wait or were declined are for those who decide. */
const open = ['system.confirmed', 'system.edited', 'system.change_confirmed']
const inside = ['system.suggested', 'system.declined', 'system.change_suggested', 'system.change_declined']

/** How the entry of a system came to be what it is, oldest first, from the events themselves. */
export async function getSystemHistory(ctx: Ctx, slug: string) {
  const { id, ...system } = await getSystem(ctx, slug)
  const shown = new Set([...open, ...(can(ctx.actor, 'suggestion.list') ? inside : [])])
  const own = (await listHistory(ctx.store.read, [id])).filter(({ type }) => shown.has(type))
  const loads = (await listHistory(ctx.store.read, ['catalogue'])).filter(({ details }) => brought(details, system.slug))
  return {
    system,
    happened: [...loads.map(withoutOthers), ...own].map(({ actor, ...rest }) => ({ ...rest, actor: { ...actor, id: null } })),
  }
}

const brought = ({ slugs }: Record<string, unknown>, slug: string) => Array.isArray(slugs) && slugs.includes(slug)

/** A load names hundreds of systems; this page is about one. */
const withoutOthers = (load: Happening): Happening => ({ ...load, details: {} })
