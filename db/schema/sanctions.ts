import { sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { check, count, index, json, moment, table, text, uniqueIndex, yes } from '#db/columns'
import { sanctionKinds, sanctionStates, statementSources } from '#domain/sanctions/model'
import type { Capability } from '#kernel/actor'
import { people } from './accounts.ts'
import { policyVersions } from './policies.ts'

export type CitedClause = { code: string; title: string; body: string }

/** What a decision takes from a person, from when to when. Whether it holds is computed when it is read. */
export const sanctions = table(
  'sanctions',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    /** The decision it comes from; decisions are the moderation room's. */
    decisionId: text().notNull(),
    kind: text({ enum: sanctionKinds }).notNull(),
    state: text({ enum: sanctionStates }).notNull(),
    /** What it takes away while it holds. */
    capabilities: json<Capability[]>().notNull(),
    clauses: json<string[]>().notNull(),
    /** What it is about, in the revision that was judged: the incident. */
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    subjectRevision: text().notNull(),
    startsAt: moment().notNull(),
    endsAt: moment(),
    points: count().notNull(),
    pointsExpireAt: moment(),
    imposedAt: moment().notNull(),
    imposedBy: text().references(() => people.id),
    /** When it was lifted or reversed, or was found to have ended. */
    endedAt: moment(),
  },
  (t) => [
    index('sanctions_of_person').on(t.personId, t.state),
    index('sanctions_of_decision').on(t.decisionId),
    index('sanctions_by_end').on(t.state, t.endsAt),
    check('sanctions_end_after_their_start', sql`${t.endsAt} is null or ${t.endsAt} > ${t.startsAt}`),
    check('points_expire', sql`(${t.points} = 0) = (${t.pointsExpireAt} is null)`),
    check('nobody_sanctions_themself', sql`${t.imposedBy} is null or ${t.imposedBy} <> ${t.personId}`),
  ],
)

/** One clause broken by one person in one revision of one thing: it is held against them once, whoever decides. */
export const strikes = table(
  'strikes',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    decisionId: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    subjectRevision: text().notNull(),
    clause: text().notNull(),
    at: moment().notNull(),
    voidedAt: moment(),
  },
  (t) => [
    uniqueIndex('one_strike_an_incident')
      .on(t.personId, t.subjectType, t.subjectId, t.subjectRevision, t.clause)
      .where(sql`${t.voidedAt} is null`),
    index('strikes_of_decision').on(t.decisionId),
  ],
)

/** A statement of reasons (DSA Art. 17): what was decided against whom, why, by which text, and how to object. It never changes. */
export const statements = table(
  'statements',
  {
    id: text().primaryKey(),
    /** Public and unguessable. */
    reference: text().notNull().unique(),
    decisionId: text().notNull(),
    personId: text()
      .notNull()
      .references(() => people.id),
    /** The one that this takes the place of, after an appeal. Of the two only the later one speaks for the decision. */
    supersedes: text().references((): AnySQLiteColumn => statements.id),
    restrictions: json<string[]>().notNull(),
    /** What a limit took away when this was written; empty where the measure says it by its name. */
    capabilities: json<Capability[]>(),
    /** Where it applies; the product is one place, so everywhere. */
    territory: text().notNull(),
    startsAt: moment().notNull(),
    endsAt: moment(),
    policyVersionId: text()
      .notNull()
      .references(() => policyVersions.id),
    /** The clauses as they stood. */
    clauses: json<CitedClause[]>().notNull(),
    /** The law, where the content is held to be illegal; else the ground is the policy. */
    law: text(),
    facts: text().notNull(),
    reasons: text().notNull(),
    source: text({ enum: statementSources }).notNull(),
    isAutomated: yes().notNull(),
    isFoundByMachine: yes().notNull(),
    redress: text().notNull(),
    appealUntil: moment().notNull(),
    issuedAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex('one_statement_a_person').on(t.decisionId, t.personId).where(sql`${t.supersedes} is null`),
    uniqueIndex('one_statement_in_its_place').on(t.supersedes),
    index('statements_of_person').on(t.personId, t.issuedAt),
  ],
)
