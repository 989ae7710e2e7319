import { countUnread } from '#domain/notifications'
import { type Actor, sanctionSentence } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import type { House } from './visit.server.ts'

/** What every page shows around itself: who reads it, and what kind of place this is. */
export async function shellOf({ actor, store }: Ctx, house: House) {
  const person = actor.id && {
    handle: actor.handle,
    isModerator: actor.roles.includes('moderator'),
    isReviewer: actor.roles.includes('appeal-reviewer'),
    isGrader: [...actor.roles, ...(actor.scopedRoles ?? [])].includes('grader'),
    isAdmin: actor.roles.includes('admin'),
    awaitsFactor: actor.awaitsFactor ?? false,
    isAskedForPolicies: !actor.hasAcceptedPolicies,
    organisations: actor.memberships.map(({ slug, name }) => ({ slug, name })),
    unread: await countUnread(store.read, actor.id),
    sanction: sanctionOf(actor),
  }
  return { person: person || null, isDemo: house.settings.isDemo }
}

function sanctionOf({ sanctions, standing }: Actor): string | null {
  if (standing === 'good') return null
  const gravest =
    sanctions.find(({ kind }) => kind === 'ban') ??
    sanctions.find(({ kind }) => kind === 'suspension') ??
    sanctions.find(({ capabilities }) => capabilities.length > 0)
  return gravest ? sanctionSentence(gravest) : null
}
