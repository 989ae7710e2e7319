export { type Role, roles } from '#kernel/actor'

export const linkPurposes = ['confirm', 'reset', 'first_admin', 'second_step'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

export const passwordMinimum = 12
export const passwordMaximum = 512
