import { eq } from 'drizzle-orm'
import { gradingPanels } from '#db/schema/grading'
import { issueReports } from '#db/schema/issues'
import { reports } from '#db/schema/reports'
import { rubricPresets } from '#db/seed/rubrics'
import type { ProgrammeContents, ProgrammeKind, ProgrammeState } from '#domain/programmes/model'
import { listRubrics, loadRubrics } from '#domain/rubrics'
import { newId } from '#kernel/ids.server'
import { type CastName, castMembers, institute } from './cast.ts'
import { makeIssue } from './make.ts'
import { entryIn, programmeOf } from './programme.ts'
import type { World } from './world.ts'

type Given = {
  /** Whose entry has which score, in the order in which they joined; null is not graded. */
  scores: readonly [CastName, number | null][]
  /** Who shares the entries. */
  team?: Partial<Record<CastName, number>>
  /** Whose author has not accepted their share. */
  awaiting?: readonly CastName[]
  state?: ProgrammeState
  kind?: ProgrammeKind
  organisationId?: string | null
  limit?: number
  contents?: Partial<ProgrammeContents>
}

/** A settled challenge of the institute with accepted entries that were graded, each of an issue of its own. */
export async function settledChallenge(
  place: World,
  { scores, team, awaiting = [], state = 'settled', kind = 'challenge', organisationId = institute.id, limit, contents }: Given,
) {
  await loadRubrics(
    place.asSystem(),
    rubricPresets.filter(({ code }) => code === 'three-axes'),
  )
  const rubricVersionId = (await listRubrics(place.asSystem())).rubrics[0]?.versionId ?? ''
  const programme = await programmeOf(place, {
    ...{ kind, state, organisationId, rubricVersionId, contents },
    secondSignatureAboveMinor: limit ?? 1_000_000,
  })
  const entries: Partial<Record<CastName, { id: string; reportId: string; issueId: string }>> = {}
  for (const [n, [author, score]] of scores.entries()) {
    const entry = await entryIn(place, programme, { author, team, awaiting: awaiting.filter((name) => name === author) })
    const issueId = await makeIssue(place, { publicId: `CW-2026-2000${n}` })
    entries[author] = { ...entry, issueId }
    await place.store.transact(async (tx) => {
      await tx.update(reports).set({ state: 'accepted' }).where(eq(reports.id, entry.reportId))
      await tx.insert(issueReports).values({ issueId, reportId: entry.reportId, role: 'original', joinedAt: place.now() })
      if (score !== null) await tx.insert(gradingPanels).values(panelOf(place, entry.id, rubricVersionId, score))
    })
    place.pass(1 / 86_400)
  }
  return { programme, entries }
}

const panelOf = ({ now }: World, entryId: string, rubricVersionId: string, score: number) => ({
  id: newId('pan'),
  entryId,
  rubricVersionId,
  state: 'settled' as const,
  assignedById: castMembers.root.id,
  assignedAt: now(),
  leftOut: {},
  revealedAt: now(),
  settledAt: now(),
  score,
  ratings: ratingsOf(score),
})

/** Ratings on the three axes that add up to a score; each goes to 3. */
const ratingsOf = (score: number) => {
  const upTo = (rest: number) => Math.min(3, Math.max(0, rest))
  return { harm: upTo(score), reach: upTo(score - 3), proof: upTo(score - 6) }
}
