import { eq } from 'drizzle-orm'
import { can } from '#access'
import type { Db } from '#db/open.server'
import { reports } from '#db/schema/reports'
import { findRubricVersion } from '#domain/rubrics'
import { computeScore } from '#domain/rubrics/model'
import type { Ctx } from '#kernel/context.server'
import { notFound } from '#kernel/refused'
import { findGradable, type Gradable } from './conflicts.server.ts'
import { listSeats } from './grades.server.ts'
import { findRegrading, listPanels } from './rounds.server.ts'
import { spreadsOf } from './settling.ts'

/**
 * The score of an entry with everything behind it, for its authors, who runs the programme, admins, and once it is revealed its graders; 404
 * to others. Before it is settled they only learn where it stands, and of a second round nothing before its appeal is decided. Graders are
 * numbered, never named.
 */
export async function getScore(ctx: Ctx, entryId: string) {
  const { read } = ctx.store
  const entry = await findGradable(read, entryId)
  const [first, second] = await listPanels(read, entryId)
  const regrading = await findRegrading(read, entryId)
  const isOver = regrading !== null && regrading.endedAt !== null
  const rounds = await Promise.all([first, isOver ? second : undefined].map((panel) => (panel ? roundOf(read, panel) : null)))
  const [before, after] = rounds
  const isAuthor = entry.authorIds.some((id) => id === ctx.actor.id)
  if (!first || !(isAuthor || isStaff(ctx, entry) || rounds.some((round) => hasGraded(ctx, round)))) throw notFound()

  const [report] = await read.select({ title: reports.title }).from(reports).where(eq(reports.id, entry.reportId))
  const counts = regrading?.countsFrom ? after : before
  const own = isAuthor || isStaff(ctx, entry) ? entry.ownEstimate : null
  const other = counts === before ? after : before
  return {
    title: report?.title ?? '',
    entryId,
    state: first.state,
    leftOut: (counts?.panel ?? first).leftOut,
    programme: entry.programmeSlug,
    graders: (counts ?? before)?.seats.length ?? 0,
    settled: counts ? findingsOf(counts) : null,
    /** The round that does not count, once an appeal has been decided. */
    other: other ? findingsOf(other) : null,
    regrading: regrading && { isOpen: !isOver, counts: regrading.countsFrom !== null },
    // The reporter's own ratings stand beside it for them and for who pays: graders never see them.
    ownEstimate: own,
    ownScore: own && counts ? scoreOf(counts, own) : null,
    /** An appeal is theirs to file who accepted a share; whether it is heard, the room of appeals says. */
    mayAppeal: counts?.panel.state === 'settled' && entry.acceptedIds.some((id) => id === ctx.actor.id),
  }
}
export type ScorePage = Awaited<ReturnType<typeof getScore>>

type Round = Awaited<ReturnType<typeof roundOf>>

async function roundOf(db: Db, panel: Awaited<ReturnType<typeof listPanels>>[number]) {
  const rubric = await findRubricVersion(db, panel.rubricVersionId)
  if (!rubric) throw new Error(`Panel ${panel.id} has no rubric`)
  return { panel, rubric, seats: await listSeats(db, panel.id) }
}

const isStaff = ({ actor }: Ctx, { runsIt }: Gradable) =>
  can(actor, 'grade.assign') || can(actor, 'programme.run', { organisationId: runsIt })

const hasGraded = ({ actor }: Ctx, round: Round | null) =>
  round?.panel.state === 'settled' && round.seats.some(({ graderId }) => graderId === actor.id)

/** What the reporter’s own ratings would have given. They were checked against the same rubric, which the programme pins. */
const scoreOf = ({ rubric }: Round, own: Record<string, string>) =>
  computeScore(rubric.contents, Object.fromEntries(Object.entries(own).map(([key, rating]) => [key, Number(rating)]))).score

function findingsOf({ panel, rubric, seats }: Round) {
  if (panel.state !== 'settled' || panel.ratings === null) return null
  const grades = seats.map(({ ratings }) => ratings ?? {})
  return {
    ...computeScore(rubric.contents, panel.ratings),
    round: panel.round,
    combination: rubric.contents.combination,
    settledAt: panel.settledAt,
    rubric: { id: rubric.rubricId, name: rubric.name, number: rubric.number },
    spreads: spreadsOf(rubric.contents, grades),
    grades: seats.map(({ ratings, reasons }, place) => ({ number: place + 1, ratings: ratings ?? {}, reasons: reasons ?? '' })),
    ruling: panel.rulingReasons === null ? null : { ratings: panel.ruled ?? {}, reasons: panel.rulingReasons },
  }
}
export type Findings = NonNullable<ReturnType<typeof findingsOf>>
