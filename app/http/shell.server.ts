import { countUnread } from '#domain/notifications'
import type { Ctx } from '#kernel/context.server'
import type { House } from './visit.server.ts'

/** What every page shows around itself: who reads it, and what kind of place this is. */
export async function shellOf({ actor, store }: Ctx, house: House) {
  const person = actor.id && {
    handle: actor.handle,
    isModerator: actor.roles.includes('moderator'),
    isAdmin: actor.roles.includes('admin'),
    awaitsFactor: actor.awaitsFactor ?? false,
    organisations: actor.memberships.map(({ slug, name }) => ({ slug, name })),
    unread: await countUnread(store.read, actor.id),
  }
  return { person: person || null, isDemo: house.settings.isDemo }
}
