import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { authorize, can } from '#access'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { appealStatements, appeals } from '#db/schema/appeals'
import { reports } from '#db/schema/reports'
import { statements } from '#db/schema/sanctions'
import { getProcedure } from '#domain/grading'
import { listVerdicts } from '#domain/triage'
import type { Ctx } from '#kernel/context.server'
import { notFound, Refused } from '#kernel/refused'
import { hasReviewer, partIn } from './involvement.server.ts'
import { findMatter } from './matters.server.ts'
import { escalatesAt, isOpenAppeal, openAppealStates } from './model.ts'
import { recordRefusal } from './refusal.server.ts'

const listedAtMost = 100

/** An appeal with its matter and the actor's part in it; 404 where it is not the actor's to see. */
export async function findAppeal(db: Db, { actor }: Pick<Ctx, 'actor'>, id: string) {
  const [appeal] = await db.select().from(appeals).where(eq(appeals.id, id))
  if (!appeal || !can(actor, 'appeal.read', { personId: appeal.appellantId })) throw notFound()
  const matter = await findMatter(db, { type: appeal.subjectType, id: appeal.subjectId, personId: appeal.appellantId })
  return { ...appeal, matter, part: await partIn(db, actor.id ?? '', matter) }
}
export type FoundAppeal = Awaited<ReturnType<typeof findAppeal>>

/** The page of an appeal. A reviewer with a part in it is refused (403), and that is recorded. */
export async function getAppeal(ctx: Ctx, id: string) {
  const { read } = ctx.store
  const { matter, part, ...appeal } = await findAppeal(read, ctx, id)
  const isOwn = appeal.appellantId === ctx.actor.id
  // Whoever decided it acted on it, and may read what they decided.
  const hasDecided = appeal.reviewerId === ctx.actor.id && !isOpenAppeal(appeal.state)
  if (!isOwn && !hasDecided && part !== null && can(ctx.actor, 'appeals.read')) {
    await recordRefusal(ctx, id, { part, tried: 'read' })
    throw new Refused('forbidden', `Not allowed: ${part}. Another reviewer decides this appeal.`)
  }

  const handles = await handlesOf(read, [appeal.appellantId, appeal.reviewerId])
  const isOpen = isOpenAppeal(appeal.state)
  return {
    ...appeal,
    isOwn,
    isOpen,
    appellant: handles.get(appeal.appellantId) ?? '',
    reviewer: isOwn ? null : (handles.get(appeal.reviewerId ?? '') ?? null),
    isMine: appeal.reviewerId === ctx.actor.id,
    isBlocked: isOpen && appeal.reviewerId === null && !(await hasReviewer(read, matter, ctx.now)),
    isOverdue: isOpen && appeal.dueAt.getTime() < ctx.now.getTime(),
    escalatesAt: escalatesAt(appeal.dueAt),
    added: await listAdded(read, id),
    reference: await referenceOf(read, matter.decisionId, appeal.appellantId),
    sanctionId: matter.sanctionId,
    report: appeal.subjectType === 'report' ? await reportOf(read, appeal.subjectId) : null,
    // The appellant reads both scores on the page of the score, once it is decided.
    procedure: appeal.subjectType === 'score' && !isOwn ? await getProcedure(read, appeal.subjectId) : null,
    may: { decide: can(ctx.actor, 'appeal.decide', { personId: appeal.appellantId, part }) && isOpen },
    now: ctx.now,
  }
}
export type AppealPage = Awaited<ReturnType<typeof getAppeal>>

/** The open appeals that the actor may decide, the most urgent first. Those with a part in them are not even listed. */
export async function listAppeals(ctx: Ctx) {
  authorize(ctx.actor, 'appeals.read')
  const { read } = ctx.store
  const rows = await read
    .select()
    .from(appeals)
    .where(inArray(appeals.state, [...openAppealStates]))
    .orderBy(asc(appeals.dueAt), asc(appeals.id))
    .limit(listedAtMost)
  const decided = await read
    .select()
    .from(appeals)
    .where(eq(appeals.reviewerId, ctx.actor.id ?? ''))
    .orderBy(desc(appeals.decidedAt), desc(appeals.id))
    .limit(20)

  const open = []
  for (const row of rows) {
    const matter = await findMatter(read, { type: row.subjectType, id: row.subjectId, personId: row.appellantId })
    if ((await partIn(read, ctx.actor.id ?? '', matter)) === null) open.push(row)
  }
  const handles = await handlesOf(
    read,
    [...open, ...decided].flatMap(({ appellantId, reviewerId }) => [appellantId, reviewerId]),
  )
  const line = ({ id, title, state, filedAt, dueAt, escalatedAt, decidedAt, appellantId, reviewerId }: (typeof rows)[number]) => ({
    id,
    title,
    state,
    filedAt,
    dueAt,
    decidedAt,
    isEscalated: escalatedAt !== null,
    isMine: reviewerId === ctx.actor.id,
    appellant: handles.get(appellantId) ?? '',
    reviewer: handles.get(reviewerId ?? '') ?? null,
  })
  return { open: open.map(line), decided: decided.filter(({ state }) => !isOpenAppeal(state)).map(line), now: ctx.now }
}

/** The actor's own appeals, newest first. */
export function listMyAppeals(ctx: Ctx) {
  return ctx.store.read
    .select({
      id: appeals.id,
      matter: appeals.matter,
      title: appeals.title,
      state: appeals.state,
      filedAt: appeals.filedAt,
      dueAt: appeals.dueAt,
      decidedAt: appeals.decidedAt,
    })
    .from(appeals)
    .where(eq(appeals.appellantId, ctx.actor.id ?? ''))
    .orderBy(desc(appeals.filedAt), desc(appeals.id))
    .limit(listedAtMost)
}

function listAdded(db: Db, appealId: string) {
  return db
    .select({ id: appealStatements.id, text: appealStatements.text, at: appealStatements.at })
    .from(appealStatements)
    .where(eq(appealStatements.appealId, appealId))
    .orderBy(asc(appealStatements.at), asc(appealStatements.id))
    .limit(listedAtMost)
}

/** The refused report as the reviewer reads it, with what moderators said of it. */
async function reportOf(db: Db, id: string) {
  const [report] = await db.select({ title: reports.title, body: reports.body }).from(reports).where(eq(reports.id, id))
  const verdicts = await listVerdicts(db, id)
  return report ? { ...report, verdicts: verdicts.map(({ id: key, verdict, text, at }) => ({ id: key, verdict, text, at })) } : null
}

/** The statement that was appealed. Where an appeal changed it, its page leads to the one in its place. */
async function referenceOf(db: Db, decisionId: string | null, personId: string): Promise<string | null> {
  if (!decisionId) return null
  const [statement] = await db
    .select({ reference: statements.reference })
    .from(statements)
    .where(and(eq(statements.decisionId, decisionId), eq(statements.personId, personId), isNull(statements.supersedes)))
  return statement?.reference ?? null
}

async function handlesOf(db: Db, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map<string, string>()
  const rows = await db.select({ id: people.id, handle: people.handle }).from(people).where(inArray(people.id, wanted))
  return new Map(rows.map(({ id, handle }) => [id, handle]))
}
