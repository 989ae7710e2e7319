/**
 * Log: that the record of events is whole, and who looked where they have to answer for it.
 * Owns the tables checkpoints and openings; the events themselves stand in the kernel, which every room writes through.
 * Refusals and readings are recorded in transactions of their own: what they are about wrote nothing.
 */
export { logEvents } from './events.server.ts'
export { openingInput } from './input.server.ts'
export { openPrivate } from './openings.server.ts'
export { recordReading, recordRefusal } from './readings.server.ts'
export { getLogState } from './state.server.ts'
export { askVerification, concludeVerification, verificationJob } from './verification.server.ts'
