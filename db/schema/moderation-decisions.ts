import { sql } from 'drizzle-orm'
import { check, index, json, moment, table, text, uniqueIndex, yes } from '#db/columns'
import { decisionStates, type Measures, measureKinds, outcomes, sources, subjectTypes } from '#domain/moderation/model'
import { hazardClasses } from '#domain/reports/model'
import { people } from './accounts.ts'
import { cases, contentSnapshots } from './moderation.ts'
import { policyVersions } from './policies.ts'

const subject = () => ({ subjectType: text({ enum: subjectTypes }).notNull(), subjectId: text().notNull() })

/** What was decided about a case, with facts and reasons. A reversed one stays. A case has one that stands; the database sees to it. */
export const decisions = table(
  'decisions',
  {
    id: text().primaryKey(),
    caseId: text()
      .notNull()
      .references(() => cases.id),
    ...subject(),
    personId: text().references(() => people.id),
    snapshotId: text()
      .notNull()
      .references(() => contentSnapshots.id),
    outcome: text({ enum: outcomes }).notNull(),
    state: text({ enum: decisionStates }).notNull(),
    clauses: json<string[]>().notNull(),
    /** The law that was broken besides, where the ground is the law; else the ground is the clauses. */
    law: text(),
    /** The version in force when the conduct happened. */
    policyVersionId: text()
      .notNull()
      .references(() => policyVersions.id),
    facts: text().notNull(),
    reasons: text().notNull(),
    measures: json<Measures>().notNull(),
    source: text({ enum: sources }).notNull(),
    needsSecond: yes().notNull(),
    /** The same form sent twice decides once. */
    key: text().notNull().unique(),
    /** Nobody, where a rule decided for at most 72 hours. */
    decidedBy: text().references(() => people.id),
    decidedAt: moment().notNull(),
    /** Who agreed to it, or refused to. */
    secondBy: text().references(() => people.id),
    effectiveAt: moment(),
    endedAt: moment(),
  },
  (t) => [
    uniqueIndex('one_decision_a_case').on(t.caseId).where(sql`${t.state} in ('held', 'effective') and ${t.outcome} <> 'interim'`),
    index('decisions_of_case').on(t.caseId, t.decidedAt),
    index('decisions_on_snapshot').on(t.snapshotId),
    index('decisions_newest').on(t.effectiveAt, t.id),
    index('decisions_on_subject').on(t.subjectType, t.subjectId, t.decidedAt),
    index('decisions_about_person').on(t.personId, t.decidedAt),
    check('a_second_person_is_another', sql`${t.secondBy} is null or ${t.secondBy} <> ${t.decidedBy}`),
    check('what_needs_two_has_two', sql`not ${t.needsSecond} or ${t.effectiveAt} is null or ${t.secondBy} is not null`),
    check('only_rules_decide_alone', sql`(${t.outcome} = 'interim') = (${t.decidedBy} is null)`),
  ],
)

/** What a decision does to a thing here. How a thing is shown is read from those that stand; nothing is overwritten, so nothing needs to be put back. */
export const contentMeasures = table(
  'content_measures',
  {
    id: text().primaryKey(),
    ...subject(),
    kind: text({ enum: measureKinds }).notNull(),
    hazard: text({ enum: hazardClasses }),
    topic: text(),
    clause: text().notNull(),
    /** The law that it rests on, as its decision says. */
    law: text(),
    /** Whether a rule applied it, without a person before it took effect. */
    isAutomatic: yes().notNull().default(false),
    /** Empty where a notice of child abuse sealed it until somebody decides. */
    decisionId: text().references(() => decisions.id),
    caseId: text()
      .notNull()
      .references(() => cases.id),
    appliedAt: moment().notNull(),
    until: moment(),
    undoneAt: moment(),
    /** The decision that ended it; the reversal of that one brings it back. */
    undoneBy: text(),
  },
  (t) => [
    index('measures_on_subject').on(t.subjectId, t.subjectType, t.undoneAt),
    index('measures_of_decision').on(t.decisionId),
    index('measures_ending').on(t.undoneAt, t.until),
  ],
)
