import { z } from 'zod'
import { eventKind } from '#kernel/record.server'

export const belongingsEvents = {
  closed: eventKind('account.closed', 'person', z.strictObject({ removesWords: z.boolean() })),
}
