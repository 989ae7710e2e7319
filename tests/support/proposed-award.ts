import { eq } from 'drizzle-orm'
import { issueReports } from '#db/schema/issues'
import { reports } from '#db/schema/reports'
import { approveAward, listPayouts, proposeAward, recordDeposit } from '#domain/bounties'
import { makeIssue } from './make.ts'
import { entryIn, programmeOf } from './programme.ts'
import type { World } from './world.ts'

/** A standing programme with 1,000.00 in it, and an award of 500.00 proposed for Ada's entry. */
export async function proposedAward(place: World) {
  const programme = await programmeOf(place)
  await recordDeposit(await place.as('root'), programme.slug, { amount: '1,000.00', reference: 'Wire 17' })
  const entry = await entryIn(place, programme)
  const issueId = await makeIssue(place)
  await place.store.transact(async (tx) => {
    await tx.update(reports).set({ state: 'accepted' }).where(eq(reports.id, entry.reportId))
    await tx.insert(issueReports).values({ issueId, reportId: entry.reportId, role: 'original', joinedAt: place.now() })
  })
  const { id } = await proposeAward(await place.as('olga'), entry.id, { corroborating_percent: 0 })
  return {
    approve: async () => approveAward(await place.as('olga'), id),
    payout: async () => (await listPayouts(place.store.read, id))[0],
  }
}
