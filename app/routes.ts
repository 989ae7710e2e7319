import { index, type RouteConfig, route } from '@remix-run/route-config'

/** The site map: every URL of the product, in the order a visitor would meet them. */
export default [
  index('routes/home.tsx'),

  // accounts
  route('sign-up', 'routes/accounts/sign-up.tsx'),
  route('sign-in', 'routes/accounts/sign-in.tsx'),
  route('sign-in/code', 'routes/accounts/sign-in-code.tsx'),
  route('sign-out', 'routes/accounts/sign-out.tsx'),
  route('confirm/:secret', 'routes/accounts/confirm.tsx'),
  route('confirmation', 'routes/accounts/confirmation.tsx'),
  route('password-reset', 'routes/accounts/password-reset.tsx'),
  route('password-reset/:secret', 'routes/accounts/new-password.tsx'),
  route('first-admin/:secret', 'routes/accounts/first-admin.tsx'),
  route('demo/sign-in', 'routes/accounts/demo-sign-in.tsx'),
  route('settings/security', 'routes/accounts/security.tsx'),
  route('settings/second-factor', 'routes/accounts/second-factor.tsx'),
  route('settings/second-factor/removal', 'routes/accounts/factor-removal.tsx'),
  route('settings/recovery-codes', 'routes/accounts/recovery-codes.tsx'),
  route('settings/fresh-code', 'routes/accounts/fresh-code.tsx'),
  route('settings/sessions', 'routes/accounts/sessions.tsx'),
  route('settings/profile', 'routes/accounts/profile.tsx'),
  route('people/:handle', 'routes/accounts/person.tsx'),

  // policies
  route('policies', 'routes/policies/policies.tsx'),
  route('policies/acceptances', 'routes/policies/acceptances.tsx'),
  route('policies/:policy', 'routes/policies/policy.tsx'),
  route('policies/:policy/:version', 'routes/policies/policy-version.tsx'),

  // systems
  route('systems', 'routes/systems/systems.tsx'),
  route('systems/:slug', 'routes/systems/system.tsx'),
  route('systems/:slug/confirmation', 'routes/systems/confirmation.tsx'),
  route('systems/:slug/history', 'routes/systems/history.tsx'),
  route('systems/:slug/suggestion', 'routes/systems/suggestion.tsx'),
  route('systems/:slug/declination', 'routes/systems/declination.tsx'),
  route('catalogue/suggestions', 'routes/systems/suggestions.tsx'),
  route('catalogue/suggestions/new', 'routes/systems/new-system.tsx'),
  route('catalogue/suggestions/:suggestionId', 'routes/systems/decision.tsx'),
  route('systems/:slug/badge.svg', 'routes/systems/badge.ts'),
  route('comparison', 'routes/systems/comparison.tsx'),
  route('timeline', 'routes/systems/timeline.tsx'),
  route('timeline.csv', 'routes/systems/timeline-csv.ts'),

  // reports and evidence
  route('report', 'routes/reports/start.tsx'),
  route('reports', 'routes/reports/my-reports.tsx'),
  route('reports/:reportId', 'routes/reports/report.tsx'),
  route('reports/:reportId/draft', 'routes/reports/draft.tsx'),
  route('reports/:reportId/draft/autosave', 'routes/reports/autosave.ts'),
  route('reports/:reportId/submission', 'routes/reports/submission.tsx'),
  route('reports/:reportId/withdrawal', 'routes/reports/withdrawal.tsx'),
  route('reports/:reportId/comments', 'routes/reports/comments.tsx'),
  route('reports/:reportId/answer', 'routes/reports/answer.tsx'),

  route('reports/:reportId/opening', 'routes/reports/opening.tsx'),
  route('reports/:reportId/evidence', 'routes/evidence/evidence-of-report.tsx'),
  route('evidence/:evidenceId', 'routes/evidence/evidence.tsx'),
  route('evidence/:evidenceId/mapping', 'routes/evidence/mapping.tsx'),
  route('evidence/:evidenceId/progress', 'routes/evidence/progress.ts'),
  route('evidence/:evidenceId/file', 'routes/evidence/file.ts'),
  route('evidence/:evidenceId/left-out', 'routes/evidence/left-out.ts'),
  route('evidence/:evidenceId/removal', 'routes/evidence/removal.tsx'),

  // triage
  route('queue', 'routes/triage/queue.tsx'),
  route('reports/:reportId/assignment', 'routes/triage/assignment.tsx'),
  route('reports/:reportId/assignment/end', 'routes/triage/assignment-end.tsx'),
  route('reports/:reportId/verdict', 'routes/triage/verdict.tsx'),
  route('reports/:reportId/reversal', 'routes/triage/reversal.tsx'),
  route('systems/:slug/merger', 'routes/triage/merger.tsx'),

  // issues
  route('issues', 'routes/issues/issues.tsx'),
  route('feed.atom', 'routes/issues/feed.ts'),
  route('issues/:publicId', 'routes/issues/issue.tsx'),
  route('issues/:publicId/moves', 'routes/issues/moves.tsx'),
  route('issues/:publicId/publication', 'routes/issues/publication.tsx'),
  route('issues/:publicId/releases', 'routes/issues/releases.tsx'),
  route('owners/:organisation', 'routes/owners/organisation.tsx'),

  // sanctions
  route('standing', 'routes/sanctions/standing.tsx'),
  route('statements/:reference', 'routes/sanctions/statement.tsx'),

  // appeals
  route('appeals', 'routes/appeals/appeals.tsx'),
  route('appeals/:appealId', 'routes/appeals/appeal.tsx'),
  route('appeals/:appealId/assignment', 'routes/appeals/assignment.tsx'),
  route('appeals/:appealId/assignment/end', 'routes/appeals/assignment-end.tsx'),
  route('appeals/:appealId/statements', 'routes/appeals/statements.tsx'),
  route('appeals/:appealId/withdrawal', 'routes/appeals/withdrawal.tsx'),
  route('appeals/:appealId/outcome', 'routes/appeals/outcome.tsx'),
  route('sanctions/:sanctionId/appeal', 'routes/appeals/of-sanction.tsx'),
  route('decisions/:decisionId/appeal', 'routes/appeals/of-decision.tsx'),
  route('reports/:reportId/appeal', 'routes/appeals/of-report.tsx'),

  // notifications
  route('inbox', 'routes/notifications/inbox.tsx'),
  route('inbox/readings', 'routes/notifications/readings.tsx'),
  route('settings/notifications', 'routes/notifications/preferences.tsx'),
  route('unsubscription/:secret', 'routes/notifications/unsubscription.tsx'),

  // the operator's pages
  route('checkpoints', 'routes/log/checkpoints.tsx'),
  route('checkpoints.jsonl', 'routes/log/checkpoint-lines.ts'),
  route('admin', 'routes/operator/admin.tsx'),
  route('admin/log', 'routes/log/log.tsx'),
  route('admin/log/verifications', 'routes/log/verifications.ts'),
  route('admin/factors', 'routes/accounts/factor-resets.tsx'),
  route('admin/factors/:resetId/approval', 'routes/accounts/factor-approval.ts'),
  route('admin/parts', 'routes/operator/parts.tsx'),
  route('admin/mail', 'routes/operator/mail.tsx'),
  route('privacy', 'routes/operator/privacy.tsx'),
  route('contact', 'routes/operator/contact.tsx'),
  route('robots.txt', 'routes/operator/robots.ts'),
  route('.well-known/security.txt', 'routes/operator/security-txt.ts'),
  route('healthz', 'routes/operator/healthz.ts'),
  route('readyz', 'routes/operator/readyz.ts'),
  route('*', 'routes/nowhere.tsx'),
] satisfies RouteConfig
