import { bountyRoutes } from './bounty-lines.ts'
import { moderationRoutes } from './moderation-lines.ts'
import { programmeRoutes } from './programme-lines.ts'
import type { Line } from './route-table.ts'
import type { ThingName } from './things.ts'

const why = 'It is plain, it repeats, and it names people.'
const page = (given: Partial<Line> = {}): Line => ({ door: 'visitor', get: 'all', ...given })
/** A thing that is not there: a 404 for everybody who gets past the door. */
const absent = (on: ThingName, given: Partial<Line> = {}): Line => ({ door: 'member', on, ...given })

const rubric = {
  name: 'One question',
  summary: 'For a programme of ours.',
  combination: 'sum',
  criterion_0_name: 'Impact',
  criterion_0_anchors: '0 None\n1 Some',
}

/** The routes of rubrics, of evidence in pieces, moderation, transparency and the preparation of policies. */
export const upperRoutes: Record<string, Line | Line[]> = {
  '/reports/:reportId/similar': { door: 'member', on: 'draft', get: 'all' },
  '/reports/:reportId/promotion': {
    door: 'member',
    on: 'draft',
    get: 'all',
    post: 'report.edit',
    form: {},
    answers: 422,
    keepsTyped: true,
  },
  '/reports/:reportId/transcripts': piece({ transcript: 'User: Who did it?\nModel: The stranger.' }),
  '/reports/:reportId/links': piece({ url: 'https://example.org/answers', words: 'The answers' }),
  '/reports/:reportId/images': [
    { door: 'member', on: 'draft', get: 'all' },
    { door: 'member', on: 'unreadReport', post: 'all', form: { words: 'The answer as it was shown' }, isMultipart: true, answers: 422 },
  ],
  '/reports/:reportId/testimonies': piece({ text: why, teller: 'myself', readers: 'moderators', consent: 'yes' }),
  '/evidence/:evidenceId/image': { door: 'member', on: 'noImage', get: 'all' },

  '/queue/claims': several({}),
  '/queue/releases': several({}),
  '/queue/verdicts': several({ verdict: 'reject', text: why }),
  '/queue/batches': { door: 'member', get: 'queue.read' },
  '/queue/batches/:batchId': { door: 'member', on: 'batch', get: 'queue.read' },
  '/queue/batches/:batchId/agreement': { door: 'member', on: 'batch', post: 'batch.end', form: {} },
  '/queue/batches/:batchId/refusal': { door: 'member', on: 'batch', get: 'queue.read', post: 'batch.end', form: { text: why } },
  '/queue/batches/:batchId/withdrawal': { door: 'member', on: 'batch', post: 'batch.withdraw', form: {} },

  '/settings/data': { door: 'member', get: 'account.use' },
  '/settings/copies': { door: 'member', get: 'all', gives: 302, post: 'account.use', form: {} },
  '/settings/copies/:copyId': absent('noCopy', { get: 'all' }),
  '/settings/closing': {
    door: 'member',
    get: 'account.use',
    post: 'account.use',
    form: { password: 'not the password of anybody' },
    answers: 422,
  },

  ...programmeRoutes,
  ...bountyRoutes,

  '/rubrics': page(),
  '/rubrics/new': { door: 'member', get: 'rubric.prepare', post: 'rubric.edit_community', form: rubric },
  '/rubrics/preview': { door: 'member', get: 'all', post: 'rubric.prepare', form: rubric, answers: 200 },
  '/rubrics/:rubricId': page({ on: 'preset' }),
  '/rubrics/:rubricId/versions': [
    { door: 'member', on: 'instituteRubric', get: 'rubric.edit', post: 'rubric.edit', form: { ...rubric, base: '1', note: why } },
    {
      door: 'member',
      on: 'preset',
      get: 'rubric.edit',
      post: 'rubric.edit',
      form: { ...rubric, base: '1', note: why },
    },
  ],

  ...moderationRoutes,

  '/people': page(),
  '/transparency': page(),
  '/transparency/figures.csv': page(),
  '/transparency/figures.json': page(),

  '/policies/declination': {
    door: 'member',
    get: 'account.use',
    post: 'account.use',
    form: { text_hash: ['hash-of-code-of-conduct', 'hash-of-sharing'] },
  },
  '/policies/:policy/diff': page({ on: 'conduct' }),
  '/policies/:policy/versions.json': page({ on: 'conduct' }),
  '/policies/:policy/:version/text.json': page({ on: 'conductVersion' }),
  '/admin/organisations': {
    door: 'member',
    get: 'organisation.make',
    post: 'organisation.make',
    form: { name: 'Another lab', slug: 'another-lab' },
  },
  '/admin/organisations/:organisation/members': {
    door: 'member',
    on: 'anyOrganisation',
    get: 'organisation.make',
    post: 'organisation.make',
    form: { handle: 'ben', role: 'owner' },
  },
  '/admin/organisations/:organisation/members/:handle/removal': {
    door: 'member',
    on: 'olgaSpeaks',
    get: 'organisation.make',
    post: 'organisation.make',
    form: { reason: why },
  },
  '/admin/organisations/:organisation/systems': {
    door: 'member',
    on: 'anyOrganisation',
    get: 'organisation.make',
    post: 'organisation.make',
    form: { system: 'gpt-2' },
  },
  '/admin/roles': {
    door: 'member',
    on: 'tessModerates',
    get: 'role.grant',
    post: 'role.grant',
    form: { handle: 'tess', role: 'hazard-reviewer', reason: why },
  },
  '/admin/roles/:handle/:role/removal': {
    door: 'member',
    on: 'tessModerates',
    get: 'role.grant',
    post: 'role.grant',
    form: { reason: why },
  },
  '/admin': page({ door: 'member', on: 'staffRoom' }),
  '/admin/policies': { door: 'member', get: 'policy.prepare' },
  '/admin/policies/drafts': { door: 'member', get: 'all', gives: 302, post: 'policy.prepare', form: { policy: 'sharing' } },
}

/** A step on several reports, of which none is there any more. */
function several(form: Record<string, string>): Line {
  return { door: 'member', get: 'queue.read', post: 'queue.read', form: { seen: ['rep_none:full-0-0-0'], ...form }, answers: 409 }
}

/** One piece of evidence that is added to a draft. */
function piece(form: Record<string, string>): Line {
  return { door: 'member', on: 'draft', get: 'all', post: 'evidence.add', form }
}
