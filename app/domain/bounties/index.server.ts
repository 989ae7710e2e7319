/**
 * Bounties: deposits into programmes, awards to entries, and what each person is paid of them. Owns the tables awards, award_holds, hold_proposals, payouts and shown_payouts; the
 * money itself is the ledger's. Nobody decides on an award they get something of, and bank details are never stored.
 */
export { approveAward, proposeAward, signAward } from './awards.server.ts'
export { proposeCorrections } from './corrections.server.ts'
export { recordDeposit, recordReturn } from './deposits.server.ts'
export { reverseAward, voidAward } from './endings.server.ts'
export { bountyEvents } from './events.server.ts'
export { confirmHold, dropHold, proposeHold, showHoldProposal } from './hold-proposals.server.ts'
export { endHold, listHoldClauses, releaseAward, restHold, showHold } from './holds.server.ts'
export {
  awardReasonInput,
  depositInput,
  holdInput,
  nothingInput,
  payoutInput,
  prizesInput,
  proposalInput,
  showingInput,
  wishInput,
} from './input.server.ts'
export { giveAwayDue, listOwed } from './leaving.server.ts'
export { getBooks, listBooks } from './money.server.ts'
export { awardOf } from './of-entry.server.ts'
export { choosePayout, orderPayout, recordPayout, returnOrdered, settleOrdered } from './payouts.server.ts'
export { proposePrizes } from './prizes.server.ts'
export { findAward, listEarnings, listPayouts, listSupplements } from './records.server.ts'
export { listShownAwards, showPayout } from './showing.server.ts'
export { totalsOf, writeStatement } from './statement.server.ts'
