import { and, eq, isNull, notInArray } from 'drizzle-orm'
import { authorize } from '#access'
import type { Tx } from '#db/open.server'
import { gradingPanels } from '#db/schema/grading'
import { entries } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { acceptedAuthors, findProgramme, moveProgramme, programmeEvents } from '#domain/programmes'
import { wholeShare } from '#domain/programmes/model'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { isInForce, isRegraded } from './rounds.server.ts'

/** Settles a challenge: its ranks are final from now on. Refuses (409) while an entry waits for its screening or for its score. */
export function settleChallenge(ctx: Ctx, slug: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const programme = await findProgramme(tx, ctx.actor, slug)
    authorize(ctx.actor, 'programme.run', programme)
    const { screened, graded, ungraded, appealed } = await whereEntriesStand(tx, programme.id)
    if (screened > 0) throw new Refused('conflict', `${said(screened)} still being screened. Settle it once all are decided.`)
    if (ungraded > 0) throw new Refused('conflict', `${said(ungraded)} accepted and without a score. Have them graded first.`)
    if (appealed > 0) throw new Refused('conflict', `${said(appealed)} being graded anew on appeal. Settle it once that is decided.`)
    await moveProgramme(tx, ctx, programme, 'settle')
    await record(tx, ctx, programmeEvents.settled, programme.id, { graded })
  })
}

/** How many of the entries that stand are undecided, graded, and accepted without a score. What was refused waits for nothing. */
async function whereEntriesStand(tx: Tx, programmeId: string) {
  const rows = await tx
    .select({ id: entries.id, report: reports.state, panel: gradingPanels.state, isAppealed: isRegraded(entries.id) })
    .from(entries)
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .leftJoin(gradingPanels, and(eq(gradingPanels.entryId, entries.id), isInForce))
    .where(
      and(
        eq(entries.programmeId, programmeId),
        isNull(entries.withdrawnAt),
        notInArray(reports.state, ['withdrawn', 'rejected', 'duplicate', 'no_response']),
      ),
    )
  const graded = rows.filter(({ panel }) => panel === 'settled').length
  const screened = rows.filter(({ report }) => report !== 'accepted').length
  const waiting = rows.filter(({ report, panel }) => report === 'accepted' && panel !== 'settled')
  // An entry whose authors never agreed on their shares cannot be graded: it holds up nobody.
  const agreed = await Promise.all(waiting.map(({ id }) => acceptedAuthors(tx, id)))
  const isWhole = (authors: { shareBasisPoints: number }[]) =>
    authors.reduce((sum, { shareBasisPoints }) => sum + shareBasisPoints, 0) === wholeShare
  const appealed = rows.filter(({ isAppealed }) => isAppealed).length
  return { screened, graded, appealed, ungraded: agreed.filter(isWhole).length }
}

const said = (many: number) => (many === 1 ? 'One entry is' : `${many} entries are`)
