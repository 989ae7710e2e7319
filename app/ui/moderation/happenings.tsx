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
  'case.asked': step('question', () => 'asked somebody who knows more.'),
  'case.answered': step('dots', () => 'answered.'),
  'case.unanswered': step('dots', () => 'waited for an answer in vain.'),
  'case.closed': step('check', () => 'closed the case: nobody can appeal the decision any more.'),
  'case.noted': step('dots', () => 'added a note.'),
  'case.freed': step(undefined, () => 'found somebody who can decide it.'),
  'case.held': step('question', ({ why }) => `decided, and a second person has to agree: ${String(why)}.`),
  'case.decided': step('check', () => 'decided the case.'),
  'case.approved': step('check', () => 'agreed to the decision.'),
  'case.returned': step('cross', () => 'did not agree to the decision.'),
  'case.reversed': step('cross', () => 'overturned the decision on appeal.'),
  'case.repair_asked': step('dots', () => 'mended it, and asked to lift the measure.'),
  'case.repair_withdrawn': step('minus', () => 'took the request to lift the measure back.'),
  'repair.lifted': step('check', () => 'lifted the measure: it is mended.'),
  'repair.declined': step('cross', () => 'left the measure in force after a request to lift it.'),
  'case.limit_lapsed': step('minus', () => 'ended the limit that a rule had set.'),
  'case.opened': step('dots', () => 'opened the case as an admin.'),
  'case.unsealing_asked': step('question', ({ text }) => `asked to open what is sealed: ${String(text)}`),
  'case.unsealed': step('dots', ({ until }) => (
    <>
      agreed to open what is sealed, until <Moment at={String(until)} as="full" />.
    </>
  )),
  'case.text_shown': step('dots', ({ hazard }) => `read text of class ${String(hazard)}.`),
  'case.denied': step('cross', ({ step: what }) => `was not allowed to ${String(what)} it.`),
  'case.refused': step('cross', ({ step: what }) => `was refused to ${String(what)} it.`),
}
