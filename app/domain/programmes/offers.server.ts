import { and, desc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { entries, programmeSystems, programmes, programmeVersions } from '#db/schema/programmes'
import { systems } from '#db/schema/systems'
import type { ReportDepth } from '#domain/reports/model'
import type { Ctx } from '#kernel/context.server'
import { secondsToWait } from './eligibility.ts'
import { ownSide, waitSentence } from './joining.server.ts'
import { barOf } from './listing.server.ts'
import type { ProgrammeContents } from './model.ts'

const offersAtMost = 50

/**
 * The open programmes that a draft could join, for each of their systems: what they pay, and why not where that is known before it is written.
 * What only the finished report can tell, such as its harms, is asked when it is submitted.
 */
export async function listOffers(ctx: Ctx, depth: ReportDepth) {
  const { read } = ctx.store
  const open = await read
    .select({ programme: programmes, contents: programmeVersions.contents })
    .from(programmes)
    .innerJoin(programmeVersions, and(eq(programmeVersions.programmeId, programmes.id), eq(programmeVersions.number, programmes.version)))
    .where(and(eq(programmes.state, 'open'), or(isNull(programmes.closesAt), gt(programmes.closesAt, ctx.now))))
    .orderBy(desc(programmes.openedAt), desc(programmes.id))
    .limit(offersAtMost)
  if (open.length === 0) return []
  const ids = open.map(({ programme }) => programme.id)
  const covered = await read
    .select({ programmeId: programmeSystems.programmeId, slug: systems.slug, organisationId: systems.organisationId })
    .from(programmeSystems)
    .innerJoin(systems, eq(systems.id, programmeSystems.systemId))
    .where(inArray(programmeSystems.programmeId, ids))
  const bar = barOf(ctx, { authorId: ctx.actor.id ?? '', organisationId: null })
  const joined = await joinedBy(read, ctx, ids)
  return open.flatMap(({ programme, contents }) =>
    covered
      .filter(({ programmeId }) => programmeId === programme.id)
      .map(({ slug: system, organisationId }) => ({
        system,
        slug: programme.slug,
        title: contents.title,
        ...rewardOf(contents, programme.currency),
        whyNot:
          bar ??
          ownSide(ctx, [programme.organisationId, organisationId])?.replace(/^n/, 'N') ??
          whyNotYet(contents, depth, ctx.now) ??
          waitSentence(
            secondsToWait(
              joined.filter(({ programmeId }) => programmeId === programme.id).map(({ at }) => at),
              contents,
              ctx.now,
            ),
          ),
      })),
  )
}
export type Offer = Awaited<ReturnType<typeof listOffers>>[number]

const rewardOf = ({ rewards, prizes, qualificationMinor }: ProgrammeContents, currency: string) => ({
  currency,
  rewards,
  prizesMinor: prizes.reduce((sum, { minor }) => sum + minor, 0),
  qualificationMinor,
})

function whyNotYet({ opensAt, harmsIn }: ProgrammeContents, depth: ReportDepth, now: Date): string | null {
  if (opensAt && now < new Date(opensAt)) return 'This programme has not begun yet.'
  if (depth === 'quick' && harmsIn.length > 0)
    return 'It pays for certain harms, which a quick report does not name. Make this a full report, or join later.'
  return null
}

const joinedBy = (db: Db, { actor }: Ctx, programmeIds: string[]) =>
  db
    .select({ programmeId: entries.programmeId, at: entries.joinedAt })
    .from(entries)
    .where(and(eq(entries.joinedById, actor.id ?? ''), inArray(entries.programmeId, programmeIds)))
