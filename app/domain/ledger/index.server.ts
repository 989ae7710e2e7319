/**
 * Ledger: where the money of programmes is, in double entry. Owns the tables ledger_transfers and ledger_lines, which only grow.
 * It knows amounts and places, not why money moves: the bounties room calls `transfer` inside the command that says why.
 * No place but funding ever falls below zero, and a key moves money once, whoever sends it how often.
 */
export {
  type Balances,
  type BudgetPoint,
  balances,
  budgetOverTime,
  listTransfers,
  type Movements,
  type PublicTotals,
  publicTotals,
} from './books.server.ts'
export { balanceAt, type Movement, type Transfer, transfer } from './transfer.server.ts'
export { verifyLedger } from './verification.server.ts'
