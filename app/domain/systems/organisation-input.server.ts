import { z } from 'zod'
import { organisationRoles } from '#kernel/actor'

export const organisationInput = z.strictObject({
  name: z
    .string('Write its name.')
    .trim()
    .min(2, 'Write its name, with 2 to 120 characters.')
    .max(120, 'Shorten its name to 120 characters.'),
  slug: z
    .string('Write its short name.')
    .trim()
    .max(60, 'Shorten the short name to 60 characters.')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write the short name in small letters and digits with single hyphens.'),
})
export const memberInput = z.strictObject({
  handle: z.string('Write the handle.').trim().min(1, 'Write the handle of the person.').max(40, 'No handle is that long.'),
  role: z.enum(organisationRoles, 'Choose what they may do.'),
})
export const removalInput = z.strictObject({
  reason: z.string('Say why.').trim().min(10, 'Say why, in at least 10 characters.').max(500, 'Keep the reason under 500 characters.'),
})
export const answeringInput = z.strictObject({ system: z.string('Choose a system.').min(1, 'Choose a system.').max(200) })
