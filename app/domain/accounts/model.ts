import type { Role } from '#kernel/actor'

export { type Role, roles } from '#kernel/actor'

/** What a role is called, and what it opens. */
export const roleNames: Record<Role, string> = {
  moderator: 'Moderator: screens reports and decides cases',
  'appeal-reviewer': 'Appeal reviewer: decides appeals',
  grader: 'Grader: scores entries of programmes',
  'hazard-reviewer': 'Hazard reviewer: lowers a hazard class, beside another role',
  admin: 'Admin: gives roles, keeps this place and its money',
}

export const linkPurposes = ['reset', 'first_admin', 'second_step'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

/** How somebody keeps away from somebody else, who is never told. Blocking is muting, and more. */
export const avoidances = ['mute', 'block'] as const
export type Avoidance = (typeof avoidances)[number]
export const avoidanceNames: Record<Avoidance, string> = { mute: 'Mute', block: 'Block' }
export const avoidedNames: Record<Avoidance, string> = { mute: 'Muted', block: 'Blocked' }

/** How long a handle waits for its address to be confirmed. */
export const signUpDays = 7

export const passwordMinimum = 12
export const passwordMaximum = 512
