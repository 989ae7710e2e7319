import { and, desc, eq, exists, isNull, ne, type SQL } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db, Tx } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { issueReports, issues, shownIssues } from '#db/schema/issues'
import { reports } from '#db/schema/reports'
import { systems } from '#db/schema/systems'
import { unsealed } from '#domain/reputation'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { notFound } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { issueEvents } from './events.server.ts'
import { listed } from './records.server.ts'

const workAtMost = 100

/**
 * Shows a published issue on the page of somebody whose report is in it, or hides it again. Nobody else decides that, and nothing is shown by
 * itself: an issue names no reporters. What rests on a testimony is nobody's to show, since that seals who told it.
 */
export function showWork(ctx: Ctx, publicId: string, { show }: { show: 'yes' | 'no' }): Promise<void> {
  return transact(ctx, async (tx) => {
    const personId = authorize(ctx.actor, 'account.use').id ?? ''
    const [work] = await tx
      .select({ issueId: issues.id })
      .from(issues)
      .where(and(eq(issues.publicId, publicId), listed, isWorkOf(tx, personId)))
    if (!work) throw notFound()
    const shown = { personId, issueId: work.issueId }
    if (show === 'yes')
      await tx
        .insert(shownIssues)
        .values({ ...shown, shownAt: ctx.now })
        .onConflictDoNothing()
    else await tx.delete(shownIssues).where(and(eq(shownIssues.personId, personId), eq(shownIssues.issueId, work.issueId)))
    await record(tx, ctx, issueEvents.shown, personId, { issueId: work.issueId, isShown: show === 'yes' })
  })
}

/** The published issues that the actor's reports are in, newest first, and which of them they show. */
export async function listOwnWork({ actor, store: { read } }: Ctx) {
  const personId = actor.id ?? ''
  return read
    .select({ publicId: issues.publicId, title: issues.title, systemName: systems.name, shownAt: shownIssues.shownAt })
    .from(issues)
    .innerJoin(systems, eq(systems.id, issues.systemId))
    .leftJoin(shownIssues, and(eq(shownIssues.issueId, issues.id), eq(shownIssues.personId, personId)))
    .where(and(listed, isWorkOf(read, personId)))
    .orderBy(desc(issues.openedAt))
    .limit(workAtMost)
}

/** What somebody chose to show. What is no longer published, or no longer theirs, is not among it. */
export async function listShownWork(db: Db, handle: string) {
  return db
    .select({ publicId: issues.publicId, title: issues.title, state: issues.state, systemName: systems.name, openedAt: issues.openedAt })
    .from(shownIssues)
    .innerJoin(people, eq(people.id, shownIssues.personId))
    .innerJoin(issues, eq(issues.id, shownIssues.issueId))
    .innerJoin(systems, eq(systems.id, issues.systemId))
    .where(and(eq(people.handle, handle), isNull(people.closedAt), listed, isWorkOf(db, people.id)))
    .orderBy(desc(issues.openedAt))
    .limit(workAtMost)
}

/** Forgets what a person showed, because they leave. */
export async function dropShownWork(tx: Tx, personId: string): Promise<void> {
  await tx.delete(shownIssues).where(eq(shownIssues.personId, personId))
}

const isWorkOf = (db: Db, personId: string | typeof people.id): SQL =>
  exists(
    db
      .select({ reportId: reports.id })
      .from(issueReports)
      .innerJoin(reports, eq(reports.id, issueReports.reportId))
      .where(and(eq(issueReports.issueId, issues.id), eq(reports.authorId, personId), ne(reports.state, 'withdrawn'), unsealed(db))),
  )
