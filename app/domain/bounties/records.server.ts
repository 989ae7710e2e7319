import { and, asc, desc, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm'
import { can } from '#access'
import type { Db, Tx } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { awards, payouts, shownPayouts } from '#db/schema/bounties'
import { issueReports } from '#db/schema/issues'
import { entries, entryAuthors, programmes } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { organisationMembers, systems } from '#db/schema/systems'
import type { Actor } from '#kernel/actor'
import { notFound, Refused } from '#kernel/refused'
import { type AwardState, awardMachine } from './model.ts'

/** An award with its programme and everybody who gets something of it, or 404 where it is not there or not to be seen. */
export async function findAward(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select({
      award: awards,
      programme: {
        slug: programmes.slug,
        kind: programmes.kind,
        organisationId: programmes.organisationId,
        limit: programmes.secondSignatureAboveMinor,
      },
      report: { id: reports.id, title: reports.title, state: reports.state },
    })
    .from(awards)
    .innerJoin(programmes, eq(programmes.id, awards.programmeId))
    .innerJoin(entries, eq(entries.id, awards.entryId))
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .where(eq(awards.id, id))
  if (!row) throw notFound()
  const { award, programme, report } = row
  const payeeIds = await payeesOf(db, award)
  const found = { ...award, organisationId: programme.organisationId, payeeIds, programme, report }
  if (!can(actor, 'award.read', found)) throw notFound()
  return found
}
export type FoundAward = Awaited<ReturnType<typeof findAward>>

/** Those who get something once it is approved, and before that those who would. */
async function payeesOf(db: Db, award: typeof awards.$inferSelect): Promise<string[]> {
  const own = await listPayouts(db, award.id)
  if (own.length > 0) return own.map(({ personId }) => personId)
  const authors = await db.select({ id: entryAuthors.personId }).from(entryAuthors).where(eq(entryAuthors.entryId, award.entryId))
  return [...authors.map(({ id }) => id), ...(await corroboratorsOf(db, award.entryId))]
}

/**
 * Who confirmed the issue with a report of their own, without being an author of the entry, the earlier first. People of the organisation
 * that answers for the system, or that pays, take nothing of it, as they could not share the entry.
 */
export async function corroboratorsOf(db: Db, entryId: string): Promise<string[]> {
  const [own] = await db
    .select({ issueId: issueReports.issueId, paying: programmes.organisationId, answering: systems.organisationId })
    .from(issueReports)
    .innerJoin(entries, eq(entries.reportId, issueReports.reportId))
    .innerJoin(programmes, eq(programmes.id, entries.programmeId))
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .leftJoin(systems, eq(systems.id, reports.systemId))
    .where(eq(entries.id, entryId))
  if (!own) return []
  const sides = [own.paying, own.answering].filter((id) => id !== null)
  const insiders = await db
    .select({ id: organisationMembers.personId })
    .from(organisationMembers)
    .where(inArray(organisationMembers.organisationId, sides))
  const rows = await db
    .select({ id: reports.authorId })
    .from(issueReports)
    .innerJoin(reports, eq(reports.id, issueReports.reportId))
    .where(and(eq(issueReports.issueId, own.issueId), eq(issueReports.role, 'corroborating'), eq(reports.state, 'accepted')))
    .orderBy(asc(issueReports.joinedAt), asc(reports.id))
    .limit(100)
  const authors = await db
    .select({ id: entryAuthors.personId })
    .from(entryAuthors)
    .where(and(eq(entryAuthors.entryId, entryId), isNull(entryAuthors.declinedAt)))
  const without = new Set([...authors, ...insiders].map(({ id }) => id))
  return [...new Set(rows.map(({ id }) => id))].filter((id) => !without.has(id))
}

export const listPayouts = (db: Db, awardId: string) =>
  db
    .select({
      id: payouts.id,
      personId: payouts.personId,
      handle: people.handle,
      minor: payouts.minor,
      state: payouts.state,
      wish: payouts.wish,
      reference: payouts.reference,
      settledAt: payouts.settledAt,
    })
    .from(payouts)
    .innerJoin(people, eq(people.id, payouts.personId))
    .where(eq(payouts.awardId, awardId))
    .orderBy(desc(payouts.minor), asc(payouts.id))

/** The awards of a programme, newest first. */
export const listAwards = (db: Db, programmeId: string) =>
  db
    .select({
      id: awards.id,
      state: awards.state,
      severity: awards.severity,
      minor: awards.minor,
      currency: awards.currency,
      proposedAt: awards.proposedAt,
      needsSecond: awards.needsSecond,
      signedAt: awards.signedAt,
      title: reports.title,
    })
    .from(awards)
    .innerJoin(entries, eq(entries.id, awards.entryId))
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .where(eq(awards.programmeId, programmeId))
    .orderBy(desc(awards.proposedAt), desc(awards.id))
    .limit(200)

/** What the actor gets: one’s own account, which the suspended read too. */
export const listEarnings = (db: Db, { id }: Actor) =>
  db
    .select({
      id: payouts.id,
      awardId: awards.id,
      minor: payouts.minor,
      currency: awards.currency,
      state: payouts.state,
      wish: payouts.wish,
      reference: payouts.reference,
      settledAt: payouts.settledAt,
      approvedAt: awards.approvedAt,
      needsSecond: awards.needsSecond,
      signedAt: awards.signedAt,
      slug: programmes.slug,
      title: reports.title,
      shownAt: shownPayouts.shownAt,
    })
    .from(payouts)
    .innerJoin(awards, eq(awards.id, payouts.awardId))
    .innerJoin(programmes, eq(programmes.id, awards.programmeId))
    .innerJoin(entries, eq(entries.id, awards.entryId))
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .leftJoin(shownPayouts, eq(shownPayouts.payoutId, payouts.id))
    .where(and(eq(payouts.personId, id ?? ''), ne(payouts.state, 'void'), isNotNull(awards.approvedAt)))
    .orderBy(desc(awards.approvedAt), desc(payouts.id))
    .limit(1000)

type Changed = Partial<typeof awards.$inferInsert>
/** Moves an award by its table. Refuses (409) when it has moved meanwhile. */
export async function moveAward(
  tx: Tx,
  award: { id: string; state: AwardState },
  move: Parameters<typeof awardMachine.next>[1],
  changed: Changed = {},
) {
  const state = awardMachine.next(award.state, move)
  const moved = await tx
    .update(awards)
    .set({ state, ...changed })
    .where(and(eq(awards.id, award.id), eq(awards.state, award.state)))
    .returning({ id: awards.id })
  if (moved.length === 0) throw new Refused('conflict', 'This award has changed meanwhile. Reload the page to see where it stands.')
  return state
}
