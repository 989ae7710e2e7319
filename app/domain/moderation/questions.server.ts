import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db, Tx } from '#db/open.server'
import { cases, flags } from '#db/schema/moderation'
import { caseQuestions } from '#db/schema/moderation-questions'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact, transactEvenShutOut } from '#kernel/transact.server'
import { moveCase, requireHold } from './claims.server.ts'
import { moderationEvents } from './events.server.ts'
import type { CaseQuestion } from './input.server.ts'
import { type AskedParty, answerDays } from './model.ts'
import type { Case } from './opening.server.ts'
import { findCase } from './records.server.ts'
import { loadSubject } from './subjects.server.ts'

type Question = typeof caseQuestions.$inferSelect

/** Asks the author or the first flagger. The case waits, and its clock with it. */
export function askAboutCase(ctx: Ctx, caseId: string, { of, text }: CaseQuestion): Promise<void> {
  return transact(ctx, async (tx) => {
    const found = await findCase(tx, ctx, caseId)
    authorize(ctx.actor, 'case.decide', found.involved)
    requireHold(found, ctx)
    const personId = await whoIs(tx, found, of)
    const id = newId('qst')
    await moveCase(tx, ctx, found, 'ask')
    const until = new Date(ctx.now.getTime() + answerDays * 86_400_000)
    await tx.insert(caseQuestions).values({ id, caseId, askedBy: ctx.actor.id ?? '', of, personId, text, at: ctx.now, until })
    await record(tx, ctx, moderationEvents.asked, caseId, { questionId: id, personId })
  })
}

/** Answers a question, which brings the case back into the queue; open to the suspended too. */
export function answerCaseQuestion(ctx: Ctx, id: string, { text }: { text: string }): Promise<void> {
  return transactEvenShutOut(ctx, async (tx) => {
    const question = await findQuestion(tx, ctx, id)
    authorize(ctx.actor, 'account.use')
    if (question.endedAt) throw new Refused('conflict', 'Nobody waits for this answer any more: it was given, or the time was over.')
    await endQuestion(tx, ctx, question, text)
    await record(tx, ctx, moderationEvents.answered, question.caseId, { questionId: id })
  })
}

/** What the person asked reads: the thing and the question, never who asks nor who else has to do with it. */
export async function getCaseQuestion(ctx: Ctx, id: string) {
  const { text, until, answer, endedAt, of, caseId } = await findQuestion(ctx.store.read, ctx, id)
  const [found] = await ctx.store.read.select().from(cases).where(eq(cases.id, caseId))
  if (!found) throw notFound()
  const { path } = await loadSubject(ctx.store.read, { type: found.subjectType, id: found.subjectId })
  return { id, text, until, answer, isOver: endedAt !== null, of, subjectType: found.subjectType, path }
}

/** One question that nobody answered in time: the case is decided without. Says whether there was one. */
export async function lapseQuestion(ctx: Ctx): Promise<boolean> {
  const isOver = and(isNull(caseQuestions.endedAt), lte(caseQuestions.until, ctx.now))
  const [due] = await ctx.store.read.select().from(caseQuestions).where(isOver).limit(1)
  if (!due) return false
  await transact(ctx, async (tx) => {
    await endQuestion(tx, ctx, due, null)
    await record(tx, ctx, moderationEvents.unanswered, due.caseId, { questionId: due.id })
  })
  return true
}

export function listQuestions(db: Db, caseId: string) {
  const { id, of, text, at, until, answer, endedAt } = caseQuestions
  return db
    .select({ id, of, text, at, until, answer, endedAt })
    .from(caseQuestions)
    .where(eq(caseQuestions.caseId, caseId))
    .orderBy(asc(at))
    .limit(50)
}

/** Only whoever was asked may see it. */
async function findQuestion(db: Db, { actor }: Ctx, id: string): Promise<Question> {
  const [question] = await db
    .select()
    .from(caseQuestions)
    .where(and(eq(caseQuestions.id, id), eq(caseQuestions.personId, actor.id ?? '')))
  if (!question) throw notFound()
  return question
}

/** Ends the waiting. Its length is added to the due date, and a case that was dropped meanwhile stays as it is. */
async function endQuestion(tx: Tx, ctx: Ctx, { id, caseId, at }: Question, answer: string | null): Promise<void> {
  const ended = await tx
    .update(caseQuestions)
    .set({ answer, endedAt: ctx.now })
    .where(and(eq(caseQuestions.id, id), isNull(caseQuestions.endedAt)))
    .returning({ id: caseQuestions.id })
  if (ended.length === 0) throw new Refused('conflict', 'Nobody waits for this answer any more: it was given, or the time was over.')
  const [found] = await tx.select().from(cases).where(eq(cases.id, caseId))
  if (found?.state !== 'awaiting_info') return
  const dueAt = new Date(found.dueAt.getTime() + ctx.now.getTime() - at.getTime())
  await moveCase(tx, ctx, found, answer === null ? 'lapse' : 'answer', { dueAt })
}

async function whoIs(db: Db, { id, authorId }: Case, of: AskedParty): Promise<string> {
  const [first] = await db
    .select({ flaggerId: flags.flaggerId })
    .from(flags)
    .where(and(eq(flags.caseId, id), eq(flags.state, 'attached')))
    .orderBy(asc(flags.at))
    .limit(1)
  const personId = of === 'author' ? authorId : first?.flaggerId
  if (!personId) throw new Refused('bad-input', `Nobody can be asked as ${of}: no account here is behind it. Ask somebody else.`)
  return personId
}
