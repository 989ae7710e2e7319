import { and, eq } from 'drizzle-orm'
import { gradingPanels, gradingSeats } from '#db/schema/grading'
import { reports } from '#db/schema/reports'
import { rubricPresets } from '#db/seed/rubrics'
import { listRubrics, loadRubrics } from '#domain/rubrics'
import { type CastName, castMembers } from './cast.ts'
import { entryIn, programmeOf } from './programme.ts'
import { waitingReport } from './waiting-report.ts'
import type { World } from './world.ts'

type Given = Partial<typeof reports.$inferInsert> & { attach?: (reportId: string) => Promise<unknown> }

/** An accepted entry of Ada's in a challenge that is being graded by the three axes; what is attached was so before it was accepted. */
export async function gradedEntry(
  place: World,
  { attach, ...given }: Given = {},
): Promise<{ entryId: string; programmeId: string; reportId: string }> {
  await loadRubrics(
    place.asSystem(),
    rubricPresets.filter(({ code }) => code === 'three-axes'),
  )
  const [rubric] = (await listRubrics(place.asSystem())).rubrics
  const programme = await programmeOf(place, {
    kind: 'challenge',
    state: 'grading',
    slug: 'unifiedqa',
    rubricVersionId: rubric?.versionId ?? '',
  })
  const reportId = await waitingReport(place, { state: attach ? 'submitted' : 'accepted', ...given })
  await attach?.(reportId)
  if (attach) await place.store.transact((tx) => tx.update(reports).set({ state: 'accepted' }).where(eq(reports.id, reportId)))
  const { id } = await entryIn(place, programme, { reportId })
  return { entryId: id, programmeId: programme.id, reportId }
}

export const grades = (given: Record<string, number> = {}) => ({ harm: 2, reach: 1, proof: 2, ...given })

/** The seat that somebody has on the panel of an entry. */
export async function seatOf({ store }: World, entryId: string, name: CastName): Promise<string> {
  const [seat] = await store.read
    .select({ id: gradingSeats.id })
    .from(gradingSeats)
    .innerJoin(gradingPanels, eq(gradingPanels.id, gradingSeats.panelId))
    .where(and(eq(gradingPanels.entryId, entryId), eq(gradingSeats.graderId, castMembers[name].id)))
  return seat?.id ?? ''
}
