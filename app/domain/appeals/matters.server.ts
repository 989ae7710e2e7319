import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/open.server'
import { awardHolds, awards } from '#db/schema/bounties'
import { flags } from '#db/schema/moderation'
import { decisions } from '#db/schema/moderation-decisions'
import { programmes } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { sanctions, statements } from '#db/schema/sanctions'
import { systems } from '#db/schema/systems'
import { reportVerdicts } from '#db/schema/triage'
import { findAppealedScore } from '#domain/grading'
import { appealDeadline } from '#domain/sanctions'
import { ladder } from '#domain/sanctions/model'
import { notFound } from '#kernel/refused'
import type { AppealSubject } from './model.ts'

/** One thing that was decided against somebody, in the words that every kind of it shares. */
export type Matter = {
  /** Whom it affects: who may appeal. */
  personId: string
  key: string
  title: string
  /** The last instant to appeal. */
  until: Date
  /** A suspension or a ban: the answer is due sooner. */
  isGrave: boolean
  /** Everybody who acted on one of these has a part in the matter. */
  subjectIds: string[]
  /** Whoever was told of one of these is told of the outcome; of all of the above where nothing stands here. */
  toldOf?: string[]
  organisationIds: string[]
  /** Others with a side in it, as rivals of an entry have. */
  partyIds?: string[]
  decisionId: string | null
  /** Whether a sanction of it may be made milder. */
  sanctionId: string | null
}

/** What an appeal is about; 404 where there is no such thing, or nothing that can be appealed. */
export function findMatter(db: Db, { type, id, personId }: { type: AppealSubject; id: string; personId: string }): Promise<Matter> {
  if (type === 'report') return ofReport(db, id)
  if (type === 'flag') return ofFlag(db, id)
  if (type === 'score') return ofScore(db, id, personId)
  return type === 'sanction' ? ofSanction(db, id) : ofDecision(db, id, personId)
}

async function ofSanction(db: Db, id: string): Promise<Matter> {
  const [sanction] = await db
    .select({ decisionId: sanctions.decisionId, personId: sanctions.personId })
    .from(sanctions)
    .where(eq(sanctions.id, id))
  if (!sanction) throw notFound()
  return ofDecision(db, sanction.decisionId, sanction.personId)
}

/** A decision as it first reached one person: its statement, and the sanctions that came with it. */
async function ofDecision(db: Db, decisionId: string, personId: string): Promise<Matter> {
  const [statement] = await db
    .select()
    .from(statements)
    .where(and(eq(statements.decisionId, decisionId), eq(statements.personId, personId), isNull(statements.supersedes)))
  if (!statement) throw notFound()
  const rows = await db
    .select({ id: sanctions.id, kind: sanctions.kind, subjectId: sanctions.subjectId })
    .from(sanctions)
    .where(eq(sanctions.decisionId, decisionId))
    .orderBy(desc(sanctions.points), sanctions.id)
  const gravest = rows[0]
  const held = await heldBy(db, decisionId)
  return {
    personId,
    key: decisionId,
    title: `${gravest ? ladder[gravest.kind].name : held ? 'Hold on an award' : 'Decision about content'} of ${said.format(statement.issuedAt)}`,
    until: statement.appealUntil,
    isGrave: rows.some(({ kind }) => kind === 'suspension' || kind === 'ban'),
    subjectIds: [
      statement.id,
      ...rows.flatMap(({ id, subjectId }) => [id, subjectId]),
      ...(await touchedBy(db, decisionId)),
      ...(held ? [held.awardId] : []),
    ],
    organisationIds: held?.organisationId ? [held.organisationId] : [],
    decisionId,
    sanctionId: gravest?.id ?? null,
  }
}

/** A flag that was not upheld: its flagger may ask that somebody else looks. */
async function ofFlag(db: Db, id: string): Promise<Matter> {
  const [flag] = await db.select().from(flags).where(eq(flags.id, id))
  if (!flag?.decisionId || !flag.endedAt || flag.state !== 'disagreed') throw notFound()
  return {
    personId: flag.flaggerId,
    key: flag.decisionId,
    title: `Flag under ${flag.clause}, not upheld on ${said.format(flag.endedAt)}`,
    until: appealDeadline(flag.endedAt),
    isGrave: false,
    subjectIds: await touchedBy(db, flag.decisionId),
    organisationIds: [],
    decisionId: flag.decisionId,
    sanctionId: null,
  }
}

/** The award that a decision holds back, and for whom it would be paid; null where it holds none. */
async function heldBy(db: Db, decisionId: string) {
  const [held] = await db
    .select({ awardId: awardHolds.awardId, organisationId: programmes.organisationId })
    .from(awardHolds)
    .innerJoin(awards, eq(awards.id, awardHolds.awardId))
    .innerJoin(programmes, eq(programmes.id, awards.programmeId))
    .where(eq(awardHolds.id, decisionId))
  return held ?? null
}

/** A decision, its case and what they are about: who ever acted on one of them has a part. */
async function touchedBy(db: Db, decisionId: string): Promise<string[]> {
  const [decision] = await db
    .select({ caseId: decisions.caseId, subjectId: decisions.subjectId })
    .from(decisions)
    .where(eq(decisions.id, decisionId))
  return decision ? [decisionId, decision.caseId, decision.subjectId] : [decisionId]
}

/** A report that was rejected or called a duplicate. It can be appealed once, whatever becomes of it afterwards. */
async function ofReport(db: Db, id: string): Promise<Matter> {
  const [report] = await db
    .select({ authorId: reports.authorId, title: reports.title, organisationId: systems.organisationId })
    .from(reports)
    .leftJoin(systems, eq(systems.id, reports.systemId))
    .where(eq(reports.id, id))
  const [refused] = await db
    .select({ at: reportVerdicts.at, verdict: reportVerdicts.verdict })
    .from(reportVerdicts)
    .where(and(eq(reportVerdicts.reportId, id), inArray(reportVerdicts.verdict, ['reject', 'duplicate'])))
    .orderBy(desc(reportVerdicts.at), desc(reportVerdicts.id))
    .limit(1)
  if (!report || !refused) throw notFound()
  return {
    personId: report.authorId,
    key: id,
    title: `${refused.verdict === 'reject' ? 'Rejected' : 'Called a duplicate'}: ${report.title}`,
    until: appealDeadline(refused.at),
    isGrave: false,
    subjectIds: [id],
    organisationIds: report.organisationId === null ? [] : [report.organisationId],
    decisionId: null,
    sanctionId: null,
  }
}

/** The first score of an entry, for each of its authors. It is appealed once, for all of them. */
async function ofScore(db: Db, entryId: string, personId: string): Promise<Matter> {
  const { title, settledAt, authorIds, ...score } = await findAppealedScore(db, entryId)
  if (!authorIds.includes(personId)) throw notFound()
  return {
    personId,
    key: entryId,
    title: `Score of “${title}”`,
    until: appealDeadline(settledAt),
    isGrave: false,
    subjectIds: [...score.subjectIds, score.reportId],
    toldOf: score.subjectIds,
    organisationIds: score.organisationIds,
    partyIds: score.partyIds,
    decisionId: null,
    sanctionId: null,
  }
}

const said = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
