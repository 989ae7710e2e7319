import { z } from 'zod'
import { eventKind } from '#kernel/record.server'
import { mailChoices, topics } from './model.ts'

export const notificationEvents = {
  preferred: eventKind('preference.set', 'person', z.strictObject({ choices: z.partialRecord(z.enum(topics), z.enum(mailChoices)) })),
}
