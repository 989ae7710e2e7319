import { programmeWords, promiseWords } from './programme.ts'
import type { Line } from './route-table.ts'

const why = 'What was put aside for it is spent.'

/** The routes of programmes and of the entries in them. */
export const programmeRoutes: Record<string, Line | Line[]> = {
  '/programmes': { door: 'visitor', get: 'all' },
  '/programmes/new': { door: 'member', on: 'offer', get: 'programme.draft', post: 'programme.run', form: programmeWords },
  '/programmes/:slug': { door: 'visitor', get: 'all', on: 'programme' },
  '/programmes/:slug/opening': { door: 'member', on: 'programmeDraft', get: 'all', gives: 302, post: 'programme.run', form: {} },
  '/programmes/:slug/draft': {
    door: 'member',
    on: 'programmeDraft',
    get: 'programme.run',
    post: 'programme.run',
    form: { ...promiseWords, kind: 'standing', currency: 'EUR', second_signature: '1000', revision: '0' },
  },
  '/programmes/:slug/revision': {
    door: 'member',
    on: 'offered',
    get: 'programme.run',
    post: 'programme.run',
    form: { ...promiseWords, reason: why, version: '1' },
  },
  '/programmes/:slug/versions/:number': { door: 'visitor', get: 'all', on: 'programme' },
  '/programmes/:slug/closing': { door: 'member', on: 'offered', get: 'programme.run', post: 'programme.run', form: { text: why } },
  '/programmes/:slug/cancellation': { door: 'member', on: 'offered', get: 'programme.run', post: 'programme.run', form: { text: why } },
  '/programmes/:slug/grading': { door: 'member', on: 'endedChallenge', get: 'all', gives: 302, post: 'programme.run', form: {} },
  '/programmes/:slug/settlement': { door: 'member', on: 'gradedChallenge', get: 'programme.run', post: 'programme.run', form: {} },
  '/programmes/:slug/questions': { door: 'member', on: 'offered', get: 'question.ask', post: 'question.ask', form: { text: why } },
  '/programmes/:slug/questions/:questionId/answer': {
    door: 'member',
    on: 'question',
    get: 'programme.run',
    post: 'programme.run',
    form: { text: why },
  },
  '/entries/:entryId/estimate': {
    door: 'member',
    on: 'ownEntry',
    get: 'entry.estimate',
    post: 'entry.estimate',
    form: {},
    answers: 409,
  },
  '/entries': { door: 'member', get: 'all' },
  '/entries/:entryId': { door: 'member', on: 'ownEntry', get: 'all' },
  '/entries/:entryId/invitation': {
    door: 'member',
    on: 'ownEntry',
    get: 'all',
    post: 'entry.invite',
    form: { handle: 'gus', share: '10' },
  },
  '/entries/:entryId/invitation/:handle/removal': { door: 'member', on: 'ownEntry', post: 'entry.invite', form: {} },
  '/entries/:entryId/acceptance': { door: 'member', on: 'sharedEntry', post: 'entry.accept', form: {} },
  '/entries/:entryId/declination': { door: 'member', on: 'sharedEntry', post: 'entry.decline', form: {} },
  '/entries/:entryId/withdrawal': { door: 'member', on: 'ownEntry', get: 'all', post: 'entry.withdraw', form: {} },
  '/reports/:reportId/entry': {
    door: 'member',
    on: 'waiting',
    get: 'entry.join',
    post: 'entry.join',
    form: { programme: 'standing', checks: ['own_work', 'repeatable', 'evidence', 'no_harm'] },
  },
}
