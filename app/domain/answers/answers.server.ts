import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { reusableAnswers } from '#db/schema/answers'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { answerEvents } from './events.server.ts'
import type { AnswerInput } from './input.server.ts'
import { type AnswerUse, answersAtMost, answerUses, type Facts, fillIn } from './model.ts'

/** Keeps a text for everybody who screens. */
export function writeAnswer(ctx: Ctx, answer: AnswerInput) {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'answer.keep')
    const [kept] = await tx
      .select({ count: count() })
      .from(reusableAnswers)
      .where(and(eq(reusableAnswers.use, answer.use), isNull(reusableAnswers.retiredAt)))
    if ((kept?.count ?? 0) >= answersAtMost)
      throw new Refused('conflict', `There are ${answersAtMost} texts for this use already. Take one away that nobody needs.`)

    const id = newId('ans')
    await tx.insert(reusableAnswers).values({ id, ...answer, editedBy: ctx.actor.id!, editedAt: ctx.now })
    await record(tx, ctx, answerEvents.written, id, answer)
    return { id, ...answer }
  })
}

/** Says it otherwise from now on; what was sent before stays as it was sent. */
export function editAnswer(ctx: Ctx, id: string, answer: AnswerInput) {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'answer.keep')
    await findAnswer(tx, id)
    await tx
      .update(reusableAnswers)
      .set({ ...answer, editedBy: ctx.actor.id!, editedAt: ctx.now })
      .where(eq(reusableAnswers.id, id))
    await record(tx, ctx, answerEvents.edited, id, answer)
    return { id, ...answer }
  })
}

/** Takes a text away from the list. */
export function retireAnswer(ctx: Ctx, id: string) {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'answer.keep')
    const { name } = await findAnswer(tx, id)
    await tx.update(reusableAnswers).set({ retiredAt: ctx.now }).where(eq(reusableAnswers.id, id))
    await record(tx, ctx, answerEvents.retired, id, { name })
    return { name }
  })
}

/** The kept texts, by use and name, with who said so last. */
export async function listAnswers(ctx: Ctx) {
  authorize(ctx.actor, 'answer.keep')
  return ctx.store.read
    .select({
      id: reusableAnswers.id,
      use: reusableAnswers.use,
      name: reusableAnswers.name,
      body: reusableAnswers.body,
      editor: people.handle,
      editedAt: reusableAnswers.editedAt,
    })
    .from(reusableAnswers)
    .innerJoin(people, eq(people.id, reusableAnswers.editedBy))
    .where(and(inArray(reusableAnswers.use, answerUses), isNull(reusableAnswers.retiredAt)))
    .orderBy(asc(reusableAnswers.use), asc(reusableAnswers.name))
    .limit(answersAtMost * answerUses.length)
}
export type KeptAnswer = Awaited<ReturnType<typeof listAnswers>>[number]

export async function getAnswer(ctx: Ctx, id: string) {
  authorize(ctx.actor, 'answer.keep')
  return findAnswer(ctx.store.read, id)
}

/** The texts for one form, with the facts of the matter put in. Empty for whoever keeps none. */
export async function listReadyAnswers(ctx: Ctx, use: AnswerUse, facts: Facts) {
  const kept = await ctx.store.read
    .select({ id: reusableAnswers.id, name: reusableAnswers.name, body: reusableAnswers.body })
    .from(reusableAnswers)
    .where(and(eq(reusableAnswers.use, use), isNull(reusableAnswers.retiredAt)))
    .orderBy(asc(reusableAnswers.name))
    .limit(answersAtMost)
  return kept.map(({ id, name, body }) => ({ id, name, text: fillIn(body, facts) }))
}
export type ReadyAnswer = Awaited<ReturnType<typeof listReadyAnswers>>[number]

async function findAnswer(db: Db, id: string) {
  const [answer] = await db
    .select({ id: reusableAnswers.id, use: reusableAnswers.use, name: reusableAnswers.name, body: reusableAnswers.body })
    .from(reusableAnswers)
    .where(and(eq(reusableAnswers.id, id), isNull(reusableAnswers.retiredAt)))
  if (!answer) throw new Refused('not-found', 'There is no such text any more.')
  return answer
}
