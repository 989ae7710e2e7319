import type { Line } from './route-table.ts'
import type { ThingName } from './things.ts'

const why = 'The prompts were run again by somebody else, and not one of them came out like that.'
const grade = { rating_harm: '2', rating_reach: '1', rating_proof: '2', reasons: why }

/** The routes of grading and of bounties: panels and awards that exist, each in the state in which the form would succeed. */
export const bountyRoutes: Record<string, Line | Line[]> = {
  '/grading': { door: 'member', get: 'account.use' },
  '/grading/:seatId': { door: 'member', on: 'seatOfGus', get: 'all', post: 'grade.give', form: grade },
  '/grading/:seatId/autosave': { door: 'member', on: 'seatOfGus', post: 'grade.give', form: { reasons: why }, answers: 200 },
  '/grading/:seatId/draft': { door: 'member', on: 'seatOfGus', get: 'all', post: 'grade.give', form: { reasons: why } },
  '/programmes/:slug/agreement': { door: 'visitor', on: 'challenge', get: 'all' },
  '/entries/:entryId/panel': [
    { door: 'member', on: 'unaskedEntry', get: 'grade.assign', post: 'grade.assign', form: { grader: ['usr_gus', 'usr_gil'] } },
    { door: 'member', on: 'waitingPanel', get: 'grade.assign' },
  ],
  '/entries/:entryId/panel/replacement': {
    door: 'member',
    on: 'waitingPanel',
    get: 'grade.assign',
    post: 'grade.assign',
    form: { seat: 'sea_waiting_gil', grader: 'usr_gus', reason: why },
  },
  '/entries/:entryId/score': { door: 'member', on: 'scoredEntry', get: 'all' },
  '/entries/:entryId/appeal': { door: 'member', on: 'ownScore', get: 'all', post: 'all', form: { text: why } },
  '/entries/:entryId/images/:evidenceId': { door: 'member', on: 'noEntry', get: 'all' },
  '/entries/:entryId/adjudication': {
    door: 'member',
    on: 'dividedEntry',
    get: 'all',
    post: 'all',
    form: { rating_harm: '2', reasons: why },
  },

  '/admin/ledger': { door: 'member', on: 'books', get: 'all' },
  '/admin/payments': { door: 'member', on: 'payments', get: 'payment.run', post: 'payment.run', form: {} },
  '/admin/payments/:fileId': { door: 'member', on: 'noPaymentFile', get: 'all' },
  '/admin/payments/:fileId/file.csv': { door: 'member', on: 'noPaymentFile', get: 'all' },
  '/admin/payments/:fileId/status': {
    door: 'member',
    on: 'noPaymentFile',
    get: 'all',
    post: 'all',
    form: { rows: why },
    isMultipart: true,
  },
  '/admin/payments/:fileId/withdrawal': { door: 'member', on: 'noPaymentFile', get: 'all', post: 'all', form: { reason: why } },
  '/programmes/:slug/awards': { door: 'member', on: 'challengeBooks', get: 'all' },
  '/programmes/:slug/prizes': ofBooks({ post: 'award.propose', form: { theme: '', corroborating_percent: '0' } }),
  // No place has changed there, so nothing is owed.
  '/programmes/:slug/corrections': ofBooks({ post: 'award.propose', form: { reason: why }, answers: 409 }),
  '/programmes/:slug/deposits': ofBooks({ post: 'deposit.record', form: { amount: '5', reference: 'Wire 17' } }),
  '/programmes/:slug/returns': ofBooks({ post: 'deposit.record', form: { amount: '5', reference: 'Wire 17' } }),
  '/entries/:entryId/award': leadsBack('rewardedEntry', { post: 'award.propose', form: { corroborating_percent: '0' } }),
  '/awards/:awardId': { door: 'member', on: 'dueAward', get: 'all' },
  '/awards/:awardId/approval': onAward('proposedAward', { post: 'award.approve', form: {} }),
  '/awards/:awardId/signature': onAward('unsignedAward', { post: 'award.sign', form: {} }),
  '/awards/:awardId/void': onAward('dueAward', { post: 'award.void', form: { reason: why } }),
  '/awards/:awardId/hold': onAward('dueAward', { post: 'award.hold', form: { clause: 'COC-2.1', facts: why, reasons: why, days: '5' } }),
  '/awards/:awardId/hold/confirmation': onAward('proposedHold', { post: 'award.confirm_hold', form: {} }),
  '/awards/:awardId/hold/refusal': onAward('proposedHold', { post: 'award.hold', form: {} }),
  '/awards/:awardId/release': onAward('heldAward', { post: 'award.hold', form: {} }),
  '/awards/:awardId/reversal': onAward('paidAward', { post: 'award.reverse', form: { reason: why } }),
  '/payouts/:payoutId': leadsBack('duePayout', { post: 'award.pay', form: { reference: 'Wire 17' } }),
  '/settings/earnings': { door: 'member', get: 'account.use' },
  '/settings/earnings/statement.csv': { door: 'member', get: 'all' },
  '/settings/earnings/:payoutId/showing': leadsBack('paidPayout', { post: 'all', form: { show: 'yes' } }),
  '/settings/earnings/:payoutId': leadsBack('ownPayout', { post: 'all', form: { wish: 'donation' } }),
}

/** A form on the page of a programme's money: the page is its organisers', and an ability refuses the form by itself. */
function ofBooks(post: Partial<Line>): Line[] {
  return [
    { door: 'member', on: 'challengeBooks', get: 'all' },
    { door: 'member', on: 'challenge', ...post },
  ]
}

/** A form on the page of an award. */
function onAward(on: ThingName, post: Partial<Line>): Line {
  return { door: 'member', on, get: 'all', ...post }
}

/** A form that stands on another page: its own address leads there. */
function leadsBack(on: ThingName, post: Partial<Line>): Line[] {
  return [
    { door: 'member', on: 'anyPayout', get: 'all', gives: 302 },
    { door: 'member', on, ...post },
  ]
}
