import { eq } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { entries } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { releases, systems } from '#db/schema/systems'
import { findImageOf, listEvidence, listPieces } from '#domain/evidence'
import type { Ctx } from '#kernel/context.server'
import { notFound } from '#kernel/refused'
import { requireThere } from '#kernel/visibility.server'
import { mayRead } from './readers.server.ts'

/** The report of an entry and all of its evidence as graders read them: without a name, neither of people nor of files. The caller has found the place they grade from. */
export async function readWork(db: Db, entryId: string, asked: string | null) {
  const { id, ...report } = await findWork(db, entryId)
  const isCovered = report.warning !== null || !['H0', null].includes(report.hazard)
  const evidence = await listEvidence(db, [id])
  return {
    entryId,
    reportId: id,
    report: { ...report, isCovered, body: isCovered && asked !== 'body' ? null : report.body },
    tables: evidence.map(({ id: key, analysis }) => ({
      id: key,
      figures: analysis?.result?.figures ?? null,
      rows: analysis?.result ? { read: analysis.result.rowsRead, used: analysis.result.rowsUsed } : null,
    })),
    pieces: await listPieces(db, id, { isCovered, mayKnow: false, asked }),
  }
}
export type Work = Awaited<ReturnType<typeof readWork>>

/** An image of an entry, for who grades it or rules on it; 404 to everybody else, and where it is quarantined. */
export async function findWorkImage(ctx: Ctx, entryId: string, evidenceId: string) {
  const { read } = ctx.store
  if (!(await mayRead(ctx, entryId))) throw notFound()
  const { id, hazard } = await findWork(read, entryId)
  if (hazard === 'H4') throw notFound()
  return findImageOf(read, id, evidenceId)
}

/** 404 where there is none, 410 where it was removed since. */
async function findWork(db: Db, entryId: string) {
  const [report] = await db
    .select({
      id: reports.id,
      title: reports.title,
      body: reports.body,
      kind: reports.kind,
      warning: reports.warning,
      hazard: reports.hazard,
      system: systems.name,
      release: releases.name,
    })
    .from(entries)
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .leftJoin(systems, eq(systems.id, reports.systemId))
    .leftJoin(releases, eq(releases.id, reports.releaseId))
    .where(eq(entries.id, entryId))
  if (!report) throw notFound()
  await requireThere(db, 'report', report.id, { what: 'This report', isInsider: false })
  return report
}
