import { eq, inArray } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { reports } from '#db/schema/reports'
import type { Ctx } from '#kernel/context.server'
import { findGradable, listCandidates } from './conflicts.server.ts'
import { listSeats } from './grades.server.ts'
import { listPanels } from './rounds.server.ts'

/** For admins: who can be asked and who cannot, with the reason; once asked, who has handed in. Never what. */
export async function getPanel(ctx: Ctx, entryId: string) {
  const { read } = ctx.store
  authorize(ctx.actor, 'grade.assign')
  const entry = await findGradable(read, entryId)
  const [report] = await read.select({ title: reports.title }).from(reports).where(eq(reports.id, entry.reportId))
  const [first, second] = await listPanels(read, entryId)
  const panel = (entry.round === 1 ? first : second) ?? null
  const seats = panel ? await listSeats(read, panel.id) : []
  const handles = await handlesOf(
    read,
    seats.map(({ graderId }) => graderId),
  )
  return {
    entryId,
    title: report?.title ?? '',
    candidates: await listCandidates(read, entry, ctx.now),
    round: entry.round,
    mayAsk: panel === null && (entry.round === 1 || entry.isGradedAnew),
    panel: panel ? { state: panel.state, assignedAt: panel.assignedAt } : null,
    seats: seats.map(({ id, graderId, submittedAt }) => ({
      id,
      handle: handles.get(graderId) ?? '',
      graderId,
      isIn: submittedAt !== null,
    })),
  }
}

async function handlesOf(db: Db, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const rows = await db.select({ id: people.id, handle: people.handle }).from(people).where(inArray(people.id, ids))
  return new Map(rows.map(({ id, handle }) => [id, handle]))
}
