import { and, count, eq, sql } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { reportGroups, reportHarms, reports } from '#db/schema/reports'
import { releases, systems } from '#db/schema/systems'
import { findSystem } from '#domain/systems'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { notFound, Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import type { Draft } from './input.server.ts'
import { draftsAtMost, type ReportDepth } from './model.ts'
import { particularsOf, writeParticulars } from './particulars.server.ts'
import { findReport, namedIn } from './records.server.ts'

/** An empty draft of the actor's, about a system where one is named. Drafts are outside the events: nobody but their author knows of them. */
export function startDraft(ctx: Ctx, { system: slug, depth = 'full' }: { system?: string | null; depth?: ReportDepth } = {}) {
  return transact(ctx, async (tx) => {
    const { id: authorId } = authorize(ctx.actor, 'account.use')
    await refuseHoard(tx, authorId ?? '')
    const system = slug ? await findSystem(tx, ctx.actor, slug) : null
    const id = newId('rep')
    const times = { createdAt: ctx.now, savedAt: ctx.now, movedAt: ctx.now }
    await tx.insert(reports).values({ id, authorId: authorId ?? '', state: 'draft', depth, systemId: system?.id ?? null, ...times })
    return { id }
  })
}

async function refuseHoard(tx: Tx, authorId: string): Promise<void> {
  const isTheirs = and(eq(reports.authorId, authorId), eq(reports.state, 'draft'))
  const [drafts] = await tx.select({ count: count() }).from(reports).where(isTheirs)
  if (drafts && drafts.count >= draftsAtMost)
    throw new Refused('conflict', `You have ${draftsAtMost} drafts already. Submit or discard one of them first.`)
}

/** The draft as its form shows it. */
export async function getDraft(ctx: Ctx, reportId: string) {
  const report = await findReport(ctx.store.read, ctx.actor, reportId)
  if (report.authorId !== ctx.actor.id) throw notFound()
  return { ...report, ...(await namedIn(ctx.store.read, reportId)), particulars: await particularsOf(ctx.store.read, reportId) }
}

/** Keeps what was typed. Refuses (409) an older version than the one kept, so that one tab does not silently undo another. */
export function saveDraft(ctx: Ctx, reportId: string, draft: Draft): Promise<{ version: number }> {
  return transact(ctx, async (tx) => {
    const report = await findReport(tx, ctx.actor, reportId)
    authorize(ctx.actor, 'report.edit', report)
    return writeDraft(tx, ctx, report, draft)
  })
}

/** Writes the fields of a draft; the caller has found and authorized it. */
export async function writeDraft(tx: Tx, ctx: Ctx, report: { id: string; version: number }, draft: Draft): Promise<{ version: number }> {
  if (draft.version !== undefined && draft.version !== report.version) {
    throw savedElsewhere()
  }
  const systemId = draft.system && draft.system !== 'unlisted' ? (await findSystem(tx, ctx.actor, draft.system)).id : null
  const isUnlisted = systemId === null
  const saved = await tx
    .update(reports)
    .set({
      systemId,
      releaseId: await releaseOf(tx, systemId, draft.release),
      unlistedName: isUnlisted ? draft.unlisted_name || null : null,
      unlistedDeveloper: isUnlisted ? draft.unlisted_developer || null : null,
      unlistedLink: isUnlisted ? draft.unlisted_link || null : null,
      kind: draft.kind,
      title: draft.title,
      body: draft.body,
      language: draft.language,
      warning: draft.warning || null,
      track: draft.track,
      savedAt: ctx.now,
      version: sql`${reports.version} + 1`,
    })
    .where(and(eq(reports.id, report.id), eq(reports.version, report.version)))
    .returning({ id: reports.id })
  if (!saved[0]) throw savedElsewhere()
  await writeNamed(tx, report.id, draft)
  await writeParticulars(tx, report.id, draft)
  return { version: report.version + 1 }
}

const savedElsewhere = () =>
  new Refused(
    'conflict',
    'This draft was saved elsewhere meanwhile, in another tab perhaps. What you typed is still here: send it again to put it in the place of the other version.',
  )

/** A release is kept only where it belongs to the system; "not sure" is none. */
export async function releaseOf(tx: Tx, systemId: string | null, releaseId: string | null): Promise<string | null> {
  if (!systemId || !releaseId) return null
  const [found] = await tx
    .select({ id: releases.id })
    .from(releases)
    .innerJoin(systems, eq(systems.id, releases.systemId))
    .where(and(eq(releases.id, releaseId), eq(systems.id, systemId)))
  return found?.id ?? null
}

async function writeNamed(tx: Tx, reportId: string, { harm, groups, affected }: Draft): Promise<void> {
  await tx.delete(reportHarms).where(eq(reportHarms.reportId, reportId))
  await tx.delete(reportGroups).where(eq(reportGroups.reportId, reportId))
  const harms = [...new Set(harm)]
  const attributes = groups.length || !affected ? [...new Set(groups)] : (['other'] as const)
  if (harms.length) await tx.insert(reportHarms).values(harms.map((code) => ({ reportId, harm: code })))
  if (attributes.length) await tx.insert(reportGroups).values(attributes.map((attribute) => ({ reportId, attribute, detail: affected })))
}
