import { sql } from 'drizzle-orm'
import { check, count, index, json, moment, primaryKey, table, text, uniqueIndex } from '#db/columns'
import { avoidances, linkPurposes, roles } from '#domain/accounts/model'

/** A person with an account. Standing is never stored: it is computed from grants and sanctions when it is read. */
export const people = table('people', {
  id: text().primaryKey(),
  handle: text().notNull().unique(),
  /** The handle with look-alikes folded together; two people never share one. */
  handleSkeleton: text().notNull().unique(),
  email: text().notNull(),
  /** The address as it is matched: lower case, nothing else changed. */
  emailKey: text().notNull().unique(),
  passwordHash: text().notNull(),
  about: text(),
  createdAt: moment().notNull(),
  confirmedAt: moment(),
  /** Since then nothing here says who it was; what they contributed stands under “former member”. */
  closedAt: moment(),
})

/** What becomes of a sign-up once its address is confirmed; the texts are those of the policies that were accepted with the form. */
export type SignUpParticulars = { handle: string; email: string; passwordHash: string; textHashes: string[] }

/**
 * A handle that waits for its account, which comes into being when its address is confirmed. Where the address had an account already, only
 * the handle is kept from others, so that nobody can tell the two apart. Ends by itself: then the handle is free again.
 */
export const signUps = table(
  'sign_ups',
  {
    handleSkeleton: text().primaryKey(),
    startedAt: moment().notNull(),
    expiresAt: moment().notNull(),
    emailKey: text(),
    /** Of the secret in the link that was mailed last. */
    linkHash: text().unique(),
    particulars: json<SignUpParticulars>(),
  },
  (t) => [
    index('sign_ups_of_address').on(t.emailKey),
    index('sign_ups_by_end').on(t.expiresAt),
    check(
      'waits_whole_or_as_a_handle',
      sql`(${t.particulars} is null) = (${t.linkHash} is null) and (${t.particulars} is null) = (${t.emailKey} is null)`,
    ),
  ],
)

/** A signed-in browser. The id is the hash of what the cookie holds. */
export const sessions = table(
  'sessions',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    expiresAt: moment().notNull(),
    createdAt: moment().notNull(),
    browser: text(),
    /** When a code of the second factor was last given in it; grave actions ask for a fresh one. */
    factorAt: moment(),
  },
  (t) => [index('sessions_of_person').on(t.personId)],
)

/** A role with its scope, its granter, its reason and its end. */
export const roleGrants = table(
  'role_grants',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    role: text({ enum: roles }).notNull(),
    /** Empty for a grant that holds everywhere. */
    scopeType: text().notNull().default(''),
    scopeId: text().notNull().default(''),
    grantedBy: text().references(() => people.id),
    reason: text().notNull(),
    startsAt: moment().notNull(),
    expiresAt: moment(),
    revokedAt: moment(),
  },
  (t) => [
    index('grants_of_person').on(t.personId),
    uniqueIndex('one_grant_of_a_role').on(t.personId, t.role, t.scopeId).where(sql`${t.revokedAt} is null`),
    check('nobody_grants_to_themself', sql`${t.grantedBy} is null or ${t.grantedBy} <> ${t.personId}`),
  ],
)

/** A link that works once: to set a new password, to become the first admin, to go on to the code. Only its hash is kept. */
export const oneTimeLinks = table(
  'one_time_links',
  {
    id: text().primaryKey(),
    purpose: text({ enum: linkPurposes }).notNull(),
    personId: text().references(() => people.id),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (t) => [index('links_of_person').on(t.personId)],
)

/** The second factor of a person. The secret is locked with a key that is not in the database. */
export const secondFactors = table('second_factors', {
  personId: text()
    .primaryKey()
    .references(() => people.id),
  secret: text().notNull(),
  /** The half minute of the last code that was taken: it and every earlier one are spent. */
  lastStep: count().notNull(),
  createdAt: moment().notNull(),
})

/** Codes for the day a device is lost. Each works once; only its hash is kept. */
export const recoveryCodes = table(
  'recovery_codes',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    usedAt: moment(),
  },
  (t) => [index('recovery_codes_of_person').on(t.personId)],
)

/** Taking a lost second factor away: proposed by one person (the operator, where nobody is named) and approved by another. */
export const factorResets = table(
  'factor_resets',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id),
    reason: text().notNull(),
    proposedBy: text().references(() => people.id),
    proposedAt: moment().notNull(),
    approvedBy: text().references(() => people.id),
    doneAt: moment(),
  },
  (t) => [
    uniqueIndex('one_open_reset_a_person').on(t.personId).where(sql`${t.doneAt} is null`),
    check(
      'resets_take_two_others',
      sql`(${t.proposedBy} is null or (${t.proposedBy} <> ${t.personId} and (${t.approvedBy} is null or ${t.approvedBy} <> ${t.proposedBy})))
        and (${t.approvedBy} is null or ${t.approvedBy} <> ${t.personId})`,
    ),
  ],
)

/** Whom somebody keeps away from. Read for its owner alone: nobody learns that they are in it. */
export const personAvoidances = table(
  'person_avoidances',
  {
    personId: text()
      .notNull()
      .references(() => people.id),
    otherId: text()
      .notNull()
      .references(() => people.id),
    how: text({ enum: avoidances }).notNull(),
    at: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.otherId] }),
    index('avoidances_of_other').on(t.otherId),
    check('nobody_avoids_themself', sql`${t.personId} <> ${t.otherId}`),
  ],
)
