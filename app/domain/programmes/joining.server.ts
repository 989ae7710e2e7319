import { and, eq, isNull } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db, Tx } from '#db/open.server'
import { entries, entryAuthors } from '#db/schema/programmes'
import { reportHarms } from '#db/schema/reports'
import { findReport } from '#domain/reports'
import type { Ctx } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { addInvited, hasAward } from './authors.server.ts'
import { secondsToWait, whyNotEligible } from './eligibility.ts'
import { findEntry } from './entries.server.ts'
import type { EntryGiven } from './entry-input.server.ts'
import { programmeEvents } from './events.server.ts'
import { wholeShare } from './model.ts'
import { findProgramme, type Programme } from './records.server.ts'

/** Joins one's report to a programme under the version in force. Says in a sentence why not, where it cannot be. */
export function joinProgramme(ctx: Ctx, reportId: string, given: EntryGiven): Promise<{ id: string }> {
  return transact(ctx, async (tx) => {
    const report = await findReport(tx, ctx.actor, reportId)
    return joinWithin(tx, ctx, report, given)
  })
}

type Report = Awaited<ReturnType<typeof findReport>>

/** The same as a part of a greater step, such as the submission of the report itself. */
export async function joinWithin(tx: Tx, ctx: Ctx, report: Report, given: EntryGiven): Promise<{ id: string }> {
  const programme = await findProgramme(tx, ctx.actor, given.programme)
  const bar = ownSide(ctx, [programme.organisationId, report.organisationId])
  if (bar) throw new Refused('forbidden', `Not allowed: ${bar}`)
  const { id: joinedById } = authorize(ctx.actor, 'entry.join', { authorId: report.authorId, organisationId: programme.organisationId })
  const [standing] = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.reportId, report.id), isNull(entries.withdrawnAt)))
  if (standing) throw new Refused('conflict', 'This report stands in a programme already. Withdraw that entry first.')
  const whyNot = await whyNotJoin(tx, ctx, programme, report)
  if (whyNot) throw new Refused('conflict', whyNot)

  const id = newId('ent')
  const entry = { programmeId: programme.id, reportId: report.id, programmeVersion: programme.version, joinedById: joinedById ?? '' }
  await tx.insert(entries).values({ ...entry, id, joinedAt: ctx.now, usedAssistance: given.used_assistance, checklist: given.checks })
  await tx
    .insert(entryAuthors)
    .values({ entryId: id, personId: entry.joinedById, shareBasisPoints: wholeShare, invitedAt: ctx.now, acceptedAt: ctx.now })
  const invitedIds: string[] = []
  for (const invitation of given.co_authors) invitedIds.push(await addInvited(tx, ctx, { id, ...entry }, invitation))
  const { programmeId, reportId, programmeVersion: version } = entry
  await record(tx, ctx, programmeEvents.joined, id, { programmeId, reportId, version, invitedIds })
  return { id }
}

/** Why a report cannot be joined to a programme now: its state, its scope, or too many entries at once. Null where it can. */
export async function whyNotJoin(db: Db, ctx: Ctx, programme: Programme, report: Report): Promise<string | null> {
  const own = ownSide(ctx, [programme.organisationId, report.organisationId])
  if (own) return own.replace(/^n/, 'N')
  const harms = await db.select({ harm: reportHarms.harm }).from(reportHarms).where(eq(reportHarms.reportId, report.id))
  const whyNot = whyNotEligible(programme, { ...report, harms: harms.map(({ harm }) => harm) }, ctx.now)
  if (whyNot) return whyNot
  const before = await db
    .select({ at: entries.joinedAt })
    .from(entries)
    .where(and(eq(entries.joinedById, ctx.actor.id ?? ''), eq(entries.programmeId, programme.id)))
  const wait = secondsToWait(
    before.map(({ at }) => at),
    programme.contents,
    ctx.now,
  )
  return waitSentence(wait)
}

/** When somebody may make one more entry; null where they may now. */
export function waitSentence(seconds: number): string | null {
  if (seconds === 0) return null
  const hours = Math.ceil(seconds / 3600)
  return `You made as many entries as one person may for now. Try again in about ${hours === 1 ? 'an hour' : `${hours} hours`}.`
}

/** That somebody belongs to a side of it, as a part of a sentence; null where they do not. */
export function ownSide({ actor }: Ctx, sides: readonly (string | null)[]): string | null {
  const isInside = actor.memberships.some(({ organisationId }) => sides.includes(organisationId))
  return isInside ? 'nobody takes bounties for a system of their own organisation.' : null
}

/** Takes an entry back. The report stays; it may be joined again, under what is promised then. */
export function withdrawEntry(ctx: Ctx, entryId: string): Promise<{ reportId: string }> {
  return transact(ctx, async (tx) => {
    const { programmeId, reportId, joinedById, withdrawnAt, programme, authors } = await findEntry(tx, ctx.actor, entryId)
    authorize(ctx.actor, 'entry.withdraw', { authorId: joinedById })
    if (withdrawnAt || programme.state !== 'open')
      throw new Refused('conflict', 'An entry can be withdrawn while its programme is open, and only once.')
    if (await hasAward(tx, entryId)) throw new Refused('conflict', 'An award was proposed for this entry, so it stays.')
    await tx
      .update(entries)
      .set({ withdrawnAt: ctx.now })
      .where(and(eq(entries.id, entryId), isNull(entries.withdrawnAt)))
    const authorIds = authors.filter(({ declinedAt }) => declinedAt === null).map(({ personId }) => personId)
    await record(tx, ctx, programmeEvents.withdrawn, entryId, { programmeId, authorIds })
    return { reportId }
  })
}
