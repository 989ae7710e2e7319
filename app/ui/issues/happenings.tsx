import type { SilenceStep } from '#domain/issues/model'
import type { Words } from '#ui/parts/happenings'
import { silenceWords } from './silence.ts'

const plain = (value: unknown) => String(value).replaceAll('_', ' ')

/** What each event says on the public page of an issue; what was said about reports in private has no words here. */
export const issueWords: Record<string, Words> = {
  'report.accepted': {
    shape: 'round',
    did: ({ role, isPublished }) =>
      role === 'original'
        ? `accepted the report behind this issue${isPublished ? ' and published it' : ''}.`
        : 'accepted one more report, which corroborates it.',
  },
  'issue.moved': {
    shape: 'round',
    inside: 'leftHalf',
    did: ({ to, byOwner }) => `${byOwner ? `for ${String(byOwner)} ` : ''}moved it to ${plain(to)}.`,
  },
  'issue.published': { shape: 'round', inside: 'check', did: () => 'published the issue.' },
  'issue.reworded': { shape: 'round', did: () => 'put mended words in place of the first ones.' },
  'issue.release_set': { shape: 'round', did: ({ status }) => `said that a release is ${plain(status)}.` },
  'issue.silent': { shape: 'square', did: ({ step, isMarked }) => silenceWords(step as SilenceStep, isMarked === true) },
  'issue.lapsed': { shape: 'round', did: () => 'brought it back to acknowledged: its date has passed.' },
}
