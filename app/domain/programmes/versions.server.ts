import { and, asc, count, eq, inArray, isNull, ne } from 'drizzle-orm'
import { authorize } from '#access'
import type { Db } from '#db/open.server'
import { entries, programmeSystems, programmes, programmeVersions } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { releases, systems } from '#db/schema/systems'
import type { Ctx } from '#kernel/context.server'
import { record } from '#kernel/record.server'
import { Refused } from '#kernel/refused'
import { transact } from '#kernel/transact.server'
import { programmeEvents } from './events.server.ts'
import type { VersionGiven } from './input.server.ts'
import type { ProgrammeContents } from './model.ts'
import { findProgramme } from './records.server.ts'
import { differenceOf, whyWorse } from './revision.ts'
import { scopeFor } from './scope.server.ts'

/**
 * Puts a new version of an open programme in force. Entries keep the version they were made under; what they all share, such as the last day
 * and the prizes, never gets worse (see revision.ts).
 */
export function reviseProgramme(ctx: Ctx, slug: string, given: VersionGiven): Promise<{ number: number }> {
  return transact(ctx, async (tx) => {
    const programme = await findProgramme(tx, ctx.actor, slug)
    authorize(ctx.actor, 'programme.run', programme)
    const { id, contents: before, version, currency, organisationId } = programme
    if (programme.state !== 'open' || (programme.closesAt && programme.closesAt <= ctx.now))
      throw new Refused('conflict', 'Only an open programme gets a new version. What this one promised stays as it is.')
    if (version !== given.version)
      throw new Refused('conflict', 'There is a newer version meanwhile. Open the form again, and put your changes into that one.')
    const after: ProgrammeContents = { ...given.contents, systems: await scopeFor(tx, given, organisationId) }
    const worse = whyWorse(before, after, { isEntered: (await countStanding(tx, id)) > 0, now: ctx.now })
    if (worse) throw new Refused('bad-input', worse)
    const difference = differenceOf(before, after, { currency, systemNames: await namesIn(tx, [before, after]) })
    if (difference.length === 0) throw new Refused('bad-input', 'Nothing is different from the version in force.')

    const number = version + 1
    const madeById = ctx.actor.id ?? ''
    await tx
      .insert(programmeVersions)
      .values({ programmeId: id, number, contents: after, difference, reason: given.reason, madeById, at: ctx.now })
    const instant = (at: string | null) => (at === null ? null : new Date(at))
    await tx
      .update(programmes)
      .set({ version: number, opensAt: instant(after.opensAt), closesAt: instant(after.closesAt) })
      .where(and(eq(programmes.id, id), eq(programmes.version, version)))
    await tx.delete(programmeSystems).where(eq(programmeSystems.programmeId, id))
    await tx.insert(programmeSystems).values(after.systems.map(({ systemId }) => ({ programmeId: id, systemId })))
    await record(tx, ctx, programmeEvents.revised, id, { number, text: given.reason })
    return { number }
  })
}

/** Entries that wait for something: neither they nor their report were withdrawn. */
export async function countStanding(db: Db, programmeId: string): Promise<number> {
  const [row] = await db
    .select({ standing: count() })
    .from(entries)
    .innerJoin(reports, eq(reports.id, entries.reportId))
    .where(and(eq(entries.programmeId, programmeId), isNull(entries.withdrawnAt), ne(reports.state, 'withdrawn')))
  return row?.standing ?? 0
}

/** The names of every system and release that some versions are about. */
async function namesIn(db: Db, versions: readonly ProgrammeContents[]): Promise<Record<string, string>> {
  const scopes = versions.flatMap((contents) => contents.systems)
  const ids = [...new Set(scopes.map(({ systemId }) => systemId))]
  const rows = await db
    .select({ id: systems.id, name: systems.name, releaseId: releases.id, release: releases.name })
    .from(systems)
    .leftJoin(releases, eq(releases.systemId, systems.id))
    .where(inArray(systems.id, ids))
    .orderBy(asc(systems.id))
  return Object.fromEntries(
    rows.flatMap(({ id, name, releaseId, release }) => [[id, name], ...(releaseId ? [[releaseId, release ?? '']] : [])]),
  )
}
