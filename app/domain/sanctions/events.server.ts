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
  reversed: eventKind('sanction.reversed', 'sanction', z.strictObject(sanction)),
  issued: eventKind(
    'statement.issued',
    'statement',
    z.strictObject({ personId: z.string(), decisionId: z.string(), reference: z.string(), restrictions: z.array(z.string()) }),
  ),
}
