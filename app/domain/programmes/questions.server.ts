import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { z } from 'zod'
import { authorize, can } from '#access'
import type { Db } from '#db/open.server'
import { programmeQuestions, programmes } from '#db/schema/programmes'
import type { Actor } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { isCoveredBy, marksOn, unmarked } from '#kernel/visibility.server'
import { programmeEvents } from './events.server.ts'
import { written } from './promise.server.ts'
import { findProgramme, type Programme, visibleProgrammes } from './records.server.ts'

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
    questions: await showQuestions(ctx, rows),
    mayAsk: isAskable(programme) && can(ctx.actor, 'question.ask'),
    mayAnswer: runs,
  }
}

/** Each as moderators left it: hidden ones stay away with their answer, removed ones leave a line, covered ones wait for a click. */
async function showQuestions({ actor, store, now }: Ctx, rows: (typeof programmeQuestions.$inferSelect)[]) {
  const ids = rows.map(({ id }) => id)
  const marks = await marksOn(store.read, 'question', ids, now)
  return rows.flatMap(({ id, question, askedAt, answer, answeredAt, askedById }) => {
    const mark = marks.get(id) ?? unmarked
    const isOwn = askedById === actor.id
    const isInsider = isOwn || actor.roles.includes('moderator')
    if (mark.state === 'hidden' && !isInsider) return []
    const isGone = mark.state === 'quarantined' || (mark.state === 'removed' && !isInsider)
    return [
      {
        id,
        question: isGone ? '' : question,
        askedAt,
        answer: isGone ? null : answer,
        answeredAt,
        isOwn,
        rule: isGone ? mark.clause : null,
        isCovered: !isGone && isCoveredBy(mark),
        topic: mark.topic,
        hazard: mark.hazard,
        mayFlag: !isOwn && !isGone && can(actor, 'flag.raise'),
      },
    ]
  })
}

/** The id of a question that the actor may read, or 404. */
export async function findQuestion(db: Db, actor: Actor, id: string): Promise<string> {
  const [row] = await db
    .select({ question: programmeQuestions, organisationId: programmes.organisationId })
    .from(programmeQuestions)
    .innerJoin(programmes, eq(programmes.id, programmeQuestions.programmeId))
    .where(and(eq(programmeQuestions.id, id), visibleProgrammes(actor)))
  const isRead = row && (row.question.answer !== null || row.question.askedById === actor.id || can(actor, 'programme.run', row))
  if (!isRead) throw notFound()
  return row.question.id
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
