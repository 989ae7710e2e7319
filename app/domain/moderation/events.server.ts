import { z } from 'zod'
import { eventKind } from '#kernel/record.server'
import { outcomes, parts, subjectTypes } from './model.ts'

const text = z.string()
const decided = z.strictObject({ decisionId: z.string(), outcome: z.enum(outcomes) })
const about = { caseId: z.string(), clause: z.string() }

export const moderationEvents = {
  flagRaised: eventKind('flag.raised', 'flag', z.strictObject({ ...about, subjectType: z.enum(subjectTypes), opensCase: z.boolean() })),
  flagRetracted: eventKind('flag.retracted', 'flag', z.strictObject({ caseId: z.string(), closesCase: z.boolean() })),
  noticeSent: eventKind('notice.sent', 'notice', z.strictObject({ caseId: z.string(), isChildAbuse: z.boolean() })),
  noticeConfirmed: eventKind('notice.confirmed', 'notice', z.strictObject({ caseId: z.string() })),
  noticeExpired: eventKind('notice.expired', 'notice', z.strictObject({ caseId: z.string() })),
  claimed: eventKind('case.claimed', 'case', z.strictObject({})),
  released: eventKind('case.released', 'case', z.strictObject({})),
  deferred: eventKind('case.deferred', 'case', z.strictObject({ until: z.string(), text })),
  woken: eventKind('case.woken', 'case', z.strictObject({})),
  escalated: eventKind('case.escalated', 'case', z.strictObject({ text })),
  overdue: eventKind('case.overdue', 'case', z.strictObject({})),
  asked: eventKind('case.asked', 'case', z.strictObject({ questionId: z.string(), personId: z.string() })),
  answered: eventKind('case.answered', 'case', z.strictObject({ questionId: z.string() })),
  unanswered: eventKind('case.unanswered', 'case', z.strictObject({ questionId: z.string() })),
  closed: eventKind('case.closed', 'case', z.strictObject({})),
  noted: eventKind('case.noted', 'case', z.strictObject({ noteId: z.string() })),
  freed: eventKind('case.freed', 'case', z.strictObject({})),
  held: eventKind('case.held', 'case', z.strictObject({ decisionId: z.string(), why: z.string() })),
  decided: eventKind('case.decided', 'case', decided),
  approved: eventKind('case.approved', 'case', decided),
  returned: eventKind('case.returned', 'case', z.strictObject({ decisionId: z.string(), text })),
  reversed: eventKind(
    'case.reversed',
    'case',
    z.strictObject({ decisionId: z.string(), by: z.string(), reopenedCaseId: z.string().nullable() }),
  ),
  lapsed: eventKind('case.limit_lapsed', 'case', z.strictObject({ why: z.enum(['time', 'weights']) })),
  opened: eventKind('case.opened', 'case', z.strictObject({ text })),
  unsealingAsked: eventKind('case.unsealing_asked', 'case', z.strictObject({ unsealingId: z.string(), text })),
  unsealed: eventKind('case.unsealed', 'case', z.strictObject({ unsealingId: z.string(), until: z.iso.datetime() })),
  sparedChosen: eventKind('hazards.spared', 'person', z.strictObject({})),
  textShown: eventKind('case.text_shown', 'case', z.strictObject({ hazard: z.string() })),
  /** Kept from it by a part in the matter. */
  refused: eventKind('case.refused', 'case', z.strictObject({ step: z.string(), part: z.enum(parts) })),
  /** Not allowed to for another reason: no role that may, or a second person is asked for. */
  denied: eventKind('case.denied', 'case', z.strictObject({ step: z.string() })),
}
