import { count, index, json, moment, table, text, uniqueIndex } from '#db/columns'
import { type AnalysisResult, evidenceKinds, type Mapping, type Piece, type TrialsPreview } from '#domain/evidence/model'
import { people } from './accounts.ts'
import { reports } from './reports.ts'
import { jobs } from './technical.ts'

/** A piece of evidence attached to a report. Files are kept as sent, under their SHA-256. */
export const evidence = table(
  'evidence',
  {
    id: text().primaryKey(),
    reportId: text()
      .notNull()
      .references(() => reports.id),
    addedBy: text()
      .notNull()
      .references(() => people.id),
    kind: text({ enum: evidenceKinds }).notNull(),
    fileName: text().notNull(),
    fileHash: text().notNull(),
    fileSize: count().notNull(),
    /** What a page shows of it, by its kind: the columns and first rows of a table, the turns of a transcript, an address. */
    preview: json<TrialsPreview | Piece>().notNull(),
    addedAt: moment().notNull(),
    removedAt: moment(),
  },
  (t) => [index('evidence_of_report').on(t.reportId, t.addedAt), index('evidence_by_file').on(t.fileHash)],
)

/** One look at a trials table: file, mapping, reference. What was chosen before submission is the claim, the rest is exploratory. */
export const analyses = table(
  'analyses',
  {
    id: text().primaryKey(),
    evidenceId: text()
      .notNull()
      .references(() => evidence.id),
    mapping: json<Mapping>().notNull(),
    jobId: text()
      .notNull()
      .references(() => jobs.id),
    result: json<AnalysisResult>(),
    /** A sentence that says why there are no figures. */
    refusal: text(),
    createdAt: moment().notNull(),
    finishedAt: moment(),
    /** When a newer mapping took its place. */
    replacedAt: moment(),
  },
  (t) => [index('analyses_of_evidence').on(t.evidenceId, t.createdAt), uniqueIndex('analysis_of_job').on(t.jobId)],
)
