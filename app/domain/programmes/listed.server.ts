import { and, desc, eq, isNull, lt, or } from 'drizzle-orm'
import { can } from '#access'
import { entries, entryAuthors, programmes, programmeVersions } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { isSealed } from '#domain/evidence'
import { findReport } from '#domain/reports'
import type { Ctx } from '#kernel/context.server'
import { fromCursor, pageSize, toPage } from '#kernel/paging'
import { Refused } from '#kernel/refused'
import { hasAward, isJudged } from './authors.server.ts'
import { findEntry, visibleEntries } from './entries.server.ts'
import { findPromise } from './records.server.ts'

/** The entries the actor has a part in, and those they are invited to, the latest first. */
export async function listMyEntries(ctx: Ctx, cursor: string | null) {
  const from = fromCursor(cursor)
  const at = from && new Date(from.at)
  const rows = await ctx.store.read
    .select({
      id: entries.id,
      title: reports.title,
      reportState: reports.state,
      programme: programmeVersions.contents,
      programmeState: programmes.state,
      slug: programmes.slug,
      withdrawnAt: entries.withdrawnAt,
      share: entryAuthors.shareBasisPoints,
      acceptedAt: entryAuthors.acceptedAt,
      invitedAt: entryAuthors.invitedAt,
    })
    .from(entryAuthors)
    .innerJoin(entries, eq(entries.id, entryAuthors.entryId))
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .innerJoin(programmes, eq(programmes.id, entries.programmeId))
    .innerJoin(programmeVersions, and(eq(programmeVersions.programmeId, programmes.id), eq(programmeVersions.number, programmes.version)))
    .where(
      and(
        eq(entryAuthors.personId, ctx.actor.id ?? ''),
        isNull(entryAuthors.declinedAt),
        from && at ? or(lt(entryAuthors.invitedAt, at), and(eq(entryAuthors.invitedAt, at), lt(entries.id, from.id))) : undefined,
      ),
    )
    .orderBy(desc(entryAuthors.invitedAt), desc(entries.id))
    .limit(pageSize + 1)
  const listed = rows.map(({ programme, ...row }) => ({ ...row, programme: programme.title }))
  return toPage(listed, ({ invitedAt, id }) => ({ at: invitedAt.getTime(), id }))
}

/** The entry that a report makes now, for who may see it. */
export async function entryOfReport(ctx: Ctx, reportId: string) {
  const [row] = await ctx.store.read
    .select({ id: entries.id, programme: programmeVersions.contents, slug: programmes.slug })
    .from(entries)
    .innerJoin(programmes, eq(programmes.id, entries.programmeId))
    .innerJoin(
      programmeVersions,
      and(eq(programmeVersions.programmeId, programmes.id), eq(programmeVersions.number, entries.programmeVersion)),
    )
    .where(and(eq(entries.reportId, reportId), isNull(entries.withdrawnAt), visibleEntries(ctx.actor)))
  return row ? { id: row.id, slug: row.slug, programme: row.programme.title } : null
}

/**
 * An entry as its page shows it. Whose report it is stays closed to the actor sees neither its title nor who wrote it; where a testimony seals
 * the reporter, nobody outside learns the names of the authors.
 */
export async function getEntry(ctx: Ctx, entryId: string) {
  const { actor, store } = ctx
  const entry = await findEntry(store.read, actor, entryId)
  const isInsider = entry.authors.some(({ personId, declinedAt }) => personId === actor.id && declinedAt === null)
  const own = entry.authors.find(({ personId }) => personId === actor.id)
  const readable = await findReport(store.read, actor, entry.reportId).then(
    (report) => report,
    (error: unknown) => {
      if (error instanceof Refused) return null
      throw error
    },
  )
  const isNamed = isInsider || (readable !== null && (actor.roles.includes('moderator') || !(await isSealed(store.read, entry.reportId))))
  const [report] = await store.read
    .select({ title: reports.title, state: reports.state })
    .from(reports)
    .where(eq(reports.id, entry.reportId))
  const promised = await findPromise(store.read, entry.programmeId, entry.programmeVersion)
  const isOpen = entry.withdrawnAt === null && entry.programme.state === 'open'
  const isAwarded = await hasAward(store.read, entryId)
  const mine = { authorId: entry.joinedById }
  const invited = { invitedIds: own && !own.acceptedAt && !own.declinedAt ? [own.personId] : [] }
  return {
    id: entry.id,
    programme: {
      slug: entry.programme.slug,
      state: entry.programme.state,
      title: promised.title,
      version: entry.programmeVersion,
      isGraded: entry.programme.hasRubric,
    },
    report: {
      id: readable === null ? null : entry.reportId,
      title: readable !== null || isInsider ? (report?.title ?? '') : null,
      state: report?.state ?? 'withdrawn',
    },
    joinedAt: entry.joinedAt,
    withdrawnAt: entry.withdrawnAt,
    usedAssistance: entry.usedAssistance,
    checklist: entry.checklist,
    isComplete: entry.isComplete,
    authors: isNamed ? entry.authors.map(({ personId, ...author }) => ({ ...author, isInviter: personId === entry.joinedById })) : null,
    share: own?.declinedAt ? null : (own?.shareBasisPoints ?? null),
    may: {
      estimate: entry.programme.hasRubric && can(actor, 'entry.estimate', mine),
      invite: isOpen && !(await isJudged(store.read, entryId)) && can(actor, 'entry.invite', mine),
      withdraw: isOpen && !isAwarded && can(actor, 'entry.withdraw', mine),
      answer: entry.withdrawnAt === null && can(actor, 'entry.decline', invited),
    },
  }
}
