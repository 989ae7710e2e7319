import { authorize } from '#access'
import { getReport } from '#domain/reports'
import { listReleases } from '#domain/systems'
import type { Visit } from './visit.server.ts'

/** What the page of a promotion shows: the report as it was sent, and the releases of its system to choose from. */
export async function showPromotion({ ctx, param }: Visit) {
  const report = await getReport(ctx, param('reportId'))
  authorize(ctx.actor, 'report.promote', report)
  const { id, title, harms, groups, releaseId, systemId } = report
  const releases = systemId ? await listReleases(ctx.store.read, systemId) : []
  return {
    ...{ id, title, harms, releaseId },
    groups: groups.map(({ attribute }) => attribute).filter((attribute) => attribute !== 'other'),
    releases: releases.map((release) => ({ id: release.id, name: release.name })),
  }
}
