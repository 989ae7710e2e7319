import { leaseOfTess } from './matters.ts'
import type { Line } from './route-table.ts'
import type { ThingName } from './things.ts'

const why = 'It is plain, it repeats, and it names people.'
const found = { outcome: 'no_breach', clauses: ['COC-2.1'], facts: why, reasons: `${why} ${why}` }
const text = { text: why }
const on = (thing: ThingName, given: Partial<Line> = {}): Line => ({ door: 'member', on: thing, ...given })
/** Tess holds it; nobody decides over her head. */
const heldByTess = { max: 409 }

/** The routes of flags, notices, cases, appeals and the preparation of policies, each on something that is there. */
export const moderationRoutes: Record<string, Line | Line[]> = {
  '/flags': { door: 'member', get: 'account.use' },
  '/flags/new': on('ada', {
    query: '?on=profile:ada',
    get: 'all',
    post: 'flag.raise',
    form: { on: 'profile:ada', clause: 'COC-2.1' },
    but: { ada: 422 },
  }),
  '/flags/:flagId/retraction': on('openFlag', { post: 'flag.retract', form: {} }),
  '/flags/:flagId/appeal': on('refusedFlag', { get: 'all', post: 'appeal.file', form: text }),
  '/notice': {
    door: 'visitor',
    get: 'all',
    post: 'notice.send',
    answers: 200,
    form: { address: 'http://localhost:3000/people/ada', explanation: why, name: 'Nora', email: 'nora@example.org', good_faith: 'yes' },
  },
  '/notice/:secret': { door: 'visitor', on: 'noticeLink', get: 'all', post: 'all', form: {} },
  '/moderation-log': { door: 'visitor', get: 'all' },

  '/cases': { door: 'member', get: 'case.read' },
  '/cases/decisions': { door: 'member', get: 'case.read', post: 'case.read', form: { case: ['cas_none'], ...found }, answers: 404 },
  '/cases/decisions/insertion': { door: 'member', get: 'case.read', post: 'case.read', answers: 200, form: { reasons: why } },
  '/cases/spared-classes': { door: 'member', get: 'case.read', post: 'case.read', form: { hazards: ['H2'] } },
  '/cases/repairs': { door: 'member', get: 'case.read' },
  '/repairs/:repairId': on('repair', { get: 'case.read', post: 'repair.answer', form: { answer: 'decline', ...text } }),
  '/repairs/:repairId/withdrawal': on('repairOfRoot', { post: 'repair.ask', form: {} }),
  '/decisions/:decisionId/repair': on('restrictedOfRuth', {
    get: 'all',
    post: 'repair.ask',
    form: { body: 'I decide appeals.', said: why },
  }),
  '/cases/:caseId': on('deskCase', { get: 'case.read' }),
  '/cases/:caseId/claim': on('queuedCase', { post: 'case.decide', form: {} }),
  '/cases/:caseId/release': on('claimedCase', { post: 'case.decide', form: {}, but: heldByTess }),
  '/cases/:caseId/deferral': on('claimedCase', {
    get: 'all',
    post: 'case.decide',
    form: { ...text, until: '2026-03-20' },
    but: heldByTess,
  }),
  '/cases/:caseId/escalation': on('claimedCase', { get: 'all', post: 'case.decide', form: text, but: heldByTess }),
  '/cases/:caseId/question': on('claimedCase', { get: 'all', post: 'case.decide', form: { of: 'author', ...text }, but: heldByTess }),
  '/case-questions/:questionId': on('caseQuestion', { get: 'all', post: 'all', form: text, keepsTyped: true }),
  '/cases/:caseId/notes': on('queuedCase', { get: 'all', post: 'case.note', form: text }),
  '/cases/:caseId/opening': on('queuedCase', { get: 'all', post: 'case.open', form: text }),
  '/cases/:caseId/approval': on('secondCase', { post: 'case.approve', form: {} }),
  '/cases/:caseId/return': on('secondCase', { get: 'all', post: 'case.approve', form: text }),
  '/cases/:caseId/unsealing': on('sealedCase', { get: 'case.unseal', post: 'case.unseal', form: text }),
  '/cases/:caseId/unsealing/agreement': on('sealedCase', { post: 'case.unseal', form: {}, answers: 409 }),
  '/cases/:caseId/decision': [
    on('deskCase', { get: 'case.read' }),
    on('claimedCase', { post: 'case.decide', form: { token: leaseOfTess, ...found }, but: heldByTess }),
  ],
  '/cases/:caseId/decision/insertion': on('deskCase', { get: 'case.read', post: 'case.read', answers: 200, form: { reasons: why } }),

  '/appeals': { door: 'member', get: 'appeals.read' },
  '/appeals/:appealId': on('filedAppeal', { get: 'all' }),
  '/appeals/:appealId/assignment': on('filedAppeal', { post: 'appeal.decide', form: {} }),
  '/appeals/:appealId/assignment/end': on('takenAppeal', { post: 'appeal.decide', form: {} }),
  '/appeals/:appealId/statements': on('filedAppeal', { get: 'all', post: 'appeal.file', form: text }),
  '/appeals/:appealId/withdrawal': on('filedAppeal', { post: 'appeal.file', form: {} }),
  '/appeals/:appealId/outcome': on('takenAppeal', {
    get: 'all',
    post: 'appeal.decide',
    form: { outcome: 'upheld', reasons: `${why} ${why}` },
  }),
  '/sanctions/:sanctionId/appeal': on('noteOnOtto', { get: 'all', post: 'appeal.file', form: text }),
  '/decisions/:decisionId/appeal': on('noteOnOtto', { get: 'all', post: 'appeal.file', form: text }),
  '/reports/:reportId/appeal': on('refusedReport', { get: 'all', post: 'appeal.file', form: text }),

  '/admin/policies/:versionId': on('policyDraft', { get: 'policy.prepare' }),
  '/admin/policies/:versionId/wording': on('policyDraft', {
    get: 'policy.prepare',
    post: 'policy.edit',
    form: { revision: '2', title: 'Code of conduct', summary: why, change_summary: why, change: 'minor' },
  }),
  '/admin/policies/:versionId/clause': on('policyDraft', {
    get: 'policy.prepare',
    post: 'policy.edit',
    form: { revision: '2', code: 'COC-20', title: 'New', body: why },
  }),
  '/admin/policies/:versionId/clause-removal': on('policyDraft', {
    get: 'all',
    gives: 302,
    post: 'policy.edit',
    form: { revision: '2', code: 'COC-1' },
  }),
  '/admin/policies/:versionId/approval': on('policyDraft', { get: 'all', gives: 302, post: 'policy.approve', form: { revision: '2' } }),
  '/admin/policies/:versionId/schedule': on('policyDraft', {
    get: 'policy.prepare',
    post: 'policy.schedule',
    form: { effective_on: '2026-12-01' },
    answers: 409,
  }),
  '/admin/policies/:versionId/withdrawal': on('policyDraft', { get: 'policy.prepare', post: 'policy.withdraw', form: { reason: why } }),
}
