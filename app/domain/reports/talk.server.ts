import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { authorize, can } from '#access'
import type { Tx } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { reportComments } from '#db/schema/reports'
import { type Ctx, loadActor } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { transact } from '#kernel/transact.server'
import { isCoveredBy, marksOn, unmarked } from '#kernel/visibility.server'
import { reportEvents } from './events.server.ts'
import { mentionsAtMost, mentionsIn } from './mentions.ts'
import type { Audience } from './model.ts'
import { findReport, maySee } from './records.server.ts'

/** Adds to the talk beside a report. What is among moderators is written and read by them only. */
export function postComment(ctx: Ctx, reportId: string, { audience, body }: { audience: Audience; body: string }): Promise<{ id: string }> {
  return transact(ctx, async (tx) => {
    const report = await findReport(tx, ctx.actor, reportId)
    authorize(ctx.actor, audience === 'moderators' ? 'report.confer' : 'report.comment', report)

    const id = newId('com')
    await tx.insert(reportComments).values({ id, reportId, authorId: ctx.actor.id ?? '', audience, body, at: ctx.now })
    const mentionedIds = await readersAmong(tx, ctx, report, { audience, handles: mentionsIn(body) })
    await record(tx, ctx, reportEvents.commented, reportId, { commentId: id, audience, mentionedIds })
    return { id }
  })
}

type Called = { audience: Audience; handles: string[] }

/** Of the people called by name those who may read what is said there; nobody else learns that they were called. */
async function readersAmong(tx: Tx, ctx: Ctx, report: Awaited<ReturnType<typeof findReport>>, { audience, handles }: Called) {
  if (handles.length === 0) return []
  const called = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.handle, handles), isNull(people.closedAt)))
    .limit(mentionsAtMost)
  const readers: string[] = []
  for (const { id } of called) {
    const actor = await loadActor(tx, id, ctx.now, ctx.store.waivesSecondFactor)
    if (audience === 'moderators' ? can(actor, 'report.confer', report) : await maySee(tx, actor, report.id)) readers.push(id)
  }
  return readers.filter((id) => id !== ctx.actor.id)
}

const commentsAtMost = 200

/** The talk as the actor may read it, oldest first; of a very long one the end. */
export async function listComments(ctx: Ctx, reportId: string) {
  const report = await findReport(ctx.store.read, ctx.actor, reportId)
  const isAmongModerators = can(ctx.actor, 'report.confer', report)
  const latest = await ctx.store.read
    .select({
      id: reportComments.id,
      audience: reportComments.audience,
      body: reportComments.body,
      at: reportComments.at,
      editedAt: reportComments.editedAt,
      author: people.handle,
      closedAt: people.closedAt,
      authorId: reportComments.authorId,
    })
    .from(reportComments)
    .innerJoin(people, eq(people.id, reportComments.authorId))
    .where(and(eq(reportComments.reportId, reportId), isAmongModerators ? undefined : eq(reportComments.audience, 'shared')))
    .orderBy(desc(reportComments.at), desc(reportComments.id))
    .limit(commentsAtMost)
  return showComments(ctx, latest.reverse())
}

type Said = {
  id: string
  audience: Audience
  body: string
  at: Date
  editedAt: Date | null
  author: string
  closedAt: Date | null
  authorId: string
}

/** Each comment as moderators left it: hidden ones stay away, removed ones leave a line, covered ones wait for a click. */
async function showComments({ actor, store, now }: Ctx, said: Said[]) {
  const marks = await marksOn(
    store.read,
    'comment',
    said.map(({ id }) => id),
    now,
  )
  return said.flatMap(({ authorId, closedAt, ...comment }) => {
    const mark = marks.get(comment.id) ?? unmarked
    const isInsider = authorId === actor.id || actor.roles.includes('moderator')
    if (mark.state === 'hidden' && !isInsider) return []
    const isGone = mark.state === 'quarantined' || (mark.state === 'removed' && !isInsider)
    const rule = isGone ? mark.clause : null
    return [
      {
        ...comment,
        /** Whose page and name still lead to somebody. */
        isHere: closedAt === null,
        body: isGone ? '' : comment.body,
        rule,
        isCovered: !isGone && isCoveredBy(mark),
        topic: mark.topic,
        hazard: mark.hazard,
      },
    ]
  })
}
