import { and, asc, eq, gt, gte, inArray, isNull, or } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { people, personAvoidances, recoveryCodes, roleGrants, secondFactors, sessions } from '#db/schema/accounts'
import { appealStatements, appeals } from '#db/schema/appeals'
import { payouts } from '#db/schema/bounties'
import { events } from '#db/schema/events'
import { evidence } from '#db/schema/evidence'
import { gradingSeats } from '#db/schema/grading'
import { issues, shownIssues } from '#db/schema/issues'
import { flags } from '#db/schema/moderation'
import { mailPreferences, notifications } from '#db/schema/notifications'
import { policyAcceptances } from '#db/schema/policies'
import { repairs } from '#db/schema/repairs'
import { reportComments, reportGroups, reportHarms, reportParticulars, reports } from '#db/schema/reports'
import { sanctions, statements } from '#db/schema/sanctions'
import { catalogueSuggestions, organisationMembers, organisations } from '#db/schema/systems'
import { reportVerdicts } from '#db/schema/triage'
import { getChoice } from '#domain/programmes'

type Row = Record<string, unknown>
/** A part of a copy: one file, read a page at a time, so that memory stays flat however much there is. */
export type Section = { name: string; page: (db: Db, personId: string, after: string) => Promise<Line[]> }
/** The next page goes on after the cursor of the last line, which is its id unless said. */
type Line = Row & ({ id: string } | { cursor: string })

export const pageOf = 500

/** What stands in a copy. No row names anybody else: neither who flagged, nor who decided, nor who granted. */
export const sections: Section[] = [
  { name: 'account', page: async (db, id, after) => (after ? [] : [await account(db, id)]) },
  section('reports', reports, reports.authorId, { version: true }, withParts),
  section('comments', reportComments, reportComments.authorId),
  section('evidence', evidence, evidence.addedBy),
  section('flags', flags, flags.flaggerId, { weight: true, decisionId: true }),
  section('suggestions', catalogueSuggestions, catalogueSuggestions.suggestedBy, { decidedBy: true }),
  section('sanctions', sanctions, sanctions.personId, { imposedBy: true }),
  section('statements', statements, statements.personId),
  section('appeals', appeals, appeals.appellantId, { reviewerId: true }, withStatements),
  section('repairs', repairs, repairs.personId, { answeredBy: true }),
  section('grades', gradingSeats, gradingSeats.graderId),
  section('payouts', payouts, payouts.personId, { settledById: true }),
  section('acceptances', policyAcceptances, policyAcceptances.personId),
  { name: 'what-you-did', page: deeds },
  { name: 'answers-to-your-reports', page: answers },
  { name: 'inbox', page: inbox },
]

type Owned = typeof reports | typeof reportComments | typeof evidence | typeof flags | typeof catalogueSuggestions
type Any =
  | Owned
  | typeof gradingSeats
  | typeof sanctions
  | typeof statements
  | typeof appeals
  | typeof repairs
  | typeof payouts
  | typeof policyAcceptances
type More = (db: Db, row: { id: string }, personId: string) => Promise<Row>

function section(name: string, table: Any, owner: Any['id'] | object, without: Record<string, true> = {}, more?: More): Section {
  return {
    name,
    async page(db, personId, after) {
      const rows = (await db
        .select()
        .from(table as typeof reports)
        .where(and(eq(owner as typeof reports.authorId, personId), gt((table as typeof reports).id, after)))
        .orderBy(asc((table as typeof reports).id))
        .limit(pageOf)) as (Row & { id: string })[]
      const shown = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !without[key])) as Row & { id: string })
      if (!more) return shown
      return Promise.all(shown.map(async (row) => ({ ...row, ...(await more(db, row, personId)) })))
    },
  }
}

