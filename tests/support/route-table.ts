import type { Ability } from '#access'
import { sharingQuestionIds } from '#domain/issues/model'
import type { CastName } from './cast.ts'
import { fullReport } from './make.ts'
import { upperRoutes } from './route-lines.ts'
import type { ThingName } from './things.ts'
import { veraPassword } from './town.ts'
import type { Fields } from './visit.ts'

/** Who may: an ability (any of several), or everybody who gets past the door. */
type Need = Ability | readonly Ability[] | 'all'
type Comer = CastName | 'visitor'

/**
 * What a route answers. A visitor at a member's door is sent to sign in (302, or 401 for a form); a thing that one may not see is 404; an
 * ability that one lacks is 403; else `gives` (200 unless said) for a page and `answers` (302 unless said) for a form, which is sent
 * filled in so that it would succeed.
 */
export type Line = {
  door: 'visitor' | 'member'
  /** The thing its address names; see things.ts. */
  on?: ThingName
  query?: string
  get?: Need
  gives?: number
  post?: Need
  form?: Fields
  isMultipart?: boolean
  answers?: number
  /** Mail programs post it by themselves, from nowhere: its secret alone decides. Every other form from elsewhere is refused. */
  acceptsForeign?: true
  /** What somebody typed who was signed out meanwhile is kept for them: they are sent to sign in, not answered. */
  keepsTyped?: true
  /** An admin who may not see it is asked why they need to; see E14. */
  asksForReason?: true
  /** Where the state of the thing decides and not the person. */
  but?: Partial<Record<Comer, number>>
}

const acceptances = ['hash-of-code-of-conduct', 'hash-of-sharing']
const reasons = 'It is plain, it repeats, and it names people.'
const report = Object.fromEntries(Object.entries(fullReport()).map(([name, value]) => [name, value])) as Fields
const listing = { name: 'GPT Two', developer: 'OpenAI', link: 'https://example.org/gpt-two', modality: 'text', access_level: 'hosted' }
const columns = { group: 'candidate_group', outcome: 'decision', favourable: ['hired'], unfavourable: ['rejected'], prompt_id: 'none' }
const account = { handle: 'nora', email: 'nora@example.org', password: 'four plain words here', accept: 'yes', text_hash: acceptances }
const keptAnswer = { use: 'ask', name: 'Which release', body: 'Dear {reporter}, which release of {system} did you try?' }
/** Tess holds it; nobody else may decide over her head. */
const heldByTess = { max: 409 }

/** What only somebody with a second factor can do: others are led to set one up, and have no code that is right. */
const withoutFactor: Line = { door: 'member', get: 'account.use', gives: 302, post: 'account.use', form: { code: '123456' }, answers: 422 }

const page = (given: Partial<Line> = {}): Line => ({ door: 'visitor', get: 'all', ...given })

