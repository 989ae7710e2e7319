/**
 * Belongings: all that is one person's, whichever room keeps it. Closing an account erases it through the doors of those rooms.
 */
export { closeAccount } from './closing.server.ts'
export { belongingsEvents } from './events.server.ts'
export { closingInput } from './input.server.ts'
