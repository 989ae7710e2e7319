import { desc, eq, sql } from 'drizzle-orm'
import { releases, systems } from '#db/schema/systems'
import type { Ctx } from '#kernel/context.server'
import type { TimelineFilters, TimelineSort } from './input.server.ts'
import { accessLevelIds, modalities } from './model.ts'
import { openIssueCount } from './open-issues.server.ts'

/** More marks than this could not be told apart; the newest are shown, and the page says so. */
const releasesAtMost = 1500
const rowsOnPage = 25

/** Every dated release of the catalogue under the filters: for the figures, for the table, and how many each filter would show. */
export async function listTimeline(ctx: Ctx, filters: TimelineFilters) {
  const read = await listDated(ctx)
  const all = read.slice(0, releasesAtMost)
  const rows = all.filter((row) => matches(row, filters)).sort(byColumn(filters))
  const start = filters.after ? rows.findIndex(({ id }) => id === filters.after) + 1 : 0
  const page = rows.slice(start, start + rowsOnPage)
  const without = (name: 'modality' | 'level') => all.filter((row) => matches(row, { ...filters, [name]: undefined }))

  return {
    rows,
    page,
    next: start + rowsOnPage < rows.length ? (page.at(-1)?.id ?? null) : null,
    direction: isDescending(filters) ? ('descending' as const) : ('ascending' as const),
    total: all.length,
    isCut: read.length > releasesAtMost,
    undated: await ctx.store.read.$count(releases, sql`${releases.releasedOn} is null`),
    modalities: modalities.map((id) => ({ id, count: without('modality').filter(({ modality }) => modality === id).length })),
    levels: accessLevelIds.map((id) => ({ id, count: without('level').filter(({ level }) => level === id).length })),
    years: yearsOf(all),
    developers: [...new Set(all.flatMap(({ developer }) => developersOf(developer)))].sort((one, other) => one.localeCompare(other, 'en')),
  }
}
export type Timeline = Awaited<ReturnType<typeof listTimeline>>
export type TimelineRow = Timeline['rows'][number]

async function listDated({ store }: Ctx) {
  const rows = await store.read
    .select({
      id: releases.id,
      release: releases.name,
      slug: systems.slug,
      name: systems.name,
      developer: systems.developer,
      modality: systems.modality,
      level: releases.accessLevel,
      releasedOn: releases.releasedOn,
      parameters: releases.parameters,
      gating: releases.gating,
      source: releases.source,
      openIssues: openIssueCount,
    })
    .from(releases)
    .innerJoin(systems, eq(systems.id, releases.systemId))
    .where(sql`${systems.state} = 'confirmed' and ${releases.releasedOn} is not null`)
    .orderBy(desc(releases.releasedOn), desc(releases.id))
    .limit(releasesAtMost + 1)
  return rows.map(({ releasedOn, ...row }) => ({ ...row, releasedOn: releasedOn ?? '' }))
}
type Dated = Awaited<ReturnType<typeof listDated>>[number]

function matches(row: Dated, { modality, level, from, until, developer }: TimelineFilters): boolean {
  const year = yearOf(row)
  return (
    (!modality || (row.modality !== null && modality.includes(row.modality))) &&
    (!level || level.includes(row.level)) &&
    (!from || year >= from) &&
    (!until || year <= until) &&
    (!developer || developersOf(row.developer).includes(developer))
  )
}

const yearOf = ({ releasedOn }: Dated) => Number(releasedOn.slice(0, 4))
const developersOf = (developer: string) => developer.split(';').map((name) => name.trim())

/** Every year from the first release to the last, those without a release too. */
function yearsOf(rows: readonly Dated[]): number[] {
  const years = rows.map(yearOf)
  const first = Math.min(...years)
  return years.length ? Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at) : []
}

const isDescending = ({ sort, direction }: TimelineFilters) =>
  (direction ?? (sort === 'issues' || sort === 'parameters' ? 'descending' : 'ascending')) === 'descending'

/** What is not known comes last in both directions; equal rows stand by date and id, so that pages never overlap. */
function byColumn(filters: TimelineFilters) {
  const key = keys[filters.sort]
  const turn = isDescending(filters) ? -1 : 1
  return (one: Dated, other: Dated): number => {
    const [first, second] = [key(one), key(other)]
    if (first === null || second === null) return first === second ? inTime(one, other) : first === null ? 1 : -1
    return turn * compare(first, second) || inTime(one, other)
  }
}

const inTime = (one: Dated, other: Dated) => compare(one.releasedOn, other.releasedOn) || compare(one.id, other.id)

const compare = (one: string | number, other: string | number) =>
  typeof one === 'string' && typeof other === 'string' ? one.localeCompare(other, 'en') : Number(one) - Number(other)

const keys: Record<TimelineSort, (row: Dated) => string | number | null> = {
  system: ({ name }) => name,
  developer: ({ developer }) => developer,
  kind: ({ modality }) => modality && modalities.indexOf(modality),
  released: ({ releasedOn }) => releasedOn,
  level: ({ level }) => accessLevelIds.indexOf(level),
  parameters: ({ parameters }) => parameters,
  issues: ({ openIssues }) => openIssues,
}
