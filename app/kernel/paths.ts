/** Every link of the product; a test holds it against routes.ts. Arguments are ids and slugs, which need no escaping unless said. */
const search = (path: string, query: Record<string, string | null | undefined>) => {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return pairs.length ? `${path}?${new URLSearchParams(pairs)}` : path
}

export const paths = {
  home: () => '/',

  // accounts
  signUp: () => '/sign-up',
  /** The pages of signing in and up are no place to come back to. */
  signIn: (next?: string) => search('/sign-in', { next: !next || /^\/($|sign-)/.test(next) ? null : next }),
  signOut: () => '/sign-out',
  confirm: (secret: string) => `/confirm/${secret}`,
  confirmation: () => '/confirmation',
  passwordReset: () => '/password-reset',
  newPassword: (secret: string) => `/password-reset/${secret}`,
  firstAdmin: (secret: string) => `/first-admin/${secret}`,
  profile: () => '/settings/profile',
  signInCode: (next?: string) => search('/sign-in/code', { next: next === '/' ? null : next }),
  security: () => '/settings/security',
  secondFactor: () => '/settings/second-factor',
  factorRemoval: () => '/settings/second-factor/removal',
  recoveryCodes: () => '/settings/recovery-codes',
  freshCode: (next?: string) => search('/settings/fresh-code', { next }),
  sessions: () => '/settings/sessions',
  ownData: () => '/settings/data',
  copies: () => '/settings/copies',
  copy: (id: string) => `/settings/copies/${id}`,
  closing: () => '/settings/closing',
  /** A closed account has a name with spaces. */
  person: (handle: string) => `/people/${encodeURIComponent(handle)}`,
  demoSignIn: () => '/demo/sign-in',

  // policies
  policies: () => '/policies',
  policy: (policy: string) => `/policies/${policy}`,
  policyVersion: (policy: string, version: string) => `/policies/${policy}/${version}`,
  policyDifference: (policy: string, versions: { from?: string; to?: string } = {}) => search(`/policies/${policy}/diff`, versions),
  policyVersions: (policy: string) => `/policies/${policy}/versions.json`,
  policyText: (policy: string, version: string) => `/policies/${policy}/${version}/text.json`,
  clause: (policy: string, code: string) => `/policies/${policy}#${code}`,
  policyClause: (policy: string, version: string, code: string) => `/policies/${policy}/${version}#${code}`,
  acceptances: () => '/policies/acceptances',
  declination: () => '/policies/declination',
  adminPolicies: () => '/admin/policies',
  policyDrafts: () => '/admin/policies/drafts',
  adminPolicy: (id: string) => `/admin/policies/${id}`,
  policyWording: (id: string) => `/admin/policies/${id}/wording`,
  draftClause: (id: string, code?: string) => search(`/admin/policies/${id}/clause`, { code }),
  policyClauseRemoval: (id: string) => `/admin/policies/${id}/clause-removal`,
  policyApproval: (id: string) => `/admin/policies/${id}/approval`,
  policySchedule: (id: string) => `/admin/policies/${id}/schedule`,
  policyWithdrawal: (id: string) => `/admin/policies/${id}/withdrawal`,

  // systems
  systems: (query: Record<string, string | null | undefined> = {}) => search('/systems', query),
  system: (slug: string) => `/systems/${slug}`,
  systemConfirmation: (slug: string) => `/systems/${slug}/confirmation`,
  systemMerger: (slug: string) => `/systems/${slug}/merger`,
  systemHistory: (slug: string) => `/systems/${slug}/history`,
  systemSuggestion: (slug: string, about?: string) => search(`/systems/${slug}/suggestion`, { about }),
  systemDeclination: (slug: string) => `/systems/${slug}/declination`,
  suggestions: () => '/catalogue/suggestions',
  newSuggestion: () => '/catalogue/suggestions/new',
  suggestion: (id: string) => `/catalogue/suggestions/${id}`,
  badge: (slug: string) => `/systems/${slug}/badge.svg`,
  comparison: (query: { a?: string; b?: string } = {}) => search('/comparison', query),
  timeline: (query: Record<string, string | null | undefined> = {}) => search('/timeline', query),
  timelineCsv: (query: Record<string, string | null | undefined> = {}) => search('/timeline.csv', query),
  organisation: (slug: string) => `/owners/${slug}`,

  // grading
  grading: () => '/grading',
  seat: (id: string) => `/grading/${id}`,
  seatDraft: (id: string) => `/grading/${id}/draft`,
  entryPanel: (id: string) => `/entries/${id}/panel`,
  entryReplacement: (id: string) => `/entries/${id}/panel/replacement`,
  entryScore: (id: string) => `/entries/${id}/score`,
  entryAdjudication: (id: string) => `/entries/${id}/adjudication`,

  // rubrics
  rubrics: () => '/rubrics',
  newRubric: (from?: string) => search('/rubrics/new', { from }),
  rubric: (id: string, version?: number) => search(`/rubrics/${id}`, { version: version?.toString() }),
  rubricVersions: (id: string) => `/rubrics/${id}/versions`,

  // reports and evidence
  report: (query: { system?: string } = {}) => search('/report', query),
  myReports: () => '/reports',
  reportPage: (id: string) => `/reports/${id}`,
  draft: (id: string) => `/reports/${id}/draft`,
  autosave: (id: string) => `/reports/${id}/draft/autosave`,
  similar: (id: string, query: { system: string; words: string }) => search(`/reports/${id}/similar`, query),
  submission: (id: string) => `/reports/${id}/submission`,
  promotion: (id: string) => `/reports/${id}/promotion`,
  withdrawal: (id: string) => `/reports/${id}/withdrawal`,
  comments: (id: string) => `/reports/${id}/comments`,
  reportAnswer: (id: string) => `/reports/${id}/answer`,
  reportOpening: (id: string) => `/reports/${id}/opening`,
  reportEvidence: (id: string) => `/reports/${id}/evidence`,
  transcripts: (id: string) => `/reports/${id}/transcripts`,
  links: (id: string) => `/reports/${id}/links`,
  images: (id: string) => `/reports/${id}/images`,
  testimonies: (id: string) => `/reports/${id}/testimonies`,
  evidence: (id: string) => `/evidence/${id}`,
  evidenceMapping: (id: string) => `/evidence/${id}/mapping`,
  evidenceProgress: (id: string) => `/evidence/${id}/progress`,
  evidenceFile: (id: string) => `/evidence/${id}/file`,
  evidenceImage: (id: string, as?: 'veiled') => `/evidence/${id}/image${as ? `?${as}` : ''}`,
  evidenceLeftOut: (id: string) => `/evidence/${id}/left-out`,
  evidenceRemoval: (id: string) => `/evidence/${id}/removal`,

  // triage
  queue: (query: Record<string, string | null | undefined> = {}) => search('/queue', query),
  assignment: (id: string) => `/reports/${id}/assignment`,
  assignmentEnd: (id: string) => `/reports/${id}/assignment/end`,
  verdict: (id: string, as?: string, issue?: string) => search(`/reports/${id}/verdict`, { as, issue }),
  reversal: (id: string) => `/reports/${id}/reversal`,

  // issues
  issues: (query: Record<string, string | null | undefined> = {}) => search('/issues', query),
  issue: (publicId: string) => `/issues/${publicId}`,
  issueMoves: (publicId: string, move?: string) => search(`/issues/${publicId}/moves`, { move }),
  feed: () => '/feed.atom',
  publication: (publicId: string) => `/issues/${publicId}/publication`,
  issueReleases: (publicId: string) => `/issues/${publicId}/releases`,

  // moderation
  newFlag: (on: string) => search('/flags/new', { on }),
  myFlags: (query: Record<string, string | null | undefined> = {}) => search('/flags', query),
  flagRetraction: (id: string) => `/flags/${id}/retraction`,
  notice: (query: Record<string, string | null | undefined> = {}) => search('/notice', query),
  noticeConfirmation: (secret: string) => `/notice/${secret}`,
  cases: (query: Record<string, string | null | undefined> = {}) => search('/cases', query),
  casePage: (id: string, query: Record<string, string | null | undefined> = {}) => search(`/cases/${id}`, query),
  caseClaim: (id: string) => `/cases/${id}/claim`,
  caseRelease: (id: string) => `/cases/${id}/release`,
  deferral: (id: string) => `/cases/${id}/deferral`,
  escalation: (id: string) => `/cases/${id}/escalation`,
  caseNotes: (id: string) => `/cases/${id}/notes`,
  caseOpening: (id: string) => `/cases/${id}/opening`,
  decision: (id: string) => `/cases/${id}/decision`,
  approval: (id: string) => `/cases/${id}/approval`,
  caseReturn: (id: string) => `/cases/${id}/return`,
  bulk: () => '/cases/decisions',
  moderationLog: (query: Record<string, string | null | undefined> = {}) => search('/moderation-log', query),
  // sanctions
  standing: () => '/standing',
  statement: (reference: string) => `/statements/${reference}`,

  // transparency
  transparency: (month?: string) => search('/transparency', { month }),
  transparencyCsv: (month: string) => search('/transparency/figures.csv', { month }),
  transparencyJson: (month: string) => search('/transparency/figures.json', { month }),
  // appeals
  appeals: () => '/appeals',
  appeal: (id: string) => `/appeals/${id}`,
  appealAssignment: (id: string) => `/appeals/${id}/assignment`,
  appealAssignmentEnd: (id: string) => `/appeals/${id}/assignment/end`,
  appealStatements: (id: string) => `/appeals/${id}/statements`,
  appealWithdrawal: (id: string) => `/appeals/${id}/withdrawal`,
  appealOutcome: (id: string) => `/appeals/${id}/outcome`,
  appealOf: (subject: 'sanction' | 'decision' | 'report' | 'flag', id: string) => `/${subject}s/${id}/appeal`,

  // notifications
  inbox: (query: { topic?: string | null; from?: string | null } = {}) => search('/inbox', query),
  readings: () => '/inbox/readings',
  mailPreferences: () => '/settings/notifications',
  /** The secret is base64url, which needs no escaping. */
  unsubscription: (secret: string) => `/unsubscription/${secret}`,

  // the operator's pages
  admin: () => '/admin',
  adminFactors: () => '/admin/factors',
  factorApproval: (id: string) => `/admin/factors/${id}/approval`,
  adminParts: () => '/admin/parts',
  adminMail: () => '/admin/mail',
  adminLog: () => '/admin/log',
  verifications: () => '/admin/log/verifications',
  checkpoints: (from?: number) => search('/checkpoints', { from: from?.toString() }),
  checkpointLines: () => '/checkpoints.jsonl',
  privacy: () => '/privacy',
  contact: () => '/contact',
} as const
