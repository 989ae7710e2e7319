import { sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { check, count, index, json, moment, table, text, uniqueIndex, yes } from '#db/columns'
import { type AwardPart, awardStates, payoutStates, wishes } from '#domain/bounties/model'
import { severities } from '#domain/reports/model'
import { people } from './accounts.ts'
import { entries, programmes } from './programmes.ts'

/** What an entry gets. One stands for an entry; the money itself is in the ledger under its id. */
export const awards = table(
  'awards',
  {
    id: text().primaryKey(),
    programmeId: text()
      .notNull()
      .references(() => programmes.id),
    entryId: text()
      .notNull()
      .references(() => entries.id),
    state: text({ enum: awardStates }).notNull(),
    /** Of its issue when it was proposed. */
    severity: text({ enum: severities }).notNull(),
    currency: text().notNull(),
    minor: count().notNull(),
    /** What it is made of; the parts add up to it. */
    parts: json<AwardPart[]>().notNull().default([]),
    /** What of it goes to those whose reports confirmed the issue. */
    corroboratingPercent: count().notNull(),
    /** Whether it was above the limit of the programme when it was approved. */
    needsSecond: yes().notNull(),
    proposedById: text()
      .notNull()
      .references(() => people.id),
    proposedAt: moment().notNull(),
    approvedById: text().references(() => people.id),
    approvedAt: moment(),
    signedById: text().references(() => people.id),
    signedAt: moment(),
    endedAt: moment(),
    /** Why it was voided or reversed. */
    reason: text(),
    /** The award that it adds to, because places changed after that one was paid; and why. */
    supplementTo: text().references((): AnySQLiteColumn => awards.id),
    because: text(),
  },
  (t) => [
    uniqueIndex('one_award_an_entry').on(t.entryId).where(sql`${t.state} not in ('void', 'reversed') and ${t.supplementTo} is null`),
    uniqueIndex('one_open_supplement_an_entry')
      .on(t.entryId)
      .where(sql`${t.state} in ('proposed', 'approved') and ${t.supplementTo} is not null`),
    index('awards_of_programme').on(t.programmeId, t.proposedAt, t.id),
    check('awards_are_amounts', sql`${t.minor} > 0`),
    check('a_second_signature_is_another_s', sql`${t.signedById} is null or ${t.signedById} <> ${t.approvedById}`),
    check('what_ends_has_a_reason', sql`(${t.state} in ('void', 'reversed')) = (${t.reason} is not null)`),
    check(
      'approved_awards_have_an_approver',
      sql`${t.state} not in ('approved', 'paid', 'donated', 'reversed') or ${t.approvedById} is not null`,
    ),
    check(
      'what_needs_two_is_paid_by_two',
      sql`not ${t.needsSecond} or ${t.state} not in ('paid', 'donated') or ${t.signedById} is not null`,
    ),
  ],
)

/**
 * That an award is not paid for now, whatever else stands. Whether one holds is read from its dates, so it ends by itself; its id is the
 * decision that the statements of its payees and their appeals are about.
 */
export const awardHolds = table(
  'award_holds',
  {
    id: text().primaryKey(),
    awardId: text()
      .notNull()
      .references(() => awards.id),
    heldById: text()
      .notNull()
      .references(() => people.id),
    heldAt: moment().notNull(),
    endsAt: moment().notNull(),
    /** Since when it rests, because the appeal against it is overdue. */
    stayedAt: moment(),
    endedAt: moment(),
    /** The appeal or the person that ended it before its time. */
    endedBy: text(),
  },
  (t) => [
    uniqueIndex('one_hold_an_award').on(t.awardId).where(sql`${t.endedAt} is null`),
    check('holds_end_after_their_start', sql`${t.endsAt} > ${t.heldAt}`),
    check('ended_holds_say_by_what', sql`(${t.endedAt} is null) = (${t.endedBy} is null)`),
  ],
)

/**
 * That one admin would hold an award back. Nothing of it is paid until another one agrees or says no, or until it lapses, which is read from
 * its dates. The hold itself begins with its confirmation.
 */
export const holdProposals = table(
  'hold_proposals',
  {
    id: text().primaryKey(),
    awardId: text()
      .notNull()
      .references(() => awards.id),
    proposedById: text()
      .notNull()
      .references(() => people.id),
    proposedAt: moment().notNull(),
    lapsesAt: moment().notNull(),
    clause: text().notNull(),
    facts: text().notNull(),
    reasons: text().notNull(),
    days: count().notNull(),
    endedAt: moment(),
    /** Who agreed; nobody where it was dropped or lapsed. */
    confirmedById: text().references(() => people.id),
  },
  (t) => [
    uniqueIndex('one_hold_proposal_an_award').on(t.awardId).where(sql`${t.endedAt} is null`),
    check('a_hold_is_confirmed_by_another', sql`${t.confirmedById} is null or ${t.confirmedById} <> ${t.proposedById}`),
    check('confirmed_proposals_are_over', sql`${t.confirmedById} is null or ${t.endedAt} is not null`),
  ],
)

/** What one person gets of an award. Bank details are never stored: the id is the reference under which it is paid elsewhere. */
export const payouts = table(
  'payouts',
  {
    id: text().primaryKey(),
    awardId: text()
      .notNull()
      .references(() => awards.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    minor: count().notNull(),
    state: text({ enum: payoutStates }).notNull(),
    wish: text({ enum: wishes }).notNull(),
    /** The reference of the bank or of the charity. */
    reference: text(),
    settledById: text().references(() => people.id),
    settledAt: moment(),
  },
  (t) => [
    uniqueIndex('one_payout_a_person').on(t.awardId, t.personId),
    index('payouts_of_person').on(t.personId, t.id),
    check('payouts_are_amounts', sql`${t.minor} > 0`),
    check(
      'settled_payouts_have_a_reference',
      sql`${t.state} in ('due', 'ordered', 'void') or (${t.reference} is not null and ${t.settledAt} is not null)`,
    ),
    check('nobody_pays_themself', sql`${t.settledById} is null or ${t.settledById} <> ${t.personId}`),
  ],
)

/** A payout that its payee shows on their page. */
export const shownPayouts = table('shown_payouts', {
  payoutId: text()
    .primaryKey()
    .references(() => payouts.id),
  shownAt: moment().notNull(),
})