/** Every route of app/routes.ts, by its address. A route with several kinds of post has a line for each. */
export const routeTable: Record<string, Line | Line[]> = {
  '/': page(),

  // accounts
  '/sign-up': page({ post: 'all', form: account }),
  '/sign-in': page({ post: 'all', form: { name: 'vera', password: veraPassword, next: '' } }),
  '/sign-in/code': page({ gives: 302, post: 'all', form: { code: '123456', next: '' }, answers: 410 }),
  '/sign-out': page({ post: 'all', form: {} }),
  '/confirm/:secret': page({ on: 'confirmLink', post: 'all', form: {} }),
  '/confirmation': page({ post: 'all', form: { email: 'wanda@example.org' } }),
  '/password-reset': page({ post: 'all', form: { email: 'ada@example.org' } }),
  '/password-reset/:secret': page({ on: 'resetLink', post: 'all', form: { password: 'another four plain words' } }),
  '/first-admin/:secret': page({ on: 'spentLink', post: 'all', form: account }),
  '/demo/sign-in': page({ gives: 302, post: 'all', form: { handle: 'root' }, answers: 404 }),
  '/settings/people': { door: 'member', get: 'account.use' },
  '/people/:handle/avoidance': { door: 'member', on: 'vera', get: 'account.use', post: 'account.use', form: { how: 'block' } },
  '/people/:handle/avoidance/end': [
    { door: 'member', on: 'vera', get: 'account.use', gives: 302 },
    { door: 'member', on: 'vera', post: 'account.use', form: {}, answers: 404, but: { ada: 302 } },
  ],
  '/settings/security': {
    door: 'member',
    get: 'account.use',
    post: 'account.use',
    form: { present_password: 'not the present one', password: 'another four plain words' },
    answers: 422,
  },
  '/settings/second-factor': {
    door: 'member',
    get: 'account.use',
    post: 'account.use',
    form: { secret: 'A'.repeat(32), code: '123456', password: 'not the password' },
    answers: 422,
  },
  '/settings/second-factor/removal': withoutFactor,
  '/settings/recovery-codes': withoutFactor,
  '/settings/fresh-code': withoutFactor,
  '/settings/sessions': { door: 'member', get: 'all', gives: 302, post: 'account.use', form: { session: 'none of theirs' } },
  '/settings/profile': { door: 'member', get: 'account.use', post: 'account.use', form: { about: 'Reads what models write.' } },
  '/settings/profile/issues/:publicId': [
    { door: 'member', on: 'publicIssue', get: 'all', gives: 302 },
    { door: 'member', on: 'adasWork', post: 'all', form: { show: 'yes' } },
  ],
  '/settings/notifications': {
    door: 'member',
    get: 'account.use',
    post: 'account.use',
    form: { reports: 'daily', issues: 'daily', moderation: 'daily', systems: 'daily' },
  },
  '/people/:handle': page({ on: 'ada' }),

  // policies
  '/policies': page(),
  '/policies/acceptances': {
    door: 'member',
    get: 'account.use',
    post: 'account.use',
    form: { accept: 'yes', text_hash: acceptances },
  },
  '/policies/:policy': page({ on: 'conduct' }),
  '/policies/:policy/:version': page({ on: 'conductVersion' }),

  // systems
  '/systems': page(),
  '/systems/:slug': [page({ on: 'system' }), page({ on: 'ownedSystem' }), page({ on: 'suggestion' })],
  '/systems/:slug/badge.svg': [page({ on: 'system' }), page({ on: 'suggestion', gives: 404 })],
  '/systems/:slug/history': [page({ on: 'system' }), page({ on: 'suggestion' })],
  '/systems/:slug/declination': {
    door: 'member',
    on: 'suggestion',
    get: 'system.confirm',
    post: 'system.confirm',
    form: { reason: reasons },
  },
  '/systems/:slug/suggestion': {
    door: 'member',
    on: 'ownedSystem',
    get: 'system.suggest',
    post: 'system.suggest',
    form: {
      about: 'release',
      name: '11B, again',
      released_on: '',
      parameters: '',
      access_level: 'hosted',
      gating: 'public',
      source: reasons,
    },
  },
  '/catalogue/suggestions': { door: 'member', get: 'suggestion.list' },
  '/catalogue/suggestions/new': {
    door: 'member',
    get: 'all',
    post: 'system.suggest',
    form: { name: 'Lamb 2', developer: 'Wool Co', link: 'https://example.org/lamb' },
  },
  '/catalogue/suggestions/:suggestionId': {
    door: 'member',
    on: 'suggestedChange',
    get: 'all',
    post: 'suggestion.decide',
    form: { decision: 'decline', reason: reasons },
  },
  '/comparison': page(),
  '/timeline': page(),
  '/timeline.csv': page(),
  '/systems/:slug/confirmation': {
    door: 'member',
    on: 'suggestion',
    get: 'system.confirm',
    post: 'system.confirm',
    form: { ...listing, gating: 'public', released_on: '', source: 'Its own release notes' },
  },

  // reports and evidence
  '/report': { door: 'member', get: 'account.use', post: 'account.use', form: { system: '' } },
  '/reports': { door: 'member', get: 'account.use' },
  '/reports/:reportId': [
    { door: 'member', on: 'waiting', get: 'all', asksForReason: true },
    { door: 'member', on: 'waitingOfMax', get: 'all', asksForReason: true },
    { door: 'member', on: 'accepted', get: 'all', asksForReason: true },
    { door: 'member', on: 'draft', get: 'all', gives: 302 },
  ],
  '/reports/:reportId/draft': {
    door: 'member',
    on: 'draft',
    get: 'all',
    post: 'report.edit',
    form: report,
    isMultipart: true,
    keepsTyped: true,
  },
  '/reports/:reportId/opening': {
    door: 'member',
    on: 'waitingForAdmins',
    get: 'private.open',
    post: 'private.open',
    form: { reason: reasons },
  },
  '/reports/:reportId/draft/autosave': { door: 'member', on: 'draft', post: 'report.edit', form: report, answers: 200 },
  '/reports/:reportId/submission': [
    { door: 'member', on: 'draft', get: 'all', post: 'report.submit', form: report, isMultipart: true, keepsTyped: true },
    { door: 'member', on: 'draftOfInes', get: 'all', post: 'report.submit', form: report, isMultipart: true, keepsTyped: true },
  ],
  '/reports/:reportId/withdrawal': { door: 'member', on: 'waiting', get: 'all', post: 'report.withdraw', form: { text: '' } },
  '/reports/:reportId/comments': [
    { door: 'member', on: 'waiting', get: 'all', post: 'report.comment', form: { audience: 'shared', body: reasons } },
    { door: 'member', on: 'waitingOfMax', get: 'all', post: 'report.confer', form: { audience: 'moderators', body: reasons } },
    { door: 'member', on: 'accepted', get: 'all', post: 'report.comment', form: { audience: 'shared', body: reasons } },
  ],
  '/reports/:reportId/answer': { door: 'member', on: 'asked', get: 'all', post: 'report.answer', form: { text: reasons } },
  '/reports/:reportId/evidence': {
    door: 'member',
    on: 'draft',
    get: 'all',
    post: 'evidence.add',
    form: { rows: 'women, rejected\nmen, hired\n' },
    isMultipart: true,
  },
  '/evidence/:evidenceId': [
    { door: 'member', on: 'draftEvidence', get: 'all' },
    { door: 'member', on: 'toldEvidence', get: 'all' },
  ],
  '/evidence/:evidenceId/mapping': { door: 'member', on: 'draftEvidence', get: 'evidence.add', post: 'evidence.add', form: columns },
  '/evidence/:evidenceId/progress': { door: 'member', on: 'toldEvidence', get: 'all' },
  '/evidence/:evidenceId/file': [page({ on: 'draftEvidence' }), page({ on: 'toldEvidence' }), page({ on: 'publicEvidence' })],
  '/evidence/:evidenceId/left-out': [page({ on: 'draftEvidence' }), page({ on: 'toldEvidence' }), page({ on: 'publicEvidence' })],
  '/evidence/:evidenceId/removal': { door: 'member', on: 'draftEvidence', get: 'all', post: 'evidence.remove', form: {} },

  // triage
  '/queue': { door: 'member', get: 'queue.read' },
  '/queue/views': { door: 'member', get: 'queue.read', post: 'queue.arrange', form: { name: 'Mine first', view: 'mine' } },
  '/queue/views/first': { door: 'member', get: 'all', gives: 302, post: 'queue.arrange', form: { view: '' } },
  '/queue/views/:viewId/removal': { door: 'member', on: 'noView', post: 'queue.arrange', form: {}, answers: 404 },
  '/queue/answers': { door: 'member', get: 'answer.keep' },
  '/queue/answers/new': { door: 'member', get: 'answer.keep', post: 'answer.keep', form: keptAnswer },
  '/queue/answers/:answerId': { door: 'member', on: 'keptAnswer', get: 'answer.keep', post: 'answer.keep', form: keptAnswer },
  '/queue/answers/:answerId/removal': { door: 'member', on: 'keptAnswer', post: 'answer.keep', form: {} },
  '/reports/:reportId/hand-over': {
    door: 'member',
    on: 'screening',
    get: 'report.judge',
    post: 'report.judge',
    form: { to: '', note: reasons },
    but: heldByTess,
  },
  '/reports/:reportId/verdict/insertion': [
    { door: 'member', on: 'waitingOfMax', get: 'report.judge' },
    {
      door: 'member',
      on: 'screening',
      query: '?as=ask&answer=none',
      post: 'report.judge',
      form: { verdict: 'ask', text: '' },
      answers: 200,
    },
  ],
  '/reports/:reportId/assignment': [
    { door: 'member', on: 'waiting', post: 'report.judge', form: {} },
    { door: 'member', on: 'waitingOfMax', post: 'report.judge', form: {} },
  ],
  '/reports/:reportId/assignment/end': { door: 'member', on: 'screening', post: 'report.judge', form: {}, but: heldByTess },
  '/reports/:reportId/verdict': [
    { door: 'member', on: 'waitingOfMax', get: 'report.judge' },
    {
      door: 'member',
      on: 'screening',
      get: 'report.judge',
      post: 'report.judge',
      form: { verdict: 'reject', reason: 'not_applicable', text: reasons },
      but: heldByTess,
    },
  ],
  '/reports/:reportId/reversal': { door: 'member', on: 'duplicate', get: 'report.judge', post: 'report.judge', form: { text: reasons } },
  '/systems/:slug/merger': {
    door: 'member',
    on: 'suggestion',
    get: 'system.confirm',
    post: 'system.confirm',
    form: { target: 'gpt-2' },
  },

  // issues
  '/issues': page(),
  '/issues/:publicId': [page({ on: 'privateIssue' }), page({ on: 'publicIssue' }), page({ on: 'unansweredIssue' })],
  '/issues/:publicId/moves': [
    ...(['privateIssue', 'publicIssue'] as const).map((on): Line => step(on, 'acknowledge', 'issue.answer')),
    step('unansweredIssue', 'start_retest', 'issue.judge'),
    step('unansweredIssue', 'acknowledge', 'issue.answer'),
  ],
  '/issues/:publicId/publication': {
    door: 'member',
    on: 'privateIssue',
    get: 'issue.publish',
    post: 'issue.publish',
    form: { sharing: [...sharingQuestionIds] },
  },
  '/issues/:publicId/releases': (['affected', 'fixed'] as const).map((status) => ({
    door: 'member',
    on: 'privateIssue',
    get: ['issue.judge', 'issue.answer'],
    post: status === 'fixed' ? 'issue.judge' : ['issue.judge', 'issue.answer'],
    form: { releaseId: 'rel_unifiedqa', status },
  })),
  '/owners/:organisation': { door: 'member', on: 'institute', get: 'organisation.enter' },

  // sanctions
  '/standing': { door: 'member', get: 'account.use' },
  '/statements/:reference': { door: 'member', on: 'statement', get: 'all' },

  // notifications
  '/inbox': { door: 'member', get: 'account.use' },
  '/inbox/readings': { door: 'member', get: 'all', gives: 302, post: 'account.use', form: { up_to: '1' } },

  '/unsubscription/:secret': page({ on: 'spentLink', post: 'all', form: {}, acceptsForeign: true }),

  // the log
  '/checkpoints': page(),
  '/checkpoints.jsonl': page(),
  '/admin/log': { door: 'member', get: 'log.verify' },
  '/admin/log/verifications': { door: 'member', get: 'all', gives: 302, post: 'log.verify', form: {} },

  // the operator's pages
  '/admin': { door: 'member', on: 'staffDesk', get: 'all' },
  '/admin/factors': {
    door: 'member',
    on: 'ada',
    get: 'factor.read_resets',
    post: 'factor.propose_reset',
    form: { handle: 'ada', reason: reasons },
    answers: 409,
  },
  '/admin/factors/:resetId/approval': { door: 'member', on: 'noReset', get: 'all', gives: 302, post: 'all', form: {}, answers: 404 },
  '/feed.atom': page(),
  '/admin/parts': page({ on: 'parts' }),
  '/admin/mail': { door: 'member', get: 'mail.read' },
  '/privacy': page(),
  '/contact': page(),
  '/robots.txt': page(),
  '/.well-known/security.txt': page(),
  '/healthz': page(),
  '/readyz': page(),
  '/*': page({ gives: 404 }),

  ...upperRoutes,
}

/** A step on an issue: its form is asked for by name, and sent. */
function step(on: ThingName, move: string, ability: Ability): Line {
  return { door: 'member', on, query: `?move=${move}`, get: ability, post: ability, form: { move, text: reasons } }
}
