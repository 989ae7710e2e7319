import { and, desc, eq, inArray } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { awards, payouts, shownPayouts } from '#db/schema/bounties'
import { programmes, programmeVersions } from '#db/schema/programmes'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { notFound, Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { bountyEvents } from './events.server.ts'

/** Shows a bounty on the payee’s own page, or hides it again. Nobody else decides that, and nothing is shown by itself. */
export function showPayout(ctx: Ctx, payoutId: string, { show }: { show: 'yes' | 'no' }): Promise<void> {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, 'account.use')
    const [payout] = await tx
      .select({ state: payouts.state })
      .from(payouts)
      .where(and(eq(payouts.id, payoutId), eq(payouts.personId, ctx.actor.id ?? '')))
    if (!payout) throw notFound()
    if (show === 'yes' && payout.state !== 'paid' && payout.state !== 'donated')
      throw new Refused('conflict', 'A bounty can be shown once it was paid or donated.')
    if (show === 'yes') await tx.insert(shownPayouts).values({ payoutId, shownAt: ctx.now }).onConflictDoNothing()
    else await tx.delete(shownPayouts).where(eq(shownPayouts.payoutId, payoutId))
    await record(tx, ctx, bountyEvents.shown, payoutId, { isShown: show === 'yes' })
  })
}

/** The bounties that somebody chose to show, newest first: from which programme, and how much. What was reversed is not among them. */
export const listShownAwards = (db: Db, handle: string) =>
  db
    .select({
      id: payouts.id,
      minor: payouts.minor,
      currency: awards.currency,
      state: payouts.state,
      settledAt: payouts.settledAt,
      slug: programmes.slug,
      contents: programmeVersions.contents,
    })
    .from(shownPayouts)
    .innerJoin(payouts, eq(payouts.id, shownPayouts.payoutId))
    .innerJoin(people, eq(people.id, payouts.personId))
    .innerJoin(awards, eq(awards.id, payouts.awardId))
    .innerJoin(programmes, eq(programmes.id, awards.programmeId))
    .innerJoin(programmeVersions, and(eq(programmeVersions.programmeId, programmes.id), eq(programmeVersions.number, programmes.version)))
    .where(and(eq(people.handle, handle), inArray(payouts.state, ['paid', 'donated'])))
    .orderBy(desc(payouts.settledAt), desc(payouts.id))
    .limit(100)
    .then((rows) => rows.map(({ contents, ...row }) => ({ ...row, programme: contents.title })))
