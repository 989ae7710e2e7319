import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { issueAnswers, issueReleases, issues } from '#db/schema/issues'
import { releases } from '#db/schema/systems'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { issueEvents } from './events.server.ts'
import type { Move } from './input.server.ts'
import {
  type AskedMove,
  closedStates,
  type IssueMove,
  type IssueState,
  issueMachine,
  latestUntil,
  ownerAdminMoves,
  ownerMoves,
} from './model.ts'
import { type FoundIssue, findIssue } from './records.server.ts'

/** Makes a move of the owner's or a moderator's on an issue, with its public text. Refuses what the actor, the state or the date does not allow. */
export function moveIssue(ctx: Ctx, publicId: string, { move, text, release, until }: Move) {
  return transact(ctx, async (tx) => {
    const issue = await findIssue(tx, ctx.actor, publicId)
    authorize(ctx.actor, abilityFor(move), issue)

    const to = issueMachine.next(issue.state, stepFor(issue, move))
    const end = endOf(ctx, move, until ?? null)
    const releaseId = await releaseFor(tx, issue, move, release ?? null)
    await change(tx, ctx, issue, { to, until: end, isOwners: isOwnerMove(move) })
    if (to === 'resolved') await settleRelease(tx, ctx, issue.id)

    const byOwner = isOwnerMove(move)
      ? (ctx.actor.memberships.find(({ organisationId }) => organisationId === issue.organisationId)?.name ?? null)
      : null
    const said = { move, text, releaseId, byOwner }
    await tx.insert(issueAnswers).values({
      ...said,
      id: newId('ans'),
      issueId: issue.id,
      fromState: issue.state,
      toState: to,
      personId: ctx.actor.id ?? '',
      until: end,
      at: ctx.now,
    })
    await record(tx, ctx, issueEvents.moved, issue.id, { ...said, from: issue.state, to, until: end?.toISOString() ?? null })
    return { publicId, state: to }
  })
}

/** Brings back to acknowledged what was accepted or deferred until a date that has passed. Says whether there was one. */
export async function lapseIssues(ctx: Ctx): Promise<boolean> {
  const isOver = and(inArray(issues.state, ['risk_accepted', 'deferred']), lte(issues.until, ctx.now))
  const [due] = await ctx.store.read.select({ id: issues.id }).from(issues).where(isOver).orderBy(asc(issues.until)).limit(1)
  if (!due) return false

  await transact(ctx, async (tx) => {
    const [issue] = await tx
      .select()
      .from(issues)
      .where(and(eq(issues.id, due.id), isOver))
    if (!issue) return
    const to = issueMachine.next(issue.state, 'lapse')
    await change(tx, ctx, issue, { to, until: null, isOwners: false })
    await record(tx, ctx, issueEvents.lapsed, issue.id, { from: issue.state, to })
  })
  return true
}

const isOwnerMove = (move: AskedMove) => ([...ownerMoves, ...ownerAdminMoves] as AskedMove[]).includes(move)

function abilityFor(move: AskedMove) {
  if ((ownerMoves as readonly AskedMove[]).includes(move)) return 'issue.answer'
  return (ownerAdminMoves as readonly AskedMove[]).includes(move) ? 'issue.commit' : 'issue.judge'
}

/** Where nobody answers for the system, a moderator goes past the owner, and a failed retest leaves the issue open. */
function stepFor(issue: FoundIssue, move: AskedMove): IssueMove {
  const isUnanswered = issue.notifiedAt === null
  const goesPast = ['open', 'reopened'].includes(issue.state) && ['start_retest', 'dismiss'].includes(move)
  if (goesPast && !isUnanswered) throw new Refused('conflict', 'An organisation answers for this system, so its answer comes first.')
  return move === 'fail_retest' && isUnanswered ? 'fail_unanswered' : move
}

/** The end of an accepted risk or a deferral: in the future, and within twelve months. */
function endOf(ctx: Ctx, move: AskedMove, until: Date | null): Date | null {
  if (!(ownerAdminMoves as readonly AskedMove[]).includes(move)) return null
  if (!until || until <= ctx.now || until > latestUntil(ctx.now))
    throw new Refused('bad-input', 'Choose a day from tomorrow on, within twelve months.')
  return until
}

async function releaseFor(tx: Tx, issue: FoundIssue, move: AskedMove, releaseId: string | null): Promise<string | null> {
  if (move !== 'claim_fix' || !releaseId) return null
  const [found] = await tx
    .select({ id: releases.id })
    .from(releases)
    .where(and(eq(releases.id, releaseId), eq(releases.systemId, issue.systemId)))
  if (!found) throw new Refused('bad-input', 'That release is not one of this system. Choose it from the list.')
  return found.id
}

async function change(
  tx: Tx,
  ctx: Ctx,
  issue: { id: string; state: IssueState; answeredAt: Date | null },
  { to, until, isOwners }: { to: IssueState; until: Date | null; isOwners: boolean },
) {
  const moved = await tx
    .update(issues)
    .set({
      state: to,
      until,
      movedAt: ctx.now,
      answeredAt: issue.answeredAt ?? (isOwners ? ctx.now : null),
      ...(isOwners || (closedStates as readonly IssueState[]).includes(to) ? { silenceDueAt: null } : {}),
      ...(to === 'resolved' ? { resolvedAt: ctx.now } : {}),
      ...(to === 'reopened' ? { resolvedAt: null } : {}),
    })
    .where(and(eq(issues.id, issue.id), eq(issues.state, issue.state)))
    .returning({ id: issues.id })
  if (moved.length === 0) throw new Refused('conflict', 'This issue has changed meanwhile. Reload the page to see where it stands.')
}

/** A confirmed fix settles the release that the last claim named. */
async function settleRelease(tx: Tx, ctx: Ctx, issueId: string): Promise<void> {
  const claims = await tx
    .select({ releaseId: issueAnswers.releaseId })
    .from(issueAnswers)
    .where(and(eq(issueAnswers.issueId, issueId), eq(issueAnswers.move, 'claim_fix')))
    .orderBy(asc(issueAnswers.at))
  const releaseId = claims.at(-1)?.releaseId
  if (!releaseId) return
  const settled = { status: 'fixed' as const, updatedAt: ctx.now }
  await tx
    .insert(issueReleases)
    .values({ issueId, releaseId, ...settled })
    .onConflictDoUpdate({ target: [issueReleases.issueId, issueReleases.releaseId], set: settled })
}
