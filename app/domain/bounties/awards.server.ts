import { and, eq, isNull } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { awards, payouts } from '#db/schema/bounties'
import { issueReports, issues } from '#db/schema/issues'
import { programmes } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { settledScore } from '#domain/grading'
import { transfer } from '#domain/ledger'
import { type Account, type Place, splitByWeights } from '#domain/ledger/model'
import { acceptedAuthors, findEntry, findPromise } from '#domain/programmes'
import type { Ctx } from '#kernel/context.server'
import { requireFreshFactor } from '#kernel/fresh-factor.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { bountyEvents } from './events.server.ts'
import type { ProposalInput } from './input.server.ts'
import { firstWishes } from './leaving.server.ts'
import { weightsOf } from './model.ts'
import { requireStillPlaced } from './prizes.server.ts'
import { corroboratorsOf, type FoundAward, findAward, listPayouts, moveAward } from './records.server.ts'

/** Proposes what an accepted entry gets by its severity, as the version promised that it was made under. */
export function proposeAward(ctx: Ctx, entryId: string, { corroborating_percent }: ProposalInput) {
  return transact(ctx, async (tx) => {
    const entry = await findEntry(tx, ctx.actor, entryId)
    authorize(ctx.actor, 'award.propose', entry.programme)
    const [programme] = await tx.select().from(programmes).where(eq(programmes.id, entry.programmeId))
    if (!programme) throw notFound()
    if (programme.kind === 'challenge')
      throw new Refused('conflict', 'The prizes of a challenge are proposed together, on the page of its money, once it is settled.')
    if (programme.rubricVersionId && !(await settledScore(tx, entryId)))
      throw new Refused('conflict', 'Entries of this programme are graded first. Nothing is awarded that is not graded.')
    if (entry.withdrawnAt || !entry.isComplete)
      throw new Refused('conflict', 'This entry was withdrawn, or an author has not accepted their share yet.')
    const severity = await acceptedSeverity(tx, entry.reportId)
    const promised = await findPromise(tx, programme.id, entry.programmeVersion)
    const minor = promised.rewards?.[severity] ?? 0
    if (minor === 0) throw new Refused('conflict', `The programme promises nothing for ${severity} severity.`)

    const id = newId('awd')
    const [made] = await tx
      .insert(awards)
      .values({
        id,
        programmeId: programme.id,
        entryId,
        state: 'proposed',
        severity,
        currency: programme.currency,
        minor,
        parts: [{ kind: 'severity', name: severity, minor }],
        corroboratingPercent: corroborating_percent,
        needsSecond: false,
        proposedById: ctx.actor.id ?? '',
        proposedAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: awards.id })
    if (!made) throw new Refused('conflict', 'This entry has an award already.')
    const payeeIds = entry.authors.map(({ personId }) => personId)
    await record(tx, ctx, bountyEvents.proposed, id, { programmeId: programme.id, payeeIds, minor })
    return { id }
  })
}

/** Approves an award: the money is set aside and split at once. Above the limit it waits for a second signature. */
export function approveAward(ctx: Ctx, id: string) {
  return transact(ctx, async (tx) => {
    const award = await findAward(tx, ctx.actor, id)
    authorize(ctx.actor, 'award.approve', award)
    requireAccepted(award)
    if (award.programme.kind === 'challenge') await requireStillPlaced(tx, award)
    const needsSecond = award.minor > award.programme.limit
    await moveAward(tx, award, 'approve', { approvedById: ctx.actor.id, approvedAt: ctx.now, needsSecond })

    const authors = await acceptedAuthors(tx, award.entryId)
    const weights = weightsOf(authors, await corroboratorsOf(tx, award.entryId), award.corroboratingPercent)
    const parts = splitByWeights(
      award.minor,
      weights.map(({ weight }) => weight),
    )
    const wishOf = await firstWishes(
      tx,
      weights.map(({ personId }) => personId),
    )
    const rows = weights.map(({ personId }, place) => ({
      id: newId('pay'),
      awardId: id,
      personId,
      minor: parts[place] as number,
      state: 'due' as const,
      wish: wishOf(personId),
    }))
    await tx.insert(payouts).values(rows.filter(({ minor }) => minor > 0))
    const { hash } = await transfer(tx, ctx, {
      key: `reserve:${id}`,
      from: placeOf(award, 'programme'),
      to: placeOf(award, 'reserved', id),
      money: award,
      note: award.report.title,
    })
    const ledger = needsSecond ? hash : await release(tx, ctx, award)
    await record(tx, ctx, bountyEvents.approved, id, { ...told(award), minor: award.minor, needsSecond, ledger })
    return { needsSecond }
  })
}

/** The second signature, by an admin who is not the approver. */
export function signAward(ctx: Ctx, id: string) {
  return transact(ctx, async (tx) => {
    const award = await findAward(tx, ctx.actor, id)
    authorize(ctx.actor, 'award.sign', award)
    requireFreshFactor(ctx)
    requireAccepted(award)
    if (award.state !== 'approved' || !award.needsSecond || award.signedAt)
      throw new Refused('conflict', 'This award does not wait for a second signature.')
    const signed = await tx
      .update(awards)
      .set({ signedById: ctx.actor.id, signedAt: ctx.now })
      .where(and(eq(awards.id, id), eq(awards.state, 'approved'), isNull(awards.signedAt)))
      .returning({ id: awards.id })
    if (signed.length === 0) throw new Refused('conflict', 'This award has changed meanwhile. Reload the page to see where it stands.')
    await record(tx, ctx, bountyEvents.signed, id, { ...told(award), ledger: await release(tx, ctx, award) })
  })
}

/** What was set aside for an award becomes what its people are to be paid, one by one. */
async function release(tx: Tx, ctx: Ctx, award: FoundAward): Promise<string> {
  let ledger = ''
  for (const { id, minor } of await listPayouts(tx, award.id))
    ledger = (
      await transfer(tx, ctx, {
        key: `release:${id}`,
        from: placeOf(award, 'reserved', award.id),
        to: placeOf(award, 'payable', id),
        money: { minor, currency: award.currency },
      })
    ).hash
  return ledger
}

export const placeOf = ({ programmeId }: { programmeId: string }, account: Account, purpose = ''): Place => ({
  programmeId,
  account,
  purpose,
})
export const told = ({ programmeId, payeeIds }: FoundAward) => ({ programmeId, payeeIds: [...payeeIds] })

/** Nothing is promised or paid for a report that does not stand accepted any more. */
export function requireAccepted({ report }: FoundAward): void {
  if (report.state !== 'accepted')
    throw new Refused('conflict', 'The report of this award is not accepted. Void the award, or wait for the screening.')
}

async function acceptedSeverity(tx: Tx, reportId: string) {
  const [row] = await tx
    .select({ severity: issues.severity })
    .from(issueReports)
    .innerJoin(issues, eq(issues.id, issueReports.issueId))
    .innerJoin(reports, eq(reports.id, issueReports.reportId))
    .where(and(eq(issueReports.reportId, reportId), eq(reports.state, 'accepted')))
  if (!row) throw new Refused('conflict', 'The report of this entry is not accepted yet. Nothing is awarded before that.')
  return row.severity
}
