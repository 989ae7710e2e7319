import { asc, eq } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { caseNotes } from '#db/schema/moderation'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { moderationEvents } from './events.server.ts'
import { findCase } from './records.server.ts'

/** Adds to what moderators say to each other about a case. Whoever has a part in it neither writes nor reads it. */
export function noteOnCase(ctx: Ctx, caseId: string, { text }: { text: string }) {
  return transact(ctx, async (tx) => {
    const found = await findCase(tx, ctx, caseId)
    authorize(ctx.actor, 'case.note', found.involved)
    const id = newId('cnt')
    await tx.insert(caseNotes).values({ id, caseId, authorId: ctx.actor.id ?? '', text, at: ctx.now })
    await record(tx, ctx, moderationEvents.noted, caseId, { noteId: id })
  })
}

export function listNotes(db: Db, caseId: string) {
  return db
    .select({ id: caseNotes.id, text: caseNotes.text, at: caseNotes.at, author: people.handle })
    .from(caseNotes)
    .innerJoin(people, eq(people.id, caseNotes.authorId))
    .where(eq(caseNotes.caseId, caseId))
    .orderBy(asc(caseNotes.at))
    .limit(200)
}
