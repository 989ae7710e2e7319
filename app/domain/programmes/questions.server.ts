import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { z } from 'zod'
import { authorize, can } from '#access'
import { programmeQuestions } from '#db/schema/programmes'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { programmeEvents } from './events.server.ts'
import { written } from './promise.server.ts'
import { findProgramme, type Programme } from './records.server.ts'

export const questionInput = z.strictObject({ text: written('your question', 2000) })
export const answerInput = z.strictObject({ text: written('the answer', 5000) })

const questionsAtMost = 200

/** Asks about a programme that runs. It is seen by who asked and who runs it, and by everybody with its answer. */
export function askQuestion(ctx: Ctx, slug: string, { text }: { text: string }): Promise<void> {
  return transact(ctx, async (tx) => {
    const programme = await findProgramme(tx, ctx.actor, slug)
    const { id: askedById } = authorize(ctx.actor, 'question.ask')
    if (!isAskable(programme)) throw new Refused('conflict', 'Questions are taken while a programme is open or being graded.')
    const id = newId('qst')
    await tx
      .insert(programmeQuestions)
      .values({ id, programmeId: programme.id, askedById: askedById ?? '', question: text, askedAt: ctx.now })
    await record(tx, ctx, programmeEvents.asked, programme.id, { questionId: id, programmeId: programme.id })
  })
}

/** Answers a question, once, for everybody to read beside it. */
export function answerQuestion(ctx: Ctx, slug: string, questionId: string, { text }: { text: string }): Promise<void> {
  return transact(ctx, async (tx) => {
    const programme = await findProgramme(tx, ctx.actor, slug)
    authorize(ctx.actor, 'programme.run', programme)
    const [question] = await tx
      .select({ askedById: programmeQuestions.askedById })
      .from(programmeQuestions)
      .where(and(eq(programmeQuestions.id, questionId), eq(programmeQuestions.programmeId, programme.id)))
    if (!question) throw notFound()
    const answered = await tx
      .update(programmeQuestions)
      .set({ answer: text, answeredById: ctx.actor.id, answeredAt: ctx.now })
      .where(and(eq(programmeQuestions.id, questionId), isNull(programmeQuestions.answer)))
      .returning({ id: programmeQuestions.id })
    if (!answered[0]) throw new Refused('conflict', 'This question is answered already.')
    await record(tx, ctx, programmeEvents.answered, programme.id, { questionId, askedById: question.askedById })
  })
}

/** The questions as the actor may read them, the oldest first; nobody is named who asked. */
export async function listQuestions(ctx: Ctx, programme: Programme) {
  const runs = can(ctx.actor, 'programme.run', programme)
  const own = ctx.actor.id ? eq(programmeQuestions.askedById, ctx.actor.id) : undefined
  const rows = await ctx.store.read
    .select()
    .from(programmeQuestions)
    .where(and(eq(programmeQuestions.programmeId, programme.id), runs ? undefined : or(isNotNull(programmeQuestions.answer), own)))
    .orderBy(asc(programmeQuestions.askedAt), asc(programmeQuestions.id))
    .limit(questionsAtMost)
  return {
    questions: rows.map(({ id, question, askedAt, answer, answeredAt, askedById }) => ({
      id,
      question,
      askedAt,
      answer,
      answeredAt,
      isOwn: askedById === ctx.actor.id,
    })),
    mayAsk: isAskable(programme) && can(ctx.actor, 'question.ask'),
    mayAnswer: runs,
  }
}

/** One question to be answered, for who runs the programme. */
export async function getQuestion(ctx: Ctx, slug: string, questionId: string) {
  const programme = await findProgramme(ctx.store.read, ctx.actor, slug)
  authorize(ctx.actor, 'programme.run', programme)
  const { questions } = await listQuestions(ctx, programme)
  const question = questions.find(({ id }) => id === questionId)
  if (!question) throw notFound()
  return { slug, title: programme.contents.title, question }
}

/** The programme that a question is to be asked about. */
export async function getQuestionForm(ctx: Ctx, slug: string) {
  authorize(ctx.actor, 'question.ask')
  const programme = await findProgramme(ctx.store.read, ctx.actor, slug)
  return { slug, title: programme.contents.title, isAskable: isAskable(programme) }
}

const isAskable = ({ state }: Programme) => state === 'open' || state === 'grading'
