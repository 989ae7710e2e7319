import { z } from 'zod'
import { eventKind } from '#kernel/record.server'

export const transparencyEvents = {
  /** The hash binds what was printed to the log. */
  frozen: eventKind(
    'transparency.frozen',
    'month',
    z.strictObject({ month: z.string(), figures: z.number(), hash: z.string(), errata: z.number() }),
  ),
}
