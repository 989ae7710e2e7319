import { eq } from 'drizzle-orm'
import { issueReports } from '#db/schema/issues'
import { reports } from '#db/schema/reports'
import type { CastName } from './cast.ts'
import { makeIssue } from './make.ts'
import { entryIn, programmeOf } from './programme.ts'
import { waitingReport } from './waiting-report.ts'
import type { World } from './world.ts'

const teams: readonly Partial<Record<CastName, number>>[] = [
  { ada: 10_000 },
  { ada: 3_334, ben: 3_333, gil: 3_333 },
  { ada: 6_000, ben: 4_000 },
]
const severities = ['medium', 'medium', 'high'] as const

/**
 * Accepted entries in a standing programme of the institute, as many as there are severities given: of one person, of three, and of two whose
 * finding another confirmed, in turn. High severity gets 500.00, which is above the limit for a second signature.
 */
export async function acceptedEntries(place: World, given: readonly (typeof severities)[number][] = severities) {
  const programme = await programmeOf(place, { secondSignatureAboveMinor: 49_999 })
  const entryIds: string[] = []
  for (const [n, severity] of given.entries()) {
    const entry = await entryIn(place, programme, { team: teams[n % teams.length] })
    const issueId = await makeIssue(place, { publicId: `CW-2026-${30_000 + n}`, severity })
    const other = severity === 'high' ? await waitingReport(place, { author: 'gwen', state: 'accepted' }) : null
    await place.store.transact(async (tx) => {
      await tx.update(reports).set({ state: 'accepted' }).where(eq(reports.id, entry.reportId))
      await tx.insert(issueReports).values({ issueId, reportId: entry.reportId, role: 'original', joinedAt: place.now() })
      if (other) await tx.insert(issueReports).values({ issueId, reportId: other, role: 'corroborating', joinedAt: place.now() })
    })
    entryIds.push(entry.id)
  }
  return { slug: programme.slug, programmeId: programme.id, entryIds }
}
