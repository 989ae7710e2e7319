/**
 * Notifications: what people are told of, in the product and by mail.
 * Owns the tables notifications and mail_preferences, and puts letters into the outbox. Knows every room; no room knows it.
 * It is fed by sealed events (see jobs/relay), so a command never waits for it.
 */
export { notify } from './delivery.server.ts'
export { sendDigest } from './digest.server.ts'
export { countUnread, listInbox, markRead } from './inbox.server.ts'
export { preferencesInput, readTopic } from './input.server.ts'
export { deliverMail, listMails, mailTrouble, type Post, settleMails } from './mail.server.ts'
export { findSubscription, getPreferences, setPreferences, unsubscribe } from './preferences.server.ts'
