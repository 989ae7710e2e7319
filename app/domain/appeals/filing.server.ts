import { and, desc, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db } from '#db/open.server'
import { appealStatements, appeals } from '#db/schema/appeals'
import { reports } from '#db/schema/reports'
import { askRegrading } from '#domain/grading'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transactEvenShutOut } from '#kernel/transact.server'
import { appealEvents } from './events.server.ts'
import { hasReviewer } from './involvement.server.ts'
import { findMatter, type Matter } from './matters.server.ts'
import { type AppealSubject, appealMachine, dueAfter, type InadmissibleReason, inadmissibleNames, openAppealStates } from './model.ts'
import { findAppeal } from './records.server.ts'

type About = { type: AppealSubject; id: string }

/** What the form of an appeal shows: what it is about, until when, and whether one is there already. 404 to anybody else. */
export async function getAppealForm(ctx: Ctx, { type, id }: About) {
  const { read } = ctx.store
  const matter = await findOwnMatter(read, ctx, { type, id })
  const [open] = await read
    .select({ id: appeals.id })
    .from(appeals)
    .where(and(eq(appeals.appellantId, matter.personId), eq(appeals.matter, matter.key), inArray(appeals.state, [...openAppealStates])))
  const isTaken = type === 'score' && !open && (await isAppealedByOther(read, matter.key))
  const fault = open || isTaken ? null : await whyInadmissible(read, ctx, matter, type)
  return {
    title: matter.title,
    until: matter.until,
    isGrave: matter.isGrave,
    openId: open?.id ?? null,
    isTaken,
    fault: fault && inadmissibleNames[fault],
  }
}

/** Files an appeal. One that cannot be heard is kept with the reason why. A second open one is refused (409). */
export function fileAppeal(ctx: Ctx, { type, id: subjectId }: About, { text }: { text: string }) {
  return transactEvenShutOut(ctx, async (tx) => {
    const matter = await findOwnMatter(tx, ctx, { type, id: subjectId })
    authorize(ctx.actor, 'appeal.file', matter)
    const fault = await whyInadmissible(tx, ctx, matter, type)
    if (!fault) await requireStands(tx, type, subjectId)

    const id = newId('apl')
    const about = { appellantId: matter.personId, title: matter.title }
    const filed = await tx
      .insert(appeals)
      .values({
        id,
        ...about,
        subjectType: type,
        subjectId,
        matter: matter.key,
        state: fault ? appealMachine.next('filed', 'dismiss') : 'filed',
        text,
        filedAt: ctx.now,
        dueAt: dueAfter(ctx.now, matter.isGrave),
        ...(fault ? { inadmissible: fault, decidedAt: ctx.now } : {}),
      })
      .onConflictDoNothing()
      .returning({ id: appeals.id })
    if (filed.length === 0)
      throw new Refused(
        'conflict',
        type === 'score' && (await isAppealedByOther(tx, matter.key, matter.personId))
          ? 'Another author of this entry has appealed its score already. One appeal is heard for all of you.'
          : 'You have an open appeal against this already. You can add to it on its page.',
      )

    if (type === 'score' && !fault) await askRegrading(tx, ctx, subjectId)
    if (fault) await record(tx, ctx, appealEvents.dismissed, id, { ...about, reason: fault })
    else await record(tx, ctx, appealEvents.filed, id, { ...about, isBlocked: !(await hasReviewer(tx, matter, ctx.now)) })
    return { id, isHeard: fault === null }
  })
}

/** Adds to an open appeal. What was written before stays as it is. */
export function addToAppeal(ctx: Ctx, id: string, { text }: { text: string }): Promise<void> {
  return transactEvenShutOut(ctx, async (tx) => {
    const { appellantId, title, state, reviewerId } = await findAppeal(tx, ctx, id)
    authorize(ctx.actor, 'appeal.file', { personId: appellantId })
    if (!appealMachine.can(state, 'withdraw')) throw new Refused('conflict', 'This appeal is closed, so nothing can be added to it.')
    await tx.insert(appealStatements).values({ id: newId('aps'), appealId: id, authorId: appellantId, text, at: ctx.now })
    await record(tx, ctx, appealEvents.added, id, { appellantId, title, reviewerId })
  })
}

async function findOwnMatter(db: Db, { actor }: Ctx, { type, id }: About): Promise<Matter> {
  const matter = await findMatter(db, { type, id, personId: actor.id ?? '' })
  if (matter.personId !== actor.id) throw notFound()
  return matter
}

async function isAppealedByOther(db: Db, key: string, personId?: string): Promise<boolean> {
  const rows = await db
    .select({ id: appeals.id })
    .from(appeals)
    .where(
      and(
        eq(appeals.matter, key),
        inArray(appeals.state, [...openAppealStates]),
        personId === undefined ? undefined : ne(appeals.appellantId, personId),
      ),
    )
    .limit(1)
  return rows.length > 0
}

async function whyInadmissible(db: Db, { now }: Ctx, matter: Matter, type: AppealSubject): Promise<InadmissibleReason | null> {
  if (now.getTime() > matter.until.getTime()) return 'out_of_time'
  const decided = await db
    .select({ id: appeals.id })
    .from(appeals)
    .where(
      and(
        eq(appeals.matter, matter.key),
        isNotNull(appeals.reasons),
        // A score is appealed once, whichever of its authors does.
        type === 'score' ? undefined : eq(appeals.appellantId, matter.personId),
      ),
    )
    .orderBy(desc(appeals.filedAt))
    .limit(1)
  return decided.length > 0 ? 'already_decided' : null
}

/** Refuses (409) the appeal of a report that is not refused any more. */
async function requireStands(db: Db, type: AppealSubject, id: string): Promise<void> {
  if (type !== 'report') return
  const [report] = await db.select({ state: reports.state }).from(reports).where(eq(reports.id, id))
  if (report?.state !== 'rejected' && report?.state !== 'duplicate')
    throw new Refused('conflict', 'This report is not refused now, so there is nothing to appeal.')
}
