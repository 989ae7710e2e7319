import { z } from 'zod'
import { eventKind } from '#kernel/record.server'
import { answerUses } from './model.ts'

const said = z.strictObject({ use: z.enum(answerUses), name: z.string(), body: z.string() })

export const answerEvents = {
  written: eventKind('answer.written', 'answer', said),
  edited: eventKind('answer.edited', 'answer', said),
  retired: eventKind('answer.retired', 'answer', z.strictObject({ name: z.string() })),
}
