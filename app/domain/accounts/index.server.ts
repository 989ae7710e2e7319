/**
 * Accounts: people, their sessions, passwords, profiles and role grants.
 * Owns the tables people, sign_ups, sessions, role_grants, one_time_links, second_factors, recovery_codes, factor_resets and person_avoidances.
 * Standing is never stored; kernel/context computes it when it is read.
 */

export { avoidPerson, endAvoidance, getAvoidance, listAvoided, whoHears } from './avoidances.server.ts'
export { erasePerson, provePassword } from './closing.server.ts'
export { wrongCode } from './codes.server.ts'
export { confirmAddress, handleWaiting, resendConfirmation, sweepSignUps } from './confirmation.server.ts'
export { accountEvents } from './events.server.ts'
export { approveFactorReset, listFactorResets, proposeFactorReset } from './factor-reset.server.ts'
export { listGrants } from './grants.server.ts'
export {
  avoidanceInput,
  codeInput,
  demoInput,
  factorInput,
  factorResetInput,
  grantInput,
  newPasswordInput,
  passwordChangeInput,
  profileInput,
  resendInput,
  resetInput,
  revocationInput,
  sessionInput,
  signInInput,
  signUpInput,
  stepInput,
} from './input.server.ts'
export { requireAnotherAdmin } from './last-admin.server.ts'
export { isLinkGood } from './links.server.ts'
export { editProfile, getProfile, writeAbout } from './profile.server.ts'
export { becomeFirstAdmin, createPerson, findPerson, grantRole, issueFirstAdminLink, revokeRole } from './roles.server.ts'
export { getFactor, proveFactor, removeFactor, renewRecoveryCodes, setFactor } from './second-factor.server.ts'
export { beginSecondStep, finishSecondStep } from './second-step.server.ts'
export { endSession, endSessionById, listSessions, readSession, startSession } from './sessions.server.ts'
export { changePassword, findBySignIn, issueResetLink, requestReset, resetPassword } from './sign-in.server.ts'
export { signUp } from './sign-up.server.ts'
export { factorAddress, newFactorSecret } from './totp.server.ts'
