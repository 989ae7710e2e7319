import { eq } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { programmeQuestions } from '#db/schema/programmes'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { programmeEvents } from './events.server.ts'

/** Puts mended words in place of those of a question, once a moderator has read them: an answer may stand beside it. */
export async function rewordQuestion(tx: Tx, ctx: Ctx, id: string, { body }: { body: string }): Promise<void> {
  const [question] = await tx
    .update(programmeQuestions)
    .set({ question: body })
    .where(eq(programmeQuestions.id, id))
    .returning({ programmeId: programmeQuestions.programmeId })
  if (question) await record(tx, ctx, programmeEvents.questionReworded, question.programmeId, { questionId: id })
}
