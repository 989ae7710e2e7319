import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm'
import { can } from '#access'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { cases, flags, notices } from '#db/schema/moderation'
import type { Ctx } from '#kernel/context.server'
import { listHistory } from '#kernel/history.server'
import { clausesInForce } from './clauses.server.ts'
import { differenceOf } from './difference.ts'
import { isAnybodyFree, partOf } from './involvement.server.ts'
import { priorityOf } from './model.ts'
import { listNotes } from './notes.server.ts'
import { type FoundCase, findCase, mayDecide, requireDesk } from './records.server.ts'
import { readSnapshot } from './snapshots.server.ts'
import { loadSubject, type Subject } from './subjects.server.ts'
import { loadFlaggers } from './weighing.server.ts'
import { reachOf, tierOf, weightOf } from './weights.ts'

/** One case as it lies on a moderator's desk. The flagged words come along only when they were asked for, those of class H4 never. */
export async function getCase(ctx: Ctx, caseId: string, isTextWanted: boolean) {
  requireDesk(ctx)
  const db = ctx.store.read
  const found = await findCase(db, ctx, caseId)
  const subject = await loadSubject(db, { type: found.subjectType, id: found.subjectId })
  const snapshot = await readSnapshot(db, found.snapshotId)
  const isSealed = found.hazard === 'H4'
  const part = partOf(found.involved, ctx.actor)
  const { id, state, clause, severity, hazard, isIllegal, isUrgent, isBrigade, openedAt, dueAt, deferredUntil, weight } = found
  const { subjectType, leaseToken } = found
  const isMine = state === 'claimed' && found.holderId === ctx.actor.id && (found.leaseUntil ?? ctx.now) > ctx.now
  const hours = (ctx.now.getTime() - openedAt.getTime()) / 3_600_000
  const pressing = { severity, reach: reachOf(subjectType, subject.isPublic), weight, isIllegal, isUrgent }
  return {
    ...{
      id,
      state,
      subjectType,
      clause,
      severity,
      hazard,
      isIllegal,
      isUrgent,
      isBrigade,
      openedAt,
      dueAt,
      deferredUntil,
      weight,
      isSealed,
    },
    priority: Math.round(priorityOf(pressing, hours)),
    part,
    path: subject.path,
    flagged: { madeAt: snapshot.madeAt, takenAt: snapshot.takenAt, ...(isTextWanted && !isSealed ? wordsOf(snapshot, subject) : {}) },
    isChanged: canonicalOf(snapshot.content) !== canonicalOf(subject.content),
    author: await accountOf(db, ctx, found),
    claims: await listClaims(db, ctx, found),
    notices: await listNotices(db, found.id),
    earlier: await listEarlier(db, found),
    notes: part ? [] : await listNotes(db, found.id),
    happened: (await listHistory(db, [found.id])).map(({ subjectId: _, actor: { kind, handle }, ...rest }) => ({
      ...rest,
      actor: { kind, handle },
    })),
    clauses: (await clausesInForce(db, snapshot.madeAt)).map(({ code, title }) => ({ code, title })),
    holder: await holderOf(db, ctx, found),
    lease: isMine ? { token: leaseToken ?? '', until: found.leaseUntil ?? ctx.now } : null,
    hasNobody: !(await isAnybodyFree(db, ctx.now, found.involved)),
    may: { decide: mayDecide(ctx, found), note: can(ctx.actor, 'case.note', found.involved) },
    now: ctx.now,
  }
}
export type CasePage = Awaited<ReturnType<typeof getCase>>

type Snapshot = Awaited<ReturnType<typeof readSnapshot>>

/** The words that were flagged, and word by word what was made of them since. */
const wordsOf = ({ content }: Snapshot, { content: now }: Subject) => ({
  title: content.title,
  body: content.body,
  difference: differenceOf([content.title, content.body].join('\n\n').trim(), [now.title, now.body].join('\n\n').trim()),
})

const canonicalOf = ({ title, body, warning }: Subject['content']) => [title, body, warning].join('\n')

/** Whose conduct it is about, and what came before. */
async function accountOf(db: Db, { now }: Ctx, { authorId, id }: FoundCase) {
  if (!authorId) return null
  const [person] = await db.select({ handle: people.handle, since: people.createdAt }).from(people).where(eq(people.id, authorId))
  if (!person) return null
  const before = await db
    .select({ id: cases.id, clause: cases.clause, state: cases.state, openedAt: cases.openedAt })
    .from(cases)
    .where(and(eq(cases.authorId, authorId), ne(cases.id, id)))
    .orderBy(desc(cases.openedAt))
    .limit(10)
  const [flagger] = await loadFlaggers(db, now, [authorId], { authorId: null, organisationId: null })
  return { ...person, cases: before, tier: flagger ? tierOf(flagger) : 'new' }
}

/** Who flagged it and why, with how often each was right before. */
async function listClaims(db: Db, { now }: Ctx, found: FoundCase) {
  const rows = await db
    .select({
      id: flags.id,
      flaggerId: flags.flaggerId,
      handle: people.handle,
      clause: flags.clause,
      text: flags.text,
      evidence: flags.evidence,
      state: flags.state,
      at: flags.at,
    })
    .from(flags)
    .innerJoin(people, eq(people.id, flags.flaggerId))
    .where(and(eq(flags.caseId, found.id), ne(flags.state, 'retracted')))
    .orderBy(asc(flags.at))
    .limit(100)
  const flaggers = await loadFlaggers(db, now, [...new Set(rows.map(({ flaggerId }) => flaggerId))], found)
  return rows.map(({ flaggerId, ...row }) => {
    const flagger = flaggers.find(({ id }) => id === flaggerId)
    return {
      ...row,
      tier: flagger ? tierOf(flagger) : ('new' as const),
      weight: flagger ? weightOf(flagger) : 0,
      agreed: flagger?.agreed ?? 0,
      disagreed: flagger?.disagreed ?? 0,
    }
  })
}

function listNotices(db: Db, caseId: string) {
  return db
    .select({
      id: notices.id,
      explanation: notices.explanation,
      law: notices.law,
      state: notices.state,
      isChildAbuse: notices.isChildAbuse,
      at: notices.at,
    })
    .from(notices)
    .where(eq(notices.caseId, caseId))
    .orderBy(asc(notices.at))
    .limit(50)
}

/** The last decided cases under the same clause about the same kind of thing: like cases are decided alike. */
function listEarlier(db: Db, { clause, subjectType, id }: FoundCase) {
  return db
    .select({ id: cases.id, state: cases.state, closedAt: cases.movedAt })
    .from(cases)
    .where(and(eq(cases.clause, clause), eq(cases.subjectType, subjectType), inArray(cases.state, ['decided', 'closed']), ne(cases.id, id)))
    .orderBy(desc(cases.movedAt))
    .limit(5)
}

async function holderOf(db: Db, { now }: Ctx, { state, holderId, leaseUntil }: FoundCase) {
  if (state !== 'claimed' || !holderId || !leaseUntil || leaseUntil <= now) return null
  const [person] = await db.select({ handle: people.handle }).from(people).where(eq(people.id, holderId))
  return person ? { handle: person.handle, leaseUntil } : null
}
