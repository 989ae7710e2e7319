import { and, desc, eq, gte, inArray, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { issueReports, issues } from '#db/schema/issues'
import { reportGroups, reportHarms } from '#db/schema/reports'
import { systems } from '#db/schema/systems'
import type { Ctx } from '#kernel/context.server'
import { fromCursor, pageSize, toCursor, toPage } from '#kernel/paging'
import type { IssueFilters } from './input.server.ts'
import { openStates } from './model.ts'
import { listed, visibleIssues } from './records.server.ts'

/** The public board: published issues, the newest first, a page at a time. */
export async function listIssues(ctx: Ctx, filters: IssueFilters, cursor: string | null) {
  if (filters.q) return searchIssues(ctx, filters, filters.q, cursor)
  const from = fromCursor(cursor)
  const published = from && new Date(from.at)
  const isPast = from && published && or(lt(issues.publishedAt, published), and(eq(issues.publishedAt, published), lt(issues.id, from.id)))
  const rows = await issueRows(ctx.store.read, and(listed, ...conditions(filters), isPast ?? undefined))
    .orderBy(desc(issues.publishedAt), desc(issues.id))
    .limit(pageSize + 1)
  return toPage(rows, ({ publishedAt, id }) => ({ at: publishedAt?.getTime() ?? 0, id }))
}

const issueRows = (db: Db, condition: SQL | undefined) =>
  db
    .select({
      id: issues.id,
      publicId: issues.publicId,
      title: issues.title,
      finding: issues.finding,
      severity: issues.severity,
      state: issues.state,
      publishedAt: issues.publishedAt,
      notifiedAt: issues.notifiedAt,
      answeredAt: issues.answeredAt,
      systemName: systems.name,
      systemSlug: systems.slug,
      level: systems.accessLevel,
    })
    .from(issues)
    .innerJoin(systems, eq(systems.id, issues.systemId))
    .where(condition)
    .$dynamic()
type Row = Awaited<ReturnType<typeof issueRows>>[number]

/** How many matches are looked at for one page. Where filters leave few of them, the page is short and the next one goes on. */
const looks = [60, 240, 1000]

/**
 * Issues with all the words, those opened last first. Whole words are looked for first, and words as beginnings only where that does not
 * fill a page: to gather all words with a common beginning costs as much as there are matches.
 */
async function searchIssues(ctx: Ctx, filters: IssueFilters, words: string, cursor: string | null) {
  const from = fromCursor(cursor)
  if (from) return findPage(ctx, filters, words, from.id === beginnings, from.at)
  const whole = await findPage(ctx, filters, words, false, null)
  return whole.next ? whole : findPage(ctx, filters, words, true, null)
}

const beginnings = 'beginnings'

async function findPage(ctx: Ctx, filters: IssueFilters, words: string, areBeginnings: boolean, start: number | null) {
  const { read, dialect } = ctx.store
  const found: { row: Row; place: number }[] = []
  let before = start
  let isMore = true
  for (const atMost of looks) {
    const matches = await dialect.newest(read, { index: 'issues', words, areBeginnings, before, atMost })
    const places = new Map(matches.map(({ id, place }) => [id, place]))
    const rows = matches.length ? await issueRows(read, and(inArray(issues.id, [...places.keys()]), listed, ...conditions(filters))) : []
    found.push(...rows.map((row) => ({ row, place: places.get(row.id) ?? 0 })).sort((a, b) => b.place - a.place))
    before = matches.at(-1)?.place ?? before
    isMore = matches.length === atMost
    if (found.length > pageSize || !isMore) break
  }
  const items = found.slice(0, pageSize)
  const last = found.length > pageSize ? items.at(-1)?.place : isMore ? before : undefined
  const id = areBeginnings ? beginnings : 'whole'
  return { items: items.map(({ row }) => row), next: last === undefined || last === null ? null : toCursor({ at: last, id }) }
}

const candidatesLookedAt = 200

/** Issues that a report could be about: of the same system, those whose titles share most of its words first, then the newest. At most five. */
export async function listCandidates(ctx: Ctx, systemId: string, words: string) {
  const wanted = wordsOf(words)
  const rows = await ctx.store.read
    .select({ publicId: issues.publicId, title: issues.title, state: issues.state, severity: issues.severity })
    .from(issues)
    .innerJoin(systems, eq(systems.id, issues.systemId))
    .where(and(eq(issues.systemId, systemId), ne(issues.publication, 'withdrawn'), visibleIssues(ctx.actor)))
    .orderBy(desc(issues.openedAt))
    .limit(candidatesLookedAt)
  const shared = (title: string) => [...wordsOf(title)].filter((word) => wanted.has(word)).length
  // The sort is stable: among those that share as many words, the newest stays first.
  return rows
    .map((row) => ({ row, count: shared(row.title) }))
    .sort((a, b) => b.count - a.count)
    .slice(0, 5)
    .map(({ row }) => row)
}

/** Words of five and more letters; shorter ones say little. */
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu))

function conditions({ system, kind, harm, group, severity, state, since }: IssueFilters): (SQL | undefined)[] {
  return [
    system ? eq(systems.slug, system) : undefined,
    kind ? eq(issues.kind, kind) : undefined,
    severity ? eq(issues.severity, severity) : undefined,
    state === 'all_open' ? inArray(issues.state, openStates) : state ? eq(issues.state, state) : undefined,
    since ? gte(issues.publishedAt, new Date(`${since}T00:00:00Z`)) : undefined,
    harm
      ? sql`exists (select 1 from ${issueReports} inner join ${reportHarms} on ${reportHarms.reportId} = ${issueReports.reportId} where ${issueReports.issueId} = ${issues.id} and ${reportHarms.harm} = ${harm})`
      : undefined,
    group
      ? sql`exists (select 1 from ${issueReports} inner join ${reportGroups} on ${reportGroups.reportId} = ${issueReports.reportId} where ${issueReports.issueId} = ${issues.id} and ${reportGroups.attribute} = ${group})`
      : undefined,
  ]
}
