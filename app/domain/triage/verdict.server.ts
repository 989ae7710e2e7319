import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { reportVerdicts } from '#db/schema/triage'
import { findingOf } from '#domain/evidence'
import { joinIssue, openIssue } from '#domain/issues'
import { type SharingQuestion, sharingQuestionIds } from '#domain/issues/model'
import { findReport, moveReport, nameHarms, setHazard } from '#domain/reports'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { endAssignment, requireLease } from './assignment.server.ts'
import { triageEvents } from './events.server.ts'
import { type Acceptance, isUnshared, sharingSentence, type Verdict } from './input.server.ts'
import { needsSharingCheck } from './model.ts'
import { requireIssueOfSystem, requireListedSystem } from './records.server.ts'

type Report = Awaited<ReturnType<typeof findReport>>
type Reached<V extends Verdict['verdict']> = Extract<Verdict, { verdict: V }>

/** Says what becomes of a report. Only its holder may; the claim ends with it. Refuses (409) without a claim. */
export function judgeReport(ctx: Ctx, reportId: string, verdict: Verdict) {
  return transact(ctx, async (tx) => {
    const report = await findReport(tx, ctx.actor, reportId)
    authorize(ctx.actor, 'report.judge', report)

    return passVerdict(tx, ctx, report, verdict)
  })
}

/** The same inside the transaction of whoever judges several. What a second person agreed to stays the verdict of who wrote it. */
export async function passVerdict(tx: Tx, ctx: Ctx, report: Report, verdict: Verdict, writtenBy = ctx.actor.id!) {
  await requireLease(tx, ctx, report.id)
  const state = await moveReport(tx, ctx, report, verdict.verdict)
  const publicId = await reach(tx, ctx, report, verdict, writtenBy)
  await endAssignment(tx, report.id)
  return { id: report.id, state, publicId }
}

function reach(tx: Tx, ctx: Ctx, report: Report, verdict: Verdict, writtenBy: string): Promise<string | null> {
  switch (verdict.verdict) {
    case 'accept':
      return accept(tx, ctx, report, verdict)
    case 'duplicate':
      return joinAsDuplicate(tx, ctx, report, verdict)
    case 'reject':
      return reject(tx, ctx, report, verdict, writtenBy)
    case 'ask':
      return ask(tx, ctx, report, verdict, writtenBy)
  }
}

async function accept(tx: Tx, ctx: Ctx, report: Report, { severity, hazard, harm = [], text, ...given }: Acceptance) {
  await requireListedSystem(tx, report.systemId!)
  await setHazard(tx, report.id, hazard)
  await nameHarms(tx, report.id, harm)

  const role = given.issue ? 'corroborating' : 'original'
  const issue = given.issue
    ? await join(tx, ctx, report, given.issue, 'corroborating')
    : await openIssueFor(tx, ctx, report, { severity, hazard, text, ...given })

  await keep(tx, ctx, report, { verdict: 'accept', severity, issueId: issue.id, text })
  const isPublished = issue.publication === 'full'
  const { id: issueId, publicId } = issue
  await record(tx, ctx, triageEvents.accepted, report.id, { issueId, publicId, severity, role, isPublished, text })
  return publicId
}

async function openIssueFor(tx: Tx, ctx: Ctx, report: Report, acceptance: Acceptance) {
  if (isUnshared(report.track, acceptance)) throw new Refused('bad-input', sharingSentence)
  return openIssue(tx, ctx, {
    report,
    title: acceptance.title ?? report.title,
    // What carries a warning is never made public as it stands.
    summary: acceptance.summary ?? (report.warning ? report.title : report.body.slice(0, 2000)),
    finding: await findingOf(tx, report.id),
    severity: acceptance.severity,
    hazard: acceptance.hazard,
    sharing: needsSharingCheck(report.track, acceptance) ? allAnswered : null,
  })
}

const allAnswered = Object.fromEntries(sharingQuestionIds.map((id) => [id, true])) as Record<SharingQuestion, true>

/** Nobody joins a report to an issue in which they have a part. */
async function join(tx: Tx, ctx: Ctx, report: Report, publicId: string, role: 'corroborating' | 'duplicate') {
  await requireIssueOfSystem(tx, ctx.actor, { publicId, systemId: report.systemId })
  const issue = await joinIssue(tx, ctx, { publicId, reportId: report.id, role })
  authorize(ctx.actor, 'issue.judge', issue)
  return issue
}

async function joinAsDuplicate(tx: Tx, ctx: Ctx, report: Report, { issue: named, text }: Reached<'duplicate'>) {
  const issue = await join(tx, ctx, report, named, 'duplicate')
  await keep(tx, ctx, report, { verdict: 'duplicate', issueId: issue.id, text })
  await record(tx, ctx, triageEvents.duplicated, report.id, { issueId: issue.id, publicId: issue.publicId, text })
  return issue.publicId
}

async function reject(tx: Tx, ctx: Ctx, report: Report, { reason, text }: Reached<'reject'>, moderatorId: string) {
  await keep(tx, ctx, report, { verdict: 'reject', reason, text, moderatorId })
  await record(tx, ctx, triageEvents.rejected, report.id, { reason, text })
  return null
}

async function ask(tx: Tx, ctx: Ctx, report: Report, { text }: Reached<'ask'>, moderatorId: string) {
  await keep(tx, ctx, report, { verdict: 'ask', text, moderatorId })
  await record(tx, ctx, triageEvents.asked, report.id, { text })
  return null
}

type Written = typeof reportVerdicts.$inferInsert
type Kept = Pick<Written, 'verdict' | 'severity' | 'reason' | 'issueId' | 'text'> & Partial<Pick<Written, 'moderatorId'>>

async function keep(tx: Tx, ctx: Ctx, report: Report, verdict: Kept): Promise<void> {
  await tx.insert(reportVerdicts).values({ id: newId('vdt'), reportId: report.id, moderatorId: ctx.actor.id!, at: ctx.now, ...verdict })
}
