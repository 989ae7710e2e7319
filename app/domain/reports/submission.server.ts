import { and, eq, isNull } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { analyses, evidence } from '#db/schema/evidence'
import { reports } from '#db/schema/reports'
import { releases } from '#db/schema/systems'
import { suggestSystem } from '#domain/systems'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { writeDraft } from './draft.server.ts'
import { reportEvents } from './events.server.ts'
import type { Report } from './input.server.ts'
import { defaultTrack, reportMachine } from './model.ts'
import { moveReport } from './moves.server.ts'
import { findReport } from './records.server.ts'

/** Hands a draft to the moderators. A system that is not listed becomes an unconfirmed one. Refuses while a trials file has no mapping. */
export function submitReport(ctx: Ctx, reportId: string, input: Report) {
  return transact(ctx, (tx) => submitWithin(tx, ctx, reportId, input))
}

/** The same as a part of a greater step, such as the entry of a programme that it is to be. */
export async function submitWithin(tx: Tx, ctx: Ctx, reportId: string, input: Report) {
  const draft = await findReport(tx, ctx.actor, reportId)
  authorize(ctx.actor, 'report.submit', draft)
  const state = reportMachine.next(draft.state, 'submit')

  await writeDraft(tx, ctx, draft, input)
  await refuseUnmapped(tx, reportId)
  const systemId = await systemOf(tx, ctx, reportId, input)
  await refuseForeignRelease(tx, systemId, input.release)
  // The check of the database holds from the first row on: what a submitted report needs is there before it moves.
  const track = input.track ?? defaultTrack(input.kind ?? 'safety')
  await tx.update(reports).set({ systemId, track, submittedAt: ctx.now }).where(eq(reports.id, reportId))
  await moveReport(tx, ctx, draft, 'submit')
  await record(tx, ctx, reportEvents.submitted, reportId, { systemId })
  return { id: reportId, state, depth: draft.depth }
}

async function systemOf(tx: Tx, ctx: Ctx, reportId: string, input: Report): Promise<string> {
  const [saved] = await tx.select({ systemId: reports.systemId }).from(reports).where(eq(reports.id, reportId))
  if (saved?.systemId) return saved.systemId
  const { unlisted_name: name, unlisted_developer: developer, unlisted_link: link } = input
  return (await suggestSystem(tx, ctx, { name, developer, link })).id
}

async function refuseForeignRelease(tx: Tx, systemId: string, releaseId: string | null): Promise<void> {
  if (releaseId === null) return
  const [found] = await tx
    .select({ id: releases.id })
    .from(releases)
    .where(and(eq(releases.id, releaseId), eq(releases.systemId, systemId)))
  if (!found) throw new Refused('bad-input', 'Choose a release of the system you named, or “Not sure”.')
}

async function refuseUnmapped(tx: Tx, reportId: string): Promise<void> {
  const [unmapped] = await tx
    .select({ name: evidence.fileName })
    .from(evidence)
    .leftJoin(analyses, and(eq(analyses.evidenceId, evidence.id), isNull(analyses.replacedAt)))
    .where(and(eq(evidence.reportId, reportId), eq(evidence.kind, 'trials'), isNull(evidence.removedAt), isNull(analyses.id)))
    .limit(1)
  if (unmapped) throw new Refused('bad-input', `Say first what the columns of ${unmapped.name} mean, or remove the file.`)
}
