import { sql } from 'drizzle-orm'
import { check, count, index, json, moment, table, text, uniqueIndex } from '#db/columns'
import type { RubricContents } from '#domain/rubrics/model'
import { people } from './accounts.ts'
import { organisations } from './systems.ts'

/** A rubric by name: a preset that comes with every install, an organisation's own, or the community's. What it says stands in its versions. */
export const rubrics = table(
  'rubrics',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    organisationId: text().references(() => organisations.id),
    presetCode: text(),
    createdAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex('one_rubric_a_preset').on(t.presetCode),
    index('rubrics_of_organisation').on(t.organisationId, t.createdAt),
    check('presets_belong_to_everybody', sql`${t.presetCode} is null or ${t.organisationId} is null`),
  ],
)

/** One version of a rubric. Every save makes one, and none ever changes, so whoever pins one has it for good. */
export const rubricVersions = table(
  'rubric_versions',
  {
    id: text().primaryKey(),
    rubricId: text()
      .notNull()
      .references(() => rubrics.id),
    number: count().notNull(),
    contents: json<RubricContents>().notNull(),
    /** What changed and why, in its maker's words. */
    note: text().notNull(),
    /** Nobody for presets. */
    madeById: text().references(() => people.id),
    at: moment().notNull(),
  },
  (t) => [uniqueIndex('one_of_each_rubric_version').on(t.rubricId, t.number)],
)
