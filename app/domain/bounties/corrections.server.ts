import { and, eq, inArray, notInArray } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { awards, payouts } from '#db/schema/bounties'
import { entries } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { publicTotals } from '#domain/ledger'
import { findProgramme } from '#domain/programmes'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { type Correction, correctionsOf, coveredBy, differencesOf, type StandingAward } from './corrections.ts'
import { bountyEvents } from './events.server.ts'
import { listPlaced } from './prizes.server.ts'

/**
 * What an appealed score changed after prizes were paid: who is owed more by the places now, whose award gives more than its place, and how far
 * the money that is left covers it. Nothing that was paid is taken back here: only a reversal does that, once it has come back, with its reason.
 */
export async function getCorrections(db: Db, programmeId: string) {
  const placed = await listPlaced(db, programmeId)
  const standing = await listStandingAwards(db, programmeId)
  const corrections = correctionsOf(placed, standing)
  if (corrections.length === 0) return { corrections: [], left: 0, covered: [] as Correction[] }
  const promised = standing.filter(({ state }) => state === 'proposed').reduce((sum, { minor }) => sum + minor, 0)
  const left = Math.max(0, (await publicTotals(db, programmeId)).left - promised)
  return { corrections, left, covered: coveredBy(corrections, left) }
}

/** Proposes what is owed beyond what was paid, as awards that add to those: each is approved, signed and paid like any other. */
export function proposeCorrections(ctx: Ctx, slug: string, { reason }: { reason: string }): Promise<{ count: number }> {
  return transact(ctx, async (tx) => {
    const programme = await findProgramme(tx, ctx.actor, slug)
    authorize(ctx.actor, 'award.propose', programme)
    const { corrections, covered } = await getCorrections(tx, programme.id)
    if (corrections.some(({ isUnpaid }) => isUnpaid))
      throw new Refused('conflict', 'An award that is not right is not paid yet. End that one first, then propose what is still owed.')
    if (!corrections.some(({ minor }) => minor > 0)) throw new Refused('conflict', 'Nobody is owed more than was paid.')
    if (covered.length === 0) throw new Refused('conflict', 'What is left does not cover it. Record a deposit first.')

    const placed = await listPlaced(tx, programme.id)
    const bases = await listStandingAwards(tx, programme.id)
    const rows = covered.map(({ entryId, minor, rank, baseId }) => ({
      id: newId('awd'),
      programmeId: programme.id,
      entryId,
      state: 'proposed' as const,
      severity: placed.find((one) => one.entryId === entryId)?.severity ?? 'low',
      currency: programme.currency,
      minor,
      parts: [{ kind: 'correction' as const, name: `What place ${rank} is owed after an appeal`, minor }],
      corroboratingPercent: bases.find(({ id }) => id === baseId)?.corroboratingPercent ?? 0,
      needsSecond: false,
      proposedById: ctx.actor.id ?? '',
      proposedAt: ctx.now,
      supplementTo: baseId,
      because: reason,
    }))
    await tx.insert(awards).values(rows)
    const overpaid = corrections.flatMap(({ baseId, minor }) => (baseId && minor < 0 ? [{ awardId: baseId, minor: -minor }] : []))
    const minor = rows.reduce((sum, row) => sum + row.minor, 0)
    await record(tx, ctx, bountyEvents.corrected, programme.id, { awardIds: rows.map(({ id }) => id), minor, overpaid, reason })
    return { count: rows.length }
  })
}

/** The same for the page of its money: with titles, and who was paid more than their place gives now. */
export async function listCorrections(db: Db, programmeId: string) {
  const { corrections, left, covered } = await getCorrections(db, programmeId)
  if (corrections.length === 0) return null
  const ids = corrections.map(({ entryId }) => entryId)
  const titles = await db
    .select({ id: entries.id, title: reports.title })
    .from(entries)
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .where(inArray(entries.id, ids))
  const paid = await db
    .select({ entryId: awards.entryId, handle: people.handle })
    .from(payouts)
    .innerJoin(awards, eq(awards.id, payouts.awardId))
    .innerJoin(people, eq(people.id, payouts.personId))
    .where(and(inArray(awards.entryId, ids), inArray(payouts.state, ['paid', 'donated'])))
  return {
    left,
    missing: corrections.filter((one) => one.minor > 0 && !covered.includes(one)).reduce((sum, { minor }) => sum + minor, 0),
    isReady: covered.length > 0 && !corrections.some(({ isUnpaid }) => isUnpaid),
    lines: corrections.map((one) => ({
      ...one,
      title: titles.find(({ id }) => id === one.entryId)?.title ?? '',
      isCovered: covered.includes(one),
      payees: [...new Set(paid.filter(({ entryId }) => entryId === one.entryId).map(({ handle }) => handle))],
    })),
  }
}

/** Refuses (409) where a supplement is not owed any more as it was proposed. */
export async function requireStillOwed(db: Db, award: StandingAward & { programmeId: string }): Promise<void> {
  const others = (await listStandingAwards(db, award.programmeId)).filter(({ id }) => id !== award.id)
  const owed = differencesOf(await listPlaced(db, award.programmeId), others).find(({ entryId }) => entryId === award.entryId)?.minor ?? 0
  if (owed !== award.minor)
    throw new Refused('conflict', 'The places have changed since this was proposed. End it, then propose what is owed now.')
}

/** What an entry gets by its other awards that stand: a limit looks at the whole, so that parts avoid nothing. */
export async function otherwiseGiven(db: Db, award: { id: string; entryId: string; programmeId: string }): Promise<number> {
  const standing = await listStandingAwards(db, award.programmeId)
  return standing.filter(({ id, entryId }) => entryId === award.entryId && id !== award.id).reduce((sum, { minor }) => sum + minor, 0)
}

const listStandingAwards = (db: Db, programmeId: string) =>
  db
    .select({
      id: awards.id,
      entryId: awards.entryId,
      state: awards.state,
      minor: awards.minor,
      parts: awards.parts,
      supplementTo: awards.supplementTo,
      corroboratingPercent: awards.corroboratingPercent,
    })
    .from(awards)
    .where(and(eq(awards.programmeId, programmeId), notInArray(awards.state, ['void', 'reversed'])))
    .limit(1000)
