import { z } from 'zod'
import { eventKind } from '#kernel/record.server'
import { avoidances, roles } from './model.ts'

const grant = z.strictObject({ role: z.enum(roles), scope: z.string().nullable(), reason: z.string() })

export const accountEvents = {
  joined: eventKind('person.joined', 'person', z.strictObject({ handle: z.string() })),
  profileEdited: eventKind('profile.edited', 'person', z.strictObject({})),
  passwordChanged: eventKind('password.changed', 'person', z.strictObject({ how: z.enum(['changed', 'reset']) })),
  linkIssued: eventKind('password.link_issued', 'person', z.strictObject({})),
  avoided: eventKind('avoidance.set', 'person', z.strictObject({ otherId: z.string(), how: z.enum(avoidances) })),
  avoidanceEnded: eventKind('avoidance.ended', 'person', z.strictObject({ otherId: z.string() })),
  granted: eventKind('role.granted', 'person', grant),
  factorSet: eventKind('factor.set', 'person', z.strictObject({})),
  factorRemoved: eventKind('factor.removed', 'person', z.strictObject({})),
  codesRenewed: eventKind('recovery_codes.renewed', 'person', z.strictObject({})),
  codeUsed: eventKind('recovery_code.used', 'person', z.strictObject({})),
  resetProposed: eventKind('factor_reset.proposed', 'person', z.strictObject({ reason: z.string() })),
  factorReset: eventKind('factor.reset', 'person', z.strictObject({ proposedBy: z.string().nullable(), reason: z.string() })),
  revoked: eventKind('role.revoked', 'person', z.strictObject({ role: z.enum(roles), reason: z.string() })),
}
