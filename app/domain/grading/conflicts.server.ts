import { and, asc, eq, gt, inArray, isNull, lt, lte, ne, or } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { people, roleGrants } from '#db/schema/accounts'
import { events } from '#db/schema/events'
import { gradingPanels, gradingSeats } from '#db/schema/grading'
import { entries, entryAuthors, programmes } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { organisationMembers, systems } from '#db/schema/systems'
import { notFound } from '#kernel/refused'
import { readStanding } from '#kernel/standing.server'
import type { Conflict } from './model.ts'
import { findRegrading } from './rounds.server.ts'

/** An entry with everything that a conflict may come from. 404 where there is none. */
export async function findGradable(db: Db, entryId: string) {
  const [row] = await db
    .select({
      id: entries.id,
      programmeId: programmes.id,
      programmeSlug: programmes.slug,
      programmeState: programmes.state,
      rubricVersionId: programmes.rubricVersionId,
      withdrawnAt: entries.withdrawnAt,
      ownEstimate: entries.ownEstimate,
      joinedById: entries.joinedById,
      reportId: reports.id,
      reportState: reports.state,
      reporterId: reports.authorId,
      runsIt: programmes.organisationId,
      answersForIt: systems.organisationId,
    })
    .from(entries)
    .innerJoin(programmes, eq(programmes.id, entries.programmeId))
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .leftJoin(systems, eq(systems.id, reports.systemId))
    .where(eq(entries.id, entryId))
  if (!row) throw notFound()
  const authors = await db
    .select({ personId: entryAuthors.personId, shareBasisPoints: entryAuthors.shareBasisPoints, acceptedAt: entryAuthors.acceptedAt })
    .from(entryAuthors)
    .where(and(eq(entryAuthors.entryId, entryId), isNull(entryAuthors.declinedAt)))
  const authorIds = [...new Set([row.reporterId, row.joinedById, ...authors.map(({ personId }) => personId)])]
  const regrading = await findRegrading(db, entryId)
  const acceptedShares = authors.reduce((sum, { acceptedAt, shareBasisPoints }) => sum + (acceptedAt ? shareBasisPoints : 0), 0)
  return {
    ...row,
    authorIds,
    acceptedIds: authors.filter(({ acceptedAt }) => acceptedAt !== null).map(({ personId }) => personId),
    acceptedShares,
    /** The round in which it is graded now. */
    round: regrading ? 2 : 1,
    isGradedAnew: regrading !== null && regrading.endedAt === null,
  }
}
export type Gradable = Awaited<ReturnType<typeof findGradable>>

/** Why somebody cannot grade an entry, or null. From what happened and where they belong, whatever they are granted today. */
export async function conflictOf(db: Db, personId: string, entry: Gradable, now: Date): Promise<Conflict | null> {
  if (entry.authorIds.includes(personId)) return 'author'
  const own = await organisationsOf(db, [personId])
  if (own.some((id) => id === entry.runsIt || id === entry.answersForIt)) return 'organisation'
  const theirs = await organisationsOf(db, entry.authorIds)
  if (own.some((id) => theirs.includes(id))) return 'same_organisation'

  const rival = await db
    .select({ id: entries.id })
    .from(entryAuthors)
    .innerJoin(entries, eq(entries.id, entryAuthors.entryId))
    .where(
      and(
        eq(entryAuthors.personId, personId),
        isNull(entryAuthors.declinedAt),
        isNull(entries.withdrawnAt),
        eq(entries.programmeId, entry.programmeId),
        ne(entries.id, entry.id),
      ),
    )
    .limit(1)
  if (rival.length > 0) return 'rival'

  if (entry.round > 1 && (await tookPartBefore(db, personId, entry))) return 'graded_before'

  const acted = await db
    .select({ id: events.id })
    .from(events)
    .where(and(inArray(events.subjectId, [entry.reportId, entry.id]), eq(events.actorId, personId)))
    .limit(1)
  if (acted.length > 0) return 'earlier_decider'
  return (await readStanding(db, personId, now)).isShutOut ? 'shut_out' : null
}

/** Whoever was asked in an earlier round, also where they were replaced, or ruled in it. */
async function tookPartBefore(db: Db, personId: string, { id, round }: Gradable): Promise<boolean> {
  const rows = await db
    .select({ id: gradingPanels.id })
    .from(gradingPanels)
    .leftJoin(gradingSeats, eq(gradingSeats.panelId, gradingPanels.id))
    .where(
      and(
        eq(gradingPanels.entryId, id),
        lt(gradingPanels.round, round),
        or(eq(gradingSeats.graderId, personId), eq(gradingPanels.adjudicatorId, personId)),
      ),
    )
    .limit(1)
  return rows.length > 0
}

/** Whether somebody holds the role of a grader now: everywhere, or for this programme. */
export async function isGrader(db: Db, personId: string, { programmeId, programmeSlug }: Gradable, now: Date): Promise<boolean> {
  const rows = await gradersWhere(db, now, [programmeId, programmeSlug], personId)
  return rows.length > 0
}

/** Everybody who could be asked, each with what stands against it. */
export async function listCandidates(db: Db, entry: Gradable, now: Date) {
  const rows = await gradersWhere(db, now, [entry.programmeId, entry.programmeSlug])
  return Promise.all(rows.map(async ({ id, handle }) => ({ id, handle, conflict: await conflictOf(db, id, entry, now) })))
}

function gradersWhere(db: Db, now: Date, scopes: string[], personId?: string) {
  return db
    .selectDistinct({ id: people.id, handle: people.handle })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(
      and(
        eq(roleGrants.role, 'grader'),
        inArray(roleGrants.scopeId, ['', ...scopes]),
        isNull(roleGrants.revokedAt),
        isNull(people.closedAt),
        lte(roleGrants.startsAt, now),
        or(isNull(roleGrants.expiresAt), gt(roleGrants.expiresAt, now)),
        personId === undefined ? undefined : eq(roleGrants.personId, personId),
      ),
    )
    .orderBy(asc(people.handle))
    .limit(100)
}

async function organisationsOf(db: Db, personIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ id: organisationMembers.organisationId })
    .from(organisationMembers)
    .where(inArray(organisationMembers.personId, [...personIds]))
  return rows.map(({ id }) => id)
}
