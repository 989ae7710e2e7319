import { sql } from 'drizzle-orm'
import { check, count, index, moment, primaryKey, table, text, uniqueIndex, yes } from '#db/columns'
import { acceptanceDecisions, changeKinds, clauseSeverities, policySlugs, policyVersionStates, rungs } from '#domain/policies/model'
import { people } from './accounts.ts'

/** One version of one of the two policies. Its text never changes once it is approved. */
export const policyVersions = table(
  'policy_versions',
  {
    id: text().primaryKey(),
    policy: text({ enum: policySlugs }).notNull(),
    version: text().notNull(),
    state: text({ enum: policyVersionStates }).notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    changeSummary: text().notNull(),
    /** SHA-256 of the canonical text of title and clauses; an acceptance is bound to it. */
    textHash: text().notNull(),
    /** A change to a rule, a sanction or the use of data; what only mends wording asks nobody again. */
    isMaterial: yes().notNull().default(true),
    /** The language in which the text is binding. */
    language: text().notNull().default('en'),
    /** When it was made public with its date. */
    publishedAt: moment(),
    effectiveAt: moment(),
    supersededAt: moment(),
    withdrawnAt: moment(),
  },
  (t) => [
    // With one beginning each, exactly one version is in force at any instant: the latest that has begun.
    uniqueIndex('one_version_an_instant').on(t.policy, t.effectiveAt).where(sql`${t.state} in ('scheduled', 'in_force', 'superseded')`),
    uniqueIndex('one_of_each_version').on(t.policy, t.version),
    uniqueIndex('one_in_force_a_policy').on(t.policy).where(sql`${t.state} = 'in_force'`),
    uniqueIndex('one_in_preparation_a_policy').on(t.policy).where(sql`${t.state} in ('draft', 'approved')`),
    check('in_force_since_a_date', sql`${t.state} <> 'in_force' or ${t.effectiveAt} is not null`),
  ],
)

/** How a version came to be: who drafted it from which, and which two others approved it. What an install starts with has none. */
export const policyPreparations = table(
  'policy_preparations',
  {
    versionId: text()
      .primaryKey()
      .references(() => policyVersions.id),
    baseVersionId: text()
      .notNull()
      .references(() => policyVersions.id),
    change: text({ enum: changeKinds }).notNull(),
    /** Counts every save; an approval names the one that was read, and a save after it needs new approvals. */
    revision: count().notNull(),
    draftedBy: text()
      .notNull()
      .references(() => people.id),
    draftedAt: moment().notNull(),
    savedAt: moment().notNull(),
    firstApproverId: text().references(() => people.id),
    firstApprovedAt: moment(),
    secondApproverId: text().references(() => people.id),
    secondApprovedAt: moment(),
  },
  (t) => [
    check('nobody_approves_their_own_draft', sql`${t.firstApproverId} <> ${t.draftedBy} and ${t.secondApproverId} <> ${t.draftedBy}`),
    check(
      'two_different_people_approve',
      sql`${t.secondApproverId} is null or (${t.firstApproverId} is not null and ${t.firstApproverId} <> ${t.secondApproverId})`,
    ),
  ],
)

/** A clause with its stable code. */
export const policyClauses = table(
  'policy_clauses',
  {
    versionId: text()
      .notNull()
      .references(() => policyVersions.id),
    code: text().notNull(),
    position: count().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    isFlaggable: yes().notNull(),
    severity: text({ enum: clauseSeverities }),
    /** The heaviest rung that a breach of this clause can lead to; empty where the ladder alone decides. */
    heaviest: text({ enum: rungs }),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.code] })],
)

/** Who accepted or declined which text, by its hash. */
export const policyAcceptances = table(
  'policy_acceptances',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    versionId: text()
      .notNull()
      .references(() => policyVersions.id),
    decision: text({ enum: acceptanceDecisions }).notNull(),
    textHash: text().notNull(),
    /** The language of the text that was shown. */
    language: text().notNull().default('en'),
    at: moment().notNull(),
  },
  (t) => [index('acceptances_of_person').on(t.personId, t.versionId)],
)
