import type { Words } from '#ui/parts/happenings'

/** What each event says on the page of a programme. */
export const programmeWords: Record<string, Words> = {
  'programme.drafted': { shape: 'square', did: () => 'drafted it.' },
  'programme.opened': { shape: 'square', inside: 'leftHalf', did: () => 'opened it.' },
  'programme.revised': { shape: 'square', did: () => 'put a new version in force.' },
  'programme.closed': { shape: 'square', inside: 'check', did: () => 'closed it to new entries.' },
  'programme.ended': { shape: 'square', inside: 'leftHalf', did: () => 'ended the taking of entries; the grading began.' },
  'programme.settled': {
    shape: 'square',
    inside: 'check',
    did: () => 'settled it: the ranks are final.',
  },
  'programme.cancelled': { shape: 'square', inside: 'cross', did: () => 'cancelled it.' },
}
