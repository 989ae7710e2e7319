export { type Role, roles } from '#kernel/actor'

export const linkPurposes = ['reset', 'first_admin', 'second_step'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

/** How long a handle waits for its address to be confirmed. */
export const signUpDays = 7

export const passwordMinimum = 12
export const passwordMaximum = 512
