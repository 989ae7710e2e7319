import { and, eq, isNull, ne } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db, Tx } from '#db/open.server'
import { awards } from '#db/schema/bounties'
import { gradingPanels } from '#db/schema/grading'
import { entryAuthors } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { systems } from '#db/schema/systems'
import { findPerson } from '#domain/accounts'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { findEntry } from './entries.server.ts'
import type { Invitation } from './entry-input.server.ts'
import { programmeEvents } from './events.server.ts'

type Entry = Awaited<ReturnType<typeof findEntry>>

/** Gives a part of one's own share to somebody who had a part in the work. It is theirs once they accept it; nobody else's share moves. */
export function inviteAuthor(ctx: Ctx, entryId: string, invitation: Invitation): Promise<void> {
  return transact(ctx, async (tx) => {
    const entry = await findEntry(tx, ctx.actor, entryId)
    authorize(ctx.actor, 'entry.invite', { authorId: entry.joinedById })
    if (entry.withdrawnAt || entry.programme.state !== 'open')
      throw new Refused('conflict', 'Co-authors are invited while the programme is open and the entry stands.')
    if (await isJudged(tx, entryId))
      throw new Refused('conflict', 'Graders were asked or an award was proposed for this entry, so its authors stay as they are.')
    const personId = await addInvited(tx, ctx, entry, invitation)
    await record(tx, ctx, programmeEvents.invited, entryId, { personId, shareBasisPoints: invitation.shareBasisPoints })
  })
}

/** Names somebody as an author to be, out of the share of who made the entry. Refuses who is named already, and more than there is. */
export async function addInvited(
  tx: Tx,
  ctx: Ctx,
  { id: entryId, joinedById }: { id: string; joinedById: string },
  { handle, shareBasisPoints }: Invitation,
): Promise<string> {
  const person = await findPerson(tx, handle).catch(() => null)
  if (!person) throw new Refused('bad-input', `There is no account with the handle ${handle}. Ask your co-author how theirs is written.`)
  if (person.id === joinedById) throw new Refused('bad-input', 'You are its author already: your share is what you do not give to others.')
  const named = await tx.select().from(entryAuthors).where(eq(entryAuthors.entryId, entryId))
  const before = named.find(({ personId }) => personId === person.id)
  if (before)
    throw new Refused('conflict', `${person.handle} ${before.declinedAt ? 'has declined to share it' : 'is named in it already'}.`)
  const own = named.find(({ personId }) => personId === joinedById)?.shareBasisPoints ?? 0
  if (shareBasisPoints >= own)
    throw new Refused('bad-input', `You have ${own / 100} % of it. Give less than that: every author keeps a share.`)

  await giveOwnShare(tx, entryId, joinedById, own - shareBasisPoints)
  await tx.insert(entryAuthors).values({ entryId, personId: person.id, shareBasisPoints, invitedAt: ctx.now })
  return person.id
}

/** Takes back an invitation that was not answered; the share goes back to who gave it. */
export function takeBackInvitation(ctx: Ctx, entryId: string, handle: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const entry = await findEntry(tx, ctx.actor, entryId)
    authorize(ctx.actor, 'entry.invite', { authorId: entry.joinedById })
    const invited = entry.authors.find((author) => author.handle === handle)
    if (!invited) throw notFound()
    const [gone] = await tx
      .delete(entryAuthors)
      .where(openInvitation(entryId, invited.personId))
      .returning({ personId: entryAuthors.personId })
    if (!gone) throw new Refused('conflict', 'This was answered meanwhile. Reload the page to see how.')
    await returnShare(tx, entry, invited.shareBasisPoints)
    await record(tx, ctx, programmeEvents.uninvited, entryId, { personId: invited.personId })
  })
}

