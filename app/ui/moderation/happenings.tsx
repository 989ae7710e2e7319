import type { Words } from '#ui/parts/happenings'
import { Moment } from '#ui/parts/moment'

const step = (inside: Words['inside'], did: Words['did']): Words => ({ shape: 'diamond', inside, did })

/** What each event says on the page of a case. */
export const caseWords: Record<string, Words> = {
  'case.claimed': step('leftHalf', () => 'took the case.'),
  'case.released': step(undefined, () => 'gave the case back.'),
  'case.deferred': step('dots', ({ until }) => (
    <>
      put the case away until <Moment at={String(until)} />.
    </>
  )),
  'case.woken': step(undefined, () => 'put the case back into the queue.'),
  'case.escalated': step('question', () => 'handed the case up.'),
  'case.overdue': step('question', () => 'said that the case is overdue.'),
  'case.noted': step('dots', () => 'added a note.'),
  'case.freed': step(undefined, () => 'found somebody who can decide it.'),
  'case.refused': step('cross', ({ step: what }) => `was refused to ${String(what)} it.`),
}
