import { and, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db } from '#db/open.server'
import { awards } from '#db/schema/bounties'
import { issueReports, issues } from '#db/schema/issues'
import { reports } from '#db/schema/reports'
import { rankedEntries } from '#domain/grading'
import { findProgramme, findPromise, listEntries } from '#domain/programmes'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { bountyEvents } from './events.server.ts'
import type { PrizesInput } from './input.server.ts'
import { type AwardPart, sumOf } from './model.ts'
import { type Candidate, type Placed, placeCandidates, themePartOf } from './prizes.ts'

/**
 * Proposes what the entries of a settled challenge get, all together, since the prize of one hangs on the places of the others. What has an
 * award already is left out; where the ranking has changed since then, nothing is proposed before that award is ended.
 */
export function proposePrizes(ctx: Ctx, slug: string, { theme, corroborating_percent }: PrizesInput) {
  return transact(ctx, async (tx) => {
    const programme = await findProgramme(tx, ctx.actor, slug)
    authorize(ctx.actor, 'award.propose', programme)
    if (programme.kind !== 'challenge' || programme.state !== 'settled')
      throw new Refused('conflict', 'Prizes are proposed once a challenge is settled.')
    const placed = await listPlaced(tx, programme.id)
    const standing = await listStanding(tx, programme.id)
    requireSameRanking(placed, standing)

    const chosen = chooseThemes(programme.contents.prizes, theme, placed, standing)
    const fresh = placed.filter(({ entryId }) => !standing.some((award) => award.entryId === entryId))
    const rows = fresh.flatMap((one) => {
      const parts = [...one.parts, ...(chosen.get(one.entryId) ?? [])]
      if (sumOf(parts) === 0) return []
      const about = { programmeId: programme.id, entryId: one.entryId, severity: one.severity, currency: programme.currency }
      const proposed = { state: 'proposed' as const, needsSecond: false, proposedById: ctx.actor.id ?? '', proposedAt: ctx.now }
      return [{ ...about, ...proposed, id: newId('awd'), minor: sumOf(parts), parts, corroboratingPercent: corroborating_percent }]
    })
    if (rows.length === 0)
      throw new Refused('conflict', 'There is nothing to propose: every entry that is graded and accepted has its award, or gets nothing.')
    await tx.insert(awards).values(rows)
    const minor = rows.reduce((sum, row) => sum + row.minor, 0)
    await record(tx, ctx, bountyEvents.prizesProposed, programme.id, { awardIds: rows.map(({ id }) => id), minor })
    return { count: rows.length }
  })
}

/** The graded and accepted entries of a challenge in their places, with what each gets by it. */
export async function listPlaced(db: Db, programmeId: string): Promise<(Placed & About)[]> {
  const ranked = await rankedEntries(db, programmeId)
  const entries = await listEntries(db, programmeId)
  const accepted = await acceptedReports(
    db,
    entries.map(({ reportId }) => reportId),
  )
  const promises = new Map<number, Candidate['promised']>()
  for (const version of new Set(entries.map(({ programmeVersion }) => programmeVersion)))
    promises.set(version, await findPromise(db, programmeId, version))
  const about = new Map<string, About>()
  const candidates = entries.flatMap((entry) => {
    const score = ranked.find(({ entryId }) => entryId === entry.id)?.score
    const report = accepted.get(entry.reportId)
    const promised = promises.get(entry.programmeVersion)
    if (score === undefined || !report || !promised || !entry.isComplete) return []
    about.set(entry.id, report)
    return [{ entryId: entry.id, score, promised }]
  })
  return placeCandidates(candidates).map((one) => ({ ...one, ...(about.get(one.entryId) as About) }))
}
type About = { title: string; severity: (typeof issues.$inferSelect)['severity'] }

/** Refuses (409) where the entry of an award does not stand where it stood when that was proposed. */
export async function requireStillPlaced(db: Db, award: { programmeId: string; entryId: string; parts: AwardPart[] }): Promise<void> {
  requireSameRanking(await listPlaced(db, award.programmeId), [award])
}

function requireSameRanking(placed: readonly Placed[], standing: readonly { entryId: string; parts: readonly AwardPart[] }[]): void {
  const written = (parts: readonly AwardPart[]) =>
    JSON.stringify(parts.filter(({ kind }) => kind !== 'theme').map(({ kind, name, minor }) => [kind, name, minor]))
  const isMoved = standing.some(
    (award) => written(award.parts) !== written(placed.find(({ entryId }) => entryId === award.entryId)?.parts ?? []),
  )
  if (isMoved)
    throw new Refused(
      'conflict',
      'The places have changed since an award was proposed. End the awards that are not right and not paid, then propose again. What is owed beside those that are paid stands under “After an appeal”.',
    )
}

type Standing = { entryId: string; parts: AwardPart[] }
/** For each entry the prizes of themes that it is chosen for. A theme has one entry, and once that has its award nobody else. */
function chooseThemes(
  prizes: readonly { name: string; theme: string | null }[],
  given: readonly string[],
  placed: readonly Placed[],
  standing: readonly Standing[],
) {
  const themes = prizes.filter(({ theme }) => theme !== null)
  if (given.length !== themes.length) throw new Refused('bad-input', 'Choose an entry, or nobody, for each theme.')
  const chosen = new Map<string, AwardPart[]>()
  for (const [place, entryId] of given.entries()) {
    const { theme, name } = themes[place] as { theme: string; name: string }
    if (entryId === '') continue
    const candidate = placed.find((one) => one.entryId === entryId)
    if (!candidate) throw new Refused('bad-input', `${name}: choose an entry that is graded and accepted.`)
    const part = themePartOf(candidate, theme)
    if (!part) throw new Refused('bad-input', `${name}: this was not promised yet when that entry was made.`)
    if (standing.some(({ parts }) => parts.some((one) => one.kind === 'theme' && one.name === part.name)))
      throw new Refused('conflict', `${name}: an award for it stands already.`)
    if (standing.some((award) => award.entryId === entryId))
      throw new Refused('conflict', `${name}: that entry has its award already. End it first, then propose both together.`)
    chosen.set(entryId, [...(chosen.get(entryId) ?? []), part])
  }
  return chosen
}

/** The awards of a programme that were not ended. */
const listStanding = (db: Db, programmeId: string) =>
  db
    .select({ entryId: awards.entryId, parts: awards.parts })
    .from(awards)
    .where(and(eq(awards.programmeId, programmeId), notInArray(awards.state, ['void', 'reversed']), isNull(awards.supplementTo)))
    .limit(500)

async function acceptedReports(db: Db, reportIds: readonly string[]): Promise<Map<string, About>> {
  if (reportIds.length === 0) return new Map()
  const rows = await db
    .select({ id: reports.id, title: reports.title, severity: issues.severity })
    .from(reports)
    .innerJoin(issueReports, eq(issueReports.reportId, reports.id))
    .innerJoin(issues, eq(issues.id, issueReports.issueId))
    .where(and(inArray(reports.id, [...reportIds]), eq(reports.state, 'accepted')))
  return new Map(rows.map(({ id, ...report }) => [id, report]))
}
