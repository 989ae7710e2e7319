/**
 * Belongings: all that is one person's, whichever room keeps it: a copy of it for them, and closing the account, which erases it through the
 * doors of those rooms. Owns the table copies, and the archives under DATA_DIR/copies.
 */
export { writeCopy } from './archive.server.ts'
export { closeAccount } from './closing.server.ts'
export { askForCopy, concludeCopy, copyJob, copyPath, dropCopy, failCopy, findCopy, getCopy } from './copies.server.ts'
export { belongingsEvents } from './events.server.ts'
export { closingInput } from './input.server.ts'