/** Accepts one's share: from then on one is an author and may read the report. */
export function acceptShare(ctx: Ctx, entryId: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const entry = await findEntry(tx, ctx.actor, entryId)
    const sides = await sidesOf(tx, entry)
    if (ctx.actor.memberships.some(({ organisationId }) => sides.includes(organisationId)))
      throw new Refused('forbidden', 'Not allowed: nobody takes bounties for a system of their own organisation. Decline it instead.')
    authorize(ctx.actor, 'entry.accept', { invitedIds: invitedIds(entry) })
    if (['settled', 'cancelled'].includes(entry.programme.state)) throw new Refused('conflict', 'This programme is over.')
    await answer(tx, ctx, entry, { acceptedAt: ctx.now })
    await record(tx, ctx, programmeEvents.accepted, entryId, { isComplete: (await findEntry(tx, ctx.actor, entryId)).isComplete })
  })
}

/** Declines one's share, which goes back to who gave it. */
export function declineShare(ctx: Ctx, entryId: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const entry = await findEntry(tx, ctx.actor, entryId)
    authorize(ctx.actor, 'entry.decline', { invitedIds: invitedIds(entry) })
    const { shareBasisPoints } = await answer(tx, ctx, entry, { declinedAt: ctx.now })
    await returnShare(tx, entry, shareBasisPoints)
    await record(tx, ctx, programmeEvents.declined, entryId, {})
  })
}

async function answer(tx: Tx, ctx: Ctx, entry: Entry, set: { acceptedAt: Date } | { declinedAt: Date }) {
  if (entry.withdrawnAt) throw new Refused('conflict', 'This entry was withdrawn: there is nothing to share any more.')
  const [answered] = await tx
    .update(entryAuthors)
    .set(set)
    .where(openInvitation(entry.id, ctx.actor.id ?? ''))
    .returning({ shareBasisPoints: entryAuthors.shareBasisPoints })
  if (!answered) throw new Refused('conflict', 'You have answered this already.')
  return answered
}

/** Who is or was asked; who made the entry was never asked. */
const invitedIds = ({ authors, joinedById }: Entry) => authors.map(({ personId }) => personId).filter((id) => id !== joinedById)

const openInvitation = (entryId: string, personId: string) =>
  and(
    eq(entryAuthors.entryId, entryId),
    eq(entryAuthors.personId, personId),
    isNull(entryAuthors.acceptedAt),
    isNull(entryAuthors.declinedAt),
  )

async function returnShare(tx: Tx, { id, joinedById, authors }: Entry, share: number): Promise<void> {
  const own = authors.find(({ personId }) => personId === joinedById)?.shareBasisPoints ?? 0
  await giveOwnShare(tx, id, joinedById, own + share)
}

async function giveOwnShare(tx: Tx, entryId: string, personId: string, shareBasisPoints: number): Promise<void> {
  await tx
    .update(entryAuthors)
    .set({ shareBasisPoints })
    .where(and(eq(entryAuthors.entryId, entryId), eq(entryAuthors.personId, personId)))
}

/** Graders were looked for, or money was set aside, for those who are its authors: they stay. */
export async function isJudged(db: Db, entryId: string): Promise<boolean> {
  const [panel] = await db.select({ id: gradingPanels.id }).from(gradingPanels).where(eq(gradingPanels.entryId, entryId)).limit(1)
  return panel !== undefined || (await hasAward(db, entryId))
}

export async function hasAward(db: Db, entryId: string): Promise<boolean> {
  const rows = await db
    .select({ id: awards.id })
    .from(awards)
    .where(and(eq(awards.entryId, entryId), ne(awards.state, 'void')))
    .limit(1)
  return rows.length > 0
}

/** The organisations whose people take nothing of it: the one that runs the programme and the one that answers for the system. */
async function sidesOf(tx: Tx, { reportId, programme }: Entry): Promise<(string | null)[]> {
  const [report] = await tx
    .select({ organisationId: systems.organisationId })
    .from(reports)
    .innerJoin(systems, eq(systems.id, reports.systemId))
    .where(eq(reports.id, reportId))
  return [programme.organisationId, report?.organisationId ?? null]
}
