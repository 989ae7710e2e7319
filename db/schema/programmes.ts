import { sql } from 'drizzle-orm'
import { check, count, index, json, moment, primaryKey, table, text, uniqueIndex } from '#db/columns'
import { type ProgrammeContents, type ProofCheck, programmeKinds, programmeStates } from '#domain/programmes/model'
import { people } from './accounts.ts'
import { reports } from './reports.ts'
import { organisations, systems } from './systems.ts'

/** How a bounty is offered. What it promises stands in its versions; kind, currency, rubric and second signature are fixed once it has opened. */
export const programmes = table(
  'programmes',
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    kind: text({ enum: programmeKinds }).notNull(),
    state: text({ enum: programmeStates }).notNull(),
    /** Empty for a programme of the community, which admins run. */
    organisationId: text().references(() => organisations.id),
    /** ISO 4217; amounts are minor units of it. */
    currency: text().notNull(),
    /** The number of the version in force; 0 while it is a draft. */
    version: count().notNull().default(0),
    /** What is being drafted; empty from the opening on. */
    draft: json<ProgrammeContents>(),
    /** Counts the saves of the draft: a form that was opened before another save is refused. */
    revision: count().notNull().default(0),
    /** The version of the rubric that entries are graded by, pinned at opening. */
    rubricVersionId: text(),
    /** Awards above this need a second signature. */
    secondSignatureAboveMinor: count().notNull(),
    draftedById: text()
      .notNull()
      .references(() => people.id),
    createdAt: moment().notNull(),
    openedAt: moment(),
    /** From when and until when entries are taken, as the version in force has it. */
    opensAt: moment(),
    closesAt: moment(),
    /** When the present state began. */
    movedAt: moment().notNull(),
  },
  (t) => [
    index('programmes_listed').on(t.state, t.openedAt, t.id),
    index('programmes_of_organisation').on(t.organisationId),
    index('programmes_due').on(t.closesAt).where(sql`${t.state} = 'open'`),
    check('only_drafts_are_unopened', sql`${t.state} in ('draft', 'cancelled') or ${t.openedAt} is not null`),
    check('opened_programmes_have_a_version', sql`(${t.openedAt} is null) = (${t.version} = 0)`),
    check(
      'each_kind_has_its_states',
      sql`(${t.kind} = 'standing' and ${t.state} not in ('grading', 'settled')) or (${t.kind} = 'challenge' and ${t.state} <> 'closed')`,
    ),
    check('challenges_are_graded', sql`${t.kind} <> 'challenge' or ${t.openedAt} is null or ${t.rubricVersionId} is not null`),
    check('challenges_end', sql`${t.kind} <> 'challenge' or ${t.openedAt} is null or ${t.closesAt} is not null`),
    check('second_signature_is_an_amount', sql`${t.secondSignatureAboveMinor} >= 0`),
  ],
)

/** What a programme promised from a moment on. Append-only; an entry keeps the version it was made under. */
export const programmeVersions = table(
  'programme_versions',
  {
    programmeId: text()
      .notNull()
      .references(() => programmes.id),
    number: count().notNull(),
    contents: json<ProgrammeContents>().notNull(),
    /** What changed, a sentence each; empty for the first. */
    difference: json<string[]>().notNull(),
    reason: text().notNull(),
    madeById: text()
      .notNull()
      .references(() => people.id),
    at: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.programmeId, t.number] })],
)

/** The systems of the version in force, for the other way of asking: which programmes a system has. */
export const programmeSystems = table(
  'programme_systems',
  {
    programmeId: text()
      .notNull()
      .references(() => programmes.id),
    systemId: text()
      .notNull()
      .references(() => systems.id),
  },
  (t) => [primaryKey({ columns: [t.programmeId, t.systemId] }), index('programmes_of_system').on(t.systemId)],
)

/** What members asked about a programme, and what its organisers answered. Public once answered. */
export const programmeQuestions = table(
  'programme_questions',
  {
    id: text().primaryKey(),
    programmeId: text()
      .notNull()
      .references(() => programmes.id),
    askedById: text()
      .notNull()
      .references(() => people.id),
    question: text().notNull(),
    askedAt: moment().notNull(),
    answer: text(),
    answeredById: text().references(() => people.id),
    answeredAt: moment(),
  },
  (t) => [
    index('questions_of_programme').on(t.programmeId, t.askedAt),
    check(
      'answers_are_whole',
      sql`(${t.answer} is null) = (${t.answeredAt} is null) and (${t.answer} is null) = (${t.answeredById} is null)`,
    ),
  ],
)

/** A report joined to a programme. A report stands in one programme at most; the database sees to it. */
export const entries = table(
  'entries',
  {
    id: text().primaryKey(),
    programmeId: text()
      .notNull()
      .references(() => programmes.id),
    reportId: text()
      .notNull()
      .references(() => reports.id),
    /** The version that was in force: what was promised. */
    programmeVersion: count().notNull(),
    joinedById: text()
      .notNull()
      .references(() => people.id),
    joinedAt: moment().notNull(),
    withdrawnAt: moment(),
    /** In the reporter's words what an AI system helped with; empty where none did. */
    usedAssistance: text().notNull(),
    checklist: json<ProofCheck[]>().notNull(),
    /** The reporter's own ratings by the rubric, criterion by criterion; kept beside the grades, never used. */
    ownEstimate: json<Record<string, string>>(),
  },
  (t) => [
    uniqueIndex('one_entry_a_report').on(t.reportId).where(sql`${t.withdrawnAt} is null`),
    index('entries_of_programme').on(t.programmeId, t.joinedAt, t.id),
    index('entries_of_person').on(t.joinedById, t.programmeId, t.joinedAt),
  ],
)

/** Who shares an entry, and whether they accepted their share. */
export const entryAuthors = table(
  'entry_authors',
  {
    entryId: text()
      .notNull()
      .references(() => entries.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    shareBasisPoints: count().notNull(),
    invitedAt: moment().notNull(),
    acceptedAt: moment(),
    declinedAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.entryId, t.personId] }),
    index('entries_of_author').on(t.personId, t.invitedAt),
    check('shares_are_parts', sql`${t.shareBasisPoints} between 1 and 10000`),
    check('one_answer_an_author', sql`${t.acceptedAt} is null or ${t.declinedAt} is null`),
  ],
)

/** Which programme a draft is to join once it is submitted, and what its author typed for that. */
export const entryChoices = table('entry_choices', {
  reportId: text()
    .primaryKey()
    .references(() => reports.id),
  /** As it was typed: the programme may be over before the report is sent. */
  programme: text().notNull(),
  coAuthors: text().notNull(),
  usedAssistance: text().notNull(),
  checks: json<ProofCheck[]>().notNull(),
})
