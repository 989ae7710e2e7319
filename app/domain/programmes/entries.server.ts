import { and, asc, eq, isNotNull, isNull, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { entries, entryAuthors, programmes } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import type { Actor } from '#kernel/actor'
import { notFound } from '#kernel/refused'
import { wholeShare } from './model.ts'

const entriesAtMost = 500

/** Whose name stands on an entry, with their share. Who declined is no author; who has not answered is none yet. */
export async function acceptedAuthors(db: Db, entryId: string): Promise<{ personId: string; shareBasisPoints: number }[]> {
  return db
    .select({ personId: entryAuthors.personId, shareBasisPoints: entryAuthors.shareBasisPoints })
    .from(entryAuthors)
    .where(and(eq(entryAuthors.entryId, entryId), isNotNull(entryAuthors.acceptedAt)))
    .orderBy(asc(entryAuthors.invitedAt), asc(entryAuthors.personId))
}

/** What an actor may see of entries joined to programmes: authors theirs, moderators those of other organisations, and who runs the programme all in it. */
export function visibleEntries(actor: Actor): SQL {
  if (!actor.id) return sql`0 = 1`
  const own = actor.memberships.map(({ organisationId }) => organisationId)
  const outside = own.length ? or(isNull(programmes.organisationId), notInArray(programmes.organisationId, own)) : sql`1 = 1`
  const screened = actor.roles.includes('moderator') ? outside : undefined
  const run = actor.memberships
    .filter(({ role }) => role === 'owner-admin')
    .map(({ organisationId }) => eq(programmes.organisationId, organisationId))
  const ofCommunity = actor.roles.includes('admin') ? isNull(programmes.organisationId) : undefined
  const isAuthor = sql`exists (select 1 from ${entryAuthors} where ${entryAuthors.entryId} = ${entries.id}
    and ${entryAuthors.personId} = ${actor.id} and ${entryAuthors.declinedAt} is null)`
  return or(isAuthor, screened, ofCommunity, ...run) as SQL
}

/** An entry with its programme and its authors, or 404 where it is not there or not to be seen. */
export async function findEntry(db: Db, actor: Actor, entryId: string) {
  const [row] = await db
    .select({
      entry: entries,
      programme: {
        slug: programmes.slug,
        state: programmes.state,
        organisationId: programmes.organisationId,
        rubricVersionId: programmes.rubricVersionId,
      },
    })
    .from(entries)
    .innerJoin(programmes, eq(programmes.id, entries.programmeId))
    .where(and(eq(entries.id, entryId), visibleEntries(actor)))
  if (!row) throw notFound()
  const authors = await listAuthors(db, entryId)
  const { rubricVersionId, ...programme } = row.programme
  return { ...row.entry, programme: { ...programme, hasRubric: rubricVersionId !== null }, authors, isComplete: isComplete(authors) }
}

/** Everybody named on an entry, in the order of invitation, with their answer. */
export function listAuthors(db: Db, entryId: string) {
  return db
    .select({
      personId: entryAuthors.personId,
      handle: people.handle,
      shareBasisPoints: entryAuthors.shareBasisPoints,
      acceptedAt: entryAuthors.acceptedAt,
      declinedAt: entryAuthors.declinedAt,
    })
    .from(entryAuthors)
    .innerJoin(people, eq(people.id, entryAuthors.personId))
    .where(eq(entryAuthors.entryId, entryId))
    .orderBy(asc(entryAuthors.invitedAt), asc(entryAuthors.personId))
}

/** The entries that stand in a programme, in the order in which they came. */
export async function listEntries(db: Db, programmeId: string) {
  const rows = await db
    .select({
      entry: entries,
      reportState: reports.state,
      accepted: sql<number>`coalesce((select sum(${entryAuthors.shareBasisPoints})
      from ${entryAuthors} where ${entryAuthors.entryId} = ${entries.id} and ${entryAuthors.acceptedAt} is not null), 0)`,
    })
    .from(entries)
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .where(and(eq(entries.programmeId, programmeId), isNull(entries.withdrawnAt)))
    .orderBy(asc(entries.joinedAt), asc(entries.id))
    .limit(entriesAtMost)
  return rows.map(({ entry, reportState, accepted }) => ({ ...entry, reportState, isComplete: Number(accepted) === wholeShare }))
}

/** Complete when every share is accepted: together they are the whole. */
const isComplete = (authors: readonly { shareBasisPoints: number; acceptedAt: Date | null }[]) =>
  authors.reduce((sum, { shareBasisPoints, acceptedAt }) => sum + (acceptedAt ? shareBasisPoints : 0), 0) === wholeShare
