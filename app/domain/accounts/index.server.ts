/**
 * Accounts: people, their sessions, passwords, profiles and role grants.
 * Owns the tables people, sessions, role_grants and one_time_links.
 * Standing is never stored; kernel/context computes it when it is read.
 */
export { accountEvents } from './events.server.ts'
export {
  demoInput,
  newPasswordInput,
  passwordChangeInput,
  profileInput,
  resetInput,
  sessionInput,
  signInInput,
  signUpInput,
} from './input.server.ts'
export { isLinkGood } from './links.server.ts'
export { editProfile, getProfile } from './profile.server.ts'
export { becomeFirstAdmin, createPerson, findPerson, grantRole, issueFirstAdminLink, revokeRole } from './roles.server.ts'
export { endSession, endSessionById, listSessions, readSession, startSession } from './sessions.server.ts'
export { changePassword, findBySignIn, requestReset, resetPassword } from './sign-in.server.ts'
export { confirmAddress, resendConfirmation, signUp } from './sign-up.server.ts'
