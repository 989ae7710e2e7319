import { z } from 'zod'
import { eventKind } from '#kernel/record.server'
import { roles } from './model.ts'

const grant = z.strictObject({ role: z.enum(roles), scope: z.string().nullable(), reason: z.string() })

export const accountEvents = {
  joined: eventKind('person.joined', 'person', z.strictObject({ handle: z.string() })),
  confirmed: eventKind('person.confirmed', 'person', z.strictObject({})),
  profileEdited: eventKind('profile.edited', 'person', z.strictObject({})),
  passwordChanged: eventKind('password.changed', 'person', z.strictObject({ how: z.enum(['changed', 'reset']) })),
  granted: eventKind('role.granted', 'person', grant),
  revoked: eventKind('role.revoked', 'person', z.strictObject({ role: z.enum(roles), reason: z.string() })),
}
