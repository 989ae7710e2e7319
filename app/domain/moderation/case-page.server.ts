import { eq } from 'drizzle-orm'
import { can } from '#access'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import type { Ctx } from '#kernel/context.server'
import { listHistory } from '#kernel/history.server'
import { wordDifference } from '#kernel/word-difference'
import { accountOf, listClaims, listDecisions, listEarlier, listNotices, suggestionFor } from './case-context.server.ts'
import { rulesInForce } from './clauses.server.ts'
import { isAnybodyFree, partOf } from './involvement.server.ts'
import { priorityOf } from './model.ts'
import { listNotes } from './notes.server.ts'
import { listQuestions } from './questions.server.ts'
import { type FoundCase, findCase, mayDecide, requireDesk } from './records.server.ts'
import { readSnapshot } from './snapshots.server.ts'
import { loadSubject, type Subject } from './subjects.server.ts'
import { readSeal } from './unsealing.server.ts'
import { reachOf } from './weights.ts'

/** One case as it lies on a moderator's desk. The flagged words come along only when they were asked for, those of class H4 only to two who opened them together. */
export async function getCase(ctx: Ctx, caseId: string, isTextWanted: boolean) {
  requireDesk(ctx)
  const db = ctx.store.read
  const found = await findCase(db, ctx, caseId)
  const subject = await loadSubject(db, { type: found.subjectType, id: found.subjectId })
  const snapshot = await readSnapshot(db, found.snapshotId)
  const seal = await readSeal(db, ctx, found)
  const isSealed = found.hazard === 'H4' && !seal?.isOpenToMe
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
      seal,
    },
    priority: Math.round(priorityOf(pressing, hours)),
    part,
    path: subject.path,
    flagged: {
      snapshotId: snapshot.id,
      madeAt: snapshot.madeAt,
      takenAt: snapshot.takenAt,
      ...(isTextWanted && !isSealed ? wordsOf(snapshot, subject) : {}),
    },
    isChanged: canonicalOf(snapshot.content) !== canonicalOf(subject.content),
    author: await accountOf(db, ctx, found),
    claims: await listClaims(db, ctx, found),
    notices: await listNotices(db, found.id),
    earlier: await listEarlier(db, found),
    decisions: await listDecisions(db, found),
    suggestion: await suggestionFor(db, ctx, found),
    questions: part ? [] : await listQuestions(db, found.id),
    notes: part ? [] : await listNotes(db, found.id),
    happened: (await listHistory(db, [found.id])).map(({ subjectId: _, actor: { kind, handle }, ...rest }) => ({
      ...rest,
      actor: { kind, handle },
    })),
    clauses: await rulesInForce(db, snapshot.madeAt),
    holder: await holderOf(db, ctx, found),
    lease: isMine ? { token: leaseToken ?? '', until: found.leaseUntil ?? ctx.now } : null,
    hasNobody: !(await isAnybodyFree(db, ctx.now, found.involved)),
    may: { decide: mayDecide(ctx, found), note: can(ctx.actor, 'case.note', found.involved), ...(await mayApprove(db, ctx, found)) },
    now: ctx.now,
  }
}
export type CasePage = Awaited<ReturnType<typeof getCase>>

type Snapshot = Awaited<ReturnType<typeof readSnapshot>>

/** The words that were flagged, and word by word what was made of them since. */
const wordsOf = ({ content }: Snapshot, { content: now }: Subject) => ({
  title: content.title,
  body: content.body,
  difference: wordDifference([content.title, content.body].join('\n\n').trim(), [now.title, now.body].join('\n\n').trim()),
})

const canonicalOf = ({ title, body, warning }: Subject['content']) => [title, body, warning].join('\n')

async function mayApprove(db: Db, ctx: Ctx, { state, involved }: FoundCase) {
  if (state !== 'held') return { approve: false, hasSecond: true }
  return {
    approve: can(ctx.actor, 'case.approve', involved),
    hasSecond: await isAnybodyFree(db, ctx.now, involved, ['moderator', 'admin']),
  }
}

async function holderOf(db: Db, { now }: Ctx, { state, holderId, leaseUntil }: FoundCase) {
  if (state !== 'claimed' || !holderId || !leaseUntil || leaseUntil <= now) return null
  const [person] = await db.select({ handle: people.handle }).from(people).where(eq(people.id, holderId))
  return person ? { handle: person.handle, leaseUntil } : null
}
