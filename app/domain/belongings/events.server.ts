import { z } from 'zod'
import { eventKind } from '#kernel/record.server'

export const belongingsEvents = {
  copyAsked: eventKind('copy.asked', 'person', z.strictObject({})),
  copyMade: eventKind('copy.made', 'person', z.strictObject({ bytes: z.number() })),
  closed: eventKind('account.closed', 'person', z.strictObject({ removesWords: z.boolean(), givenAwayIds: z.array(z.string()) })),
}
