import { and, eq, isNull } from 'drizzle-orm'
import { authorize } from '#access'
import { entries, entryAuthors } from '#db/schema/programmes'
import { reportHarms } from '#db/schema/reports'
import { findReport } from '#domain/reports'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { secondsToWait, whyNotEligible } from './eligibility.ts'
import { findEntry } from './entries.server.ts'
import { programmeEvents } from './events.server.ts'
import type { EntryGiven } from './input.server.ts'
import { wholeShare } from './model.ts'
import { findProgramme } from './records.server.ts'

/** Joins one's report to a programme under the version in force. Says in a sentence why not, where it cannot be. */
export function joinProgramme(ctx: Ctx, reportId: string, given: EntryGiven): Promise<{ id: string }> {
  return transact(ctx, async (tx) => {
    const report = await findReport(tx, ctx.actor, reportId)
    const programme = await findProgramme(tx, ctx.actor, given.programme)
    const isOwnOrganisation = ctx.actor.memberships.some((one) =>
      [programme.organisationId, report.organisationId].includes(one.organisationId),
    )
    if (isOwnOrganisation) throw new Refused('forbidden', 'Not allowed: nobody takes bounties for a system of their own organisation.')
    const { id: joinedById } = authorize(ctx.actor, 'entry.join', { authorId: report.authorId, organisationId: programme.organisationId })

    const harms = await tx.select({ harm: reportHarms.harm }).from(reportHarms).where(eq(reportHarms.reportId, reportId))
    const whyNot = whyNotEligible(programme, { ...report, harms: harms.map(({ harm }) => harm) }, ctx.now)
    if (whyNot) throw new Refused('conflict', whyNot)
    const [standing] = await tx
      .select({ id: entries.id })
      .from(entries)
      .where(and(eq(entries.reportId, reportId), isNull(entries.withdrawnAt)))
    if (standing) throw new Refused('conflict', 'This report stands in a programme already. Withdraw that entry first.')
    const before = await tx
      .select({ at: entries.joinedAt })
      .from(entries)
      .where(and(eq(entries.joinedById, joinedById ?? ''), eq(entries.programmeId, programme.id)))
    const wait = secondsToWait(
      before.map(({ at }) => at),
      programme.contents,
      ctx.now,
    )
    if (wait > 0)
      throw new Refused(
        'conflict',
        `You made as many entries as one person may for now. Try again in about ${Math.ceil(wait / 3600)} hours.`,
      )

    const id = newId('ent')
    const entry = { programmeId: programme.id, reportId, programmeVersion: programme.version, joinedById: joinedById ?? '' }
    await tx.insert(entries).values({ ...entry, id, joinedAt: ctx.now, usedAssistance: given.used_assistance, checklist: given.checks })
    await tx
      .insert(entryAuthors)
      .values({ entryId: id, personId: joinedById ?? '', shareBasisPoints: wholeShare, invitedAt: ctx.now, acceptedAt: ctx.now })
    await record(tx, ctx, programmeEvents.joined, id, { programmeId: programme.id, reportId, version: programme.version })
    return { id }
  })
}

/** Takes an entry back. The report stays; it may be joined again, under what is promised then. */
export function withdrawEntry(ctx: Ctx, entryId: string): Promise<{ reportId: string }> {
  return transact(ctx, async (tx) => {
    const { programmeId, reportId, joinedById, withdrawnAt, programme } = await findEntry(tx, ctx.actor, entryId)
    authorize(ctx.actor, 'entry.withdraw', { authorId: joinedById })
    if (withdrawnAt || programme.state !== 'open')
      throw new Refused('conflict', 'An entry can be withdrawn while its programme is open, and only once.')
    await tx
      .update(entries)
      .set({ withdrawnAt: ctx.now })
      .where(and(eq(entries.id, entryId), isNull(entries.withdrawnAt)))
    await record(tx, ctx, programmeEvents.withdrawn, entryId, { programmeId })
    return { reportId }
  })
}
