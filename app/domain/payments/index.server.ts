/**
 * Payments: files of payouts for whoever carries them out, and what became of each line. Owns the tables payment_files, payment_orders and
 * payee_references. It names people by an opaque reference only; bank details are never stored here.
 */
export { paymentEvents } from './events.server.ts'
export { makePaymentFile, withdrawPaymentFile } from './files.server.ts'
export { fileWithdrawalInput, paymentFileInput, statusInput } from './input.server.ts'
export { getPayeeReference, getPaymentFile, listPaymentFiles, writePaymentFile } from './records.server.ts'
export { recordStatus } from './status.server.ts'
