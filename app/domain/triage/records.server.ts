import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, not, or } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { issues } from '#db/schema/issues'
import { reports } from '#db/schema/reports'
import { systems } from '#db/schema/systems'
import { reportVerdicts } from '#db/schema/triage'
import { visibleIssues } from '#domain/issues'
import type { Actor } from '#kernel/actor'
import type { Ctx } from '#kernel/context.server'
import { Refused } from '#kernel/refused'
import { free } from '#kernel/visibility.server'

/** The reports that the actor may judge, as a condition on reports joined to systems: the twin of the ability report.judge. */
export const judgeable = (actor: Actor) => and(isNotNull(reports.submittedAt), isFreeToJudge(actor), isOfOthers(actor))

const isFreeToJudge = (actor: Actor) => and(ne(reports.authorId, actor.id ?? ''), free('report', reports.id, ['quarantine']))

function isOfOthers(actor: Actor) {
  const own = actor.memberships.map(({ organisationId }) => organisationId)
  return own.length ? or(isNull(systems.organisationId), not(inArray(systems.organisationId, own))) : undefined
}

/** What moderators said of a report, newest first. The caller has found the report. */
export async function listVerdicts(db: Db, reportId: string) {
  return db
    .select({
      id: reportVerdicts.id,
      verdict: reportVerdicts.verdict,
      severity: reportVerdicts.severity,
      reason: reportVerdicts.reason,
      text: reportVerdicts.text,
      at: reportVerdicts.at,
      undoneAt: reportVerdicts.undoneAt,
      moderator: people.handle,
      publicId: issues.publicId,
    })
    .from(reportVerdicts)
    .innerJoin(people, eq(people.id, reportVerdicts.moderatorId))
    .leftJoin(issues, eq(issues.id, reportVerdicts.issueId))
    .where(eq(reportVerdicts.reportId, reportId))
    .orderBy(desc(reportVerdicts.at), desc(reportVerdicts.id))
    .limit(50)
}

/** Refuses (409) while a moderator has yet to say what the system is: an issue needs a system that the public can see. */
export async function requireListedSystem(db: Db, systemId: string): Promise<void> {
  const [system] = await db.select({ state: systems.state }).from(systems).where(eq(systems.id, systemId))
  if (system?.state === 'confirmed') return
  throw new Refused('conflict', 'Nobody has confirmed this system yet. Confirm it, or merge it into a listed one, then accept the report.')
}

/** Refuses (422) an id that is no issue of this system, so that the moderator can mend it in the form. */
export async function requireIssueOfSystem(
  db: Db,
  actor: Actor,
  { publicId, systemId }: { publicId: string; systemId: string | null },
): Promise<void> {
  const [issue] = await db
    .select({ systemId: issues.systemId })
    .from(issues)
    .innerJoin(systems, eq(systems.id, issues.systemId))
    .where(and(eq(issues.publicId, publicId), ne(issues.publication, 'withdrawn'), visibleIssues(actor)))
  if (!issue) throw new Refused('bad-input', `There is no issue ${publicId}. Check the id, or choose one of the list.`)
  if (issue.systemId !== systemId) throw new Refused('bad-input', `${publicId} is about another system. Join an issue of the same system.`)
}

const looked = 1000

/**
 * The systems of reports that await something from moderators or reporters, by name; for the filter. Of each state the thousand that waited
 * longest are looked at: asking of every system whether it has such a report grew with the systems.
 */
export async function listWaitingSystems({ store: { read }, actor }: Ctx) {
  const isAwaited = (['submitted', 'screening', 'needs_info'] as const).map((state) => {
    const longest = read
      .select({ id: reports.systemId })
      .from(reports)
      .where(and(eq(reports.state, state), isNotNull(reports.submittedAt), isFreeToJudge(actor)))
      .orderBy(asc(reports.submittedAt))
      .limit(looked)
    return inArray(systems.id, longest)
  })
  return read
    .select({ slug: systems.slug, name: systems.name })
    .from(systems)
    .where(and(or(...isAwaited), isOfOthers(actor)))
    .orderBy(asc(systems.name))
    .limit(200)
}
