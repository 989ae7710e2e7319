import { sql } from 'drizzle-orm'
import { count, index, json, moment, real, table, text, uniqueIndex, yes } from '#db/columns'

export const jobStates = ['queued', 'running', 'done', 'failed'] as const

/** Work for later or for the worker thread. A lease ends by itself, so a crash hands the job to the next who asks. */
export const jobs = table(
  'jobs',
  {
    id: text().primaryKey(),
    kind: text().notNull(),
    key: text(),
    state: text({ enum: jobStates }).notNull(),
    payload: json<Record<string, unknown>>().notNull(),
    progress: real().notNull().default(0),
    attempts: count().notNull().default(0),
    runAt: moment().notNull(),
    leaseUntil: moment(),
    error: text(),
    createdAt: moment().notNull(),
    finishedAt: moment(),
  },
  (t) => [
    index('jobs_due').on(t.state, t.runAt),
    uniqueIndex('one_waiting_job_a_key').on(t.kind, t.key).where(sql`${t.state} in ('queued', 'running')`),
  ],
)

/** Token buckets; a row is what was left at a moment. */
export const buckets = table('buckets', {
  key: text().primaryKey(),
  tokens: real().notNull(),
  updatedAt: moment().notNull(),
})

/** The outbox. Text with a one-time link is emptied once it is sent. */
export const mails = table(
  'mails',
  {
    id: text().primaryKey(),
    address: text().notNull(),
    subject: text().notNull(),
    text: text(),
    state: text({ enum: ['queued', 'sent', 'kept', 'failed'] }).notNull(),
    hasSecretLink: yes().notNull(),
    /** Where a reader, or their mail program by one click, stops mails of this kind. */
    unsubscribeUrl: text(),
    attempts: count().notNull().default(0),
    nextAt: moment().notNull(),
    error: text(),
    createdAt: moment().notNull(),
    sentAt: moment(),
  },
  (t) => [index('mails_due').on(t.state, t.nextAt), index('mails_newest').on(t.createdAt), index('mails_to').on(t.address)],
)

/** What was typed into a form whose session had ended, kept for a day for the browser that holds the secret of its id. */
export const keptForms = table(
  'kept_forms',
  {
    id: text().primaryKey(),
    path: text().notNull(),
    typed: json<Record<string, string | string[]>>().notNull(),
    at: moment().notNull(),
  },
  (t) => [index('kept_forms_by_age').on(t.at)],
)