async function account(db: Db, id: string): Promise<Row & { id: string }> {
  const [person] = await db.select().from(people).where(eq(people.id, id))
  const { passwordHash: _, emailKey: __, handleSkeleton: ___, ...shown } = person ?? { passwordHash: '', emailKey: '', handleSkeleton: '' }
  const { role, reason, startsAt, expiresAt, revokedAt, scopeType, scopeId } = roleGrants
  const { topic, choice } = mailPreferences
  const left = await db
    .select({ id: recoveryCodes.id })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, id), isNull(recoveryCodes.usedAt)))
  return {
    ...shown,
    id,
    roles: await db
      .select({ role, reason, startsAt, expiresAt, revokedAt, scopeType, scopeId })
      .from(roleGrants)
      .where(eq(roleGrants.personId, id)),
    browsers: await db
      .select({ browser: sessions.browser, since: sessions.createdAt, until: sessions.expiresAt })
      .from(sessions)
      .where(eq(sessions.personId, id)),
    secondFactorSince: await db.select({ at: secondFactors.createdAt }).from(secondFactors).where(eq(secondFactors.personId, id)),
    recoveryCodesLeft: left.length,
    organisations: await db
      .select({ name: organisations.name, role: organisationMembers.role, since: organisationMembers.since })
      .from(organisationMembers)
      .innerJoin(organisations, eq(organisations.id, organisationMembers.organisationId))
      .where(eq(organisationMembers.personId, id)),
    mutedAndBlocked: await db
      .select({ handle: people.handle, how: personAvoidances.how, at: personAvoidances.at })
      .from(personAvoidances)
      .innerJoin(people, eq(people.id, personAvoidances.otherId))
      .where(eq(personAvoidances.personId, id)),
    shownIssues: await db
      .select({ publicId: issues.publicId, at: shownIssues.shownAt })
      .from(shownIssues)
      .innerJoin(issues, eq(issues.id, shownIssues.issueId))
      .where(eq(shownIssues.personId, id)),
    mail: await db.select({ topic, choice }).from(mailPreferences).where(eq(mailPreferences.personId, id)),
  }
}

async function withParts(db: Db, { id }: { id: string }): Promise<Row> {
  const harms = await db.select({ harm: reportHarms.harm }).from(reportHarms).where(eq(reportHarms.reportId, id))
  const { attribute, detail } = reportGroups
  const groups = await db.select({ attribute, detail }).from(reportGroups).where(eq(reportGroups.reportId, id))
  const [particulars] = await db.select().from(reportParticulars).where(eq(reportParticulars.reportId, id))
  return { harms: harms.map(({ harm }) => harm), groups, particulars: particulars ?? null, toJoin: await getChoice(db, id) }
}

async function withStatements(db: Db, { id }: { id: string }, personId: string): Promise<Row> {
  const { text, at } = appealStatements
  const own = and(eq(appealStatements.appealId, id), eq(appealStatements.authorId, personId))
  return { added: await db.select({ text, at }).from(appealStatements).where(own).orderBy(asc(at)) }
}

function answers(db: Db, personId: string, after: string) {
  const own = db.select({ id: reports.id }).from(reports).where(eq(reports.authorId, personId))
  const { id, reportId, verdict, severity, reason, text, at, undoneAt } = reportVerdicts
  return db
    .select({ id, reportId, verdict, severity, reason, text, at, undoneAt })
    .from(reportVerdicts)
    .where(and(inArray(reportId, own), gt(id, after)))
    .orderBy(asc(id))
    .limit(pageOf)
}

/** In the order of its index, as what follows: a cursor that names the instant too reads each row once, however many there are. */
async function deeds(db: Db, personId: string, after: string) {
  const { id, type, subjectType, subjectId, at } = events
  const [since, last = ''] = after.split(' ')
  const instant = new Date(Number(since))
  const later = after ? or(gt(at, instant), and(eq(at, instant), gt(id, last))) : undefined
  const rows = await db
    .select({ id, type, subjectType, subjectId, at })
    .from(events)
    .where(and(eq(events.actorId, personId), after ? gte(at, instant) : undefined, later))
    .orderBy(asc(at), asc(id))
    .limit(pageOf)
  return rows.map((row) => ({ ...row, cursor: `${row.at.getTime()} ${row.id}` }))
}

async function inbox(db: Db, personId: string, after: string) {
  const { number, sentence, path, at, readAt } = notifications
  const rows = await db
    .select({ number, sentence, path, at, readAt })
    .from(notifications)
    .where(and(eq(notifications.personId, personId), after ? gt(number, Number(after)) : undefined))
    .orderBy(asc(number))
    .limit(pageOf)
  return rows.map((row) => ({ ...row, cursor: String(row.number) }))
}
