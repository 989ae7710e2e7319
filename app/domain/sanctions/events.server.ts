import { z } from 'zod'
import { eventKind } from '#kernel/record.server'
import { sanctionKinds } from './model.ts'

const sanction = { personId: z.string(), kind: z.enum(sanctionKinds), decisionId: z.string() }

export const sanctionEvents = {
  imposed: eventKind(
    'sanction.imposed',
    'sanction',
    z.strictObject({ ...sanction, startsAt: z.iso.datetime(), endsAt: z.iso.datetime().nullable(), points: z.number() }),
  ),
  stayed: eventKind('sanction.stayed', 'sanction', z.strictObject(sanction)),
  resumed: eventKind('sanction.resumed', 'sanction', z.strictObject(sanction)),
  softened: eventKind('sanction.softened', 'sanction', z.strictObject({ ...sanction, endsAt: z.iso.datetime().nullable() })),
  started: eventKind('sanction.started', 'sanction', z.strictObject(sanction)),
  expired: eventKind('sanction.expired', 'sanction', z.strictObject(sanction)),
  reversed: eventKind('sanction.reversed', 'sanction', z.strictObject(sanction)),
  issued: eventKind(
    'statement.issued',
    'statement',
    z.strictObject({ personId: z.string(), decisionId: z.string(), reference: z.string(), restrictions: z.array(z.string()) }),
  ),
}
