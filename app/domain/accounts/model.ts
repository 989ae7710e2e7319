export { type Role, roles } from '#kernel/actor'

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
