import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db } from '#db/open.server'
import { issueReleases, issues } from '#db/schema/issues'
import { organisations, releases, systems } from '#db/schema/systems'
import type { Ctx } from '#kernel/context.server'
import { notFound } from '#kernel/refused'
import { free, takenDown, unlisted } from '#kernel/visibility.server'
import { type IssueState, openStates } from './model.ts'
import { listed, listedIsOpen } from './records.server.ts'

const boardSize = 100
const day = 86_400_000
const openOnBoard = 25
const isOpen = inArray(issues.state, openStates)

/** The public board of a system: those that are open the longest, with the status for each release, how many stand where, and those that are only named. */
export async function listIssuesOfSystem(ctx: Ctx, systemId: string) {
  const { read } = ctx.store
  const ofSystem = and(eq(issues.systemId, systemId), listed)
  const open = await boardRows(read, and(ofSystem, listedIsOpen), asc(issues.openedAt), openOnBoard)
  return { open, counts: await countByEnd(read, ofSystem), named: await listNamed(read, systemId) }
}

/** Open ones that the public knows by their id alone, since their owner has not answered; the longest silence first. */
function listNamed(db: Db, systemId: string) {
  const isNamed = sql`${issues.publication} = 'stub' and ${free('issue', issues.id, unlisted)}`
  return db
    .select({ publicId: issues.publicId, notifiedAt: issues.notifiedAt })
    .from(issues)
    .where(and(eq(issues.systemId, systemId), isNamed, listedIsOpen))
    .orderBy(asc(issues.notifiedAt))
    .limit(openOnBoard)
}

/** How many are open, resolved, dismissed, and answered by the owner, of the first so many. */
async function countByEnd(db: Db, condition: SQL | undefined) {
  const first = db
    .select({ state: issues.state, answeredAt: issues.answeredAt })
    .from(issues)
    .where(condition)
    .limit(countedAtMost + 1)
    .as('first')
  const rows = await db
    .select({ state: first.state, count: numberOf(sql`*`), answered: numberOf(first.answeredAt) })
    .from(first)
    .groupBy(first.state)
  const of = (state: IssueState) => rows.find((row) => row.state === state)?.count ?? 0
  const all = rows.reduce((sum, { count }) => sum + count, 0)
  const [resolved, dismissed] = [of('resolved'), of('dismissed')]
  return { all, resolved, dismissed, open: all - resolved - dismissed, answered: rows.reduce((sum, row) => sum + row.answered, 0) }
}

const numberOf = (what: SQLWrapper) => sql<number>`count(${what})`.mapWith(Number)
export type EndCounts = Awaited<ReturnType<typeof countByEnd>>

/** The workspace of an organisation: its open issues, the oldest first, and the newest closed ones. 404 for all but its members. */
export async function listIssuesOfOrganisation(ctx: Ctx, slug: string) {
  const { read } = ctx.store
  const [organisation] = await read.select().from(organisations).where(eq(organisations.slug, slug))
  if (!organisation || !ctx.actor.memberships.some(({ organisationId }) => organisationId === organisation.id)) throw notFound()
  authorize(ctx.actor, 'organisation.enter', organisation)

  const told = and(eq(systems.organisationId, organisation.id), isNotNull(issues.notifiedAt), free('issue', issues.id, takenDown))
  const answered = await read
    .select({ id: systems.id, slug: systems.slug, name: systems.name })
    .from(systems)
    .where(eq(systems.organisationId, organisation.id))
    .orderBy(asc(systems.name))
    .limit(200)
  return {
    organisation: { slug: organisation.slug, name: organisation.name },
    systems: answered,
    open: await boardRows(read, and(told, isOpen)),
    closed: await boardRows(read, and(told, inArray(issues.state, ['resolved', 'dismissed']))),
  }
}

/** Above this, a number on a page says that there are more: counting would grow with the table. */
export const countedAtMost = 1000
const answersLookedAt = 200

/** The numbers of the first page, from published issues only; each is counted up to a bound. */
export async function countOpenIssues(db: Db, now: Date) {
  const aMonthAgo = new Date(now.getTime() - 30 * day)
  const waiting = and(listed, listedIsOpen, isNull(issues.answeredAt), isNotNull(issues.notifiedAt), lt(issues.notifiedAt, aMonthAgo))
  const systemsWithOpen = db.selectDistinct({ id: issues.systemId }).from(issues).where(and(listed, listedIsOpen))
  const answered = await db
    .select({ from: issues.notifiedAt, to: issues.answeredAt })
    .from(issues)
    .where(and(listed, isNotNull(issues.answeredAt), isNotNull(issues.notifiedAt)))
    .orderBy(desc(issues.answeredAt))
    .limit(answersLookedAt)
  const daysToAnswer = answered.map(({ from, to }) => ((to?.getTime() ?? 0) - (from?.getTime() ?? 0)) / day).sort((a, b) => a - b)
  return {
    openIssues: await counted(db, and(listed, listedIsOpen)),
    systemsWithOpenIssues: await db.$count(systemsWithOpen.limit(countedAtMost + 1).as('with_open')),
    medianDaysToAnswer: median(daysToAnswer),
    unanswered30: await counted(db, waiting),
  }
}

/** How many there are; one more than the bound stands for all above it. */
function counted(db: Db, condition: SQL | undefined): Promise<number> {
  return db.$count(
    db
      .select({ id: issues.systemId })
      .from(issues)
      .where(condition)
      .limit(countedAtMost + 1)
      .as('counted'),
  )
}

function median(sorted: number[]): number | null {
  const middle = sorted.length / 2
  if (sorted.length === 0) return null
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2 : (sorted[Math.floor(middle)] ?? null)
}

async function boardRows(db: Db, condition: SQL | undefined, order: SQL = asc(issues.openedAt), atMost = boardSize) {
  const rows = await db
    .select({
      id: issues.id,
      publicId: issues.publicId,
      title: issues.title,
      severity: issues.severity,
      state: issues.state,
      publication: issues.publication,
      openedAt: issues.openedAt,
      notifiedAt: issues.notifiedAt,
      answeredAt: issues.answeredAt,
      until: issues.until,
      systemName: systems.name,
      systemSlug: systems.slug,
    })
    .from(issues)
    .innerJoin(systems, eq(systems.id, issues.systemId))
    .where(condition)
    .orderBy(order)
    .limit(atMost)
  const statuses = await statusesFor(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...row,
    releases: statuses.filter(({ issueId }) => issueId === row.id).map(({ name, status }) => ({ name, status })),
  }))
}

async function statusesFor(db: Db, issueIds: string[]) {
  if (issueIds.length === 0) return []
  return db
    .select({ issueId: issueReleases.issueId, name: releases.name, status: issueReleases.status })
    .from(issueReleases)
    .innerJoin(releases, eq(releases.id, issueReleases.releaseId))
    .where(inArray(issueReleases.issueId, issueIds))
    .orderBy(asc(releases.releasedOn))
}
