import { z } from 'zod'
import { eventKind } from '#kernel/record.server'
import { programmeKinds } from './model.ts'

export const programmeEvents = {
  drafted: eventKind('programme.drafted', 'programme', z.strictObject({ slug: z.string(), kind: z.enum(programmeKinds) })),
  opened: eventKind('programme.opened', 'programme', z.strictObject({ slug: z.string(), rubricVersionId: z.string().nullable() })),
  redrafted: eventKind('programme.redrafted', 'programme', z.strictObject({ kind: z.enum(programmeKinds) })),
  revised: eventKind('programme.revised', 'programme', z.strictObject({ number: z.number(), text: z.string() })),
  closed: eventKind('programme.closed', 'programme', z.strictObject({ text: z.string() })),
  /** A challenge takes no more entries and is being graded. */
  ended: eventKind('programme.ended', 'programme', z.strictObject({})),
  settled: eventKind('programme.settled', 'programme', z.strictObject({ graded: z.number() })),
  cancelled: eventKind('programme.cancelled', 'programme', z.strictObject({ text: z.string() })),
  asked: eventKind('question.asked', 'programme', z.strictObject({ questionId: z.string(), programmeId: z.string() })),
  answered: eventKind('question.answered', 'programme', z.strictObject({ questionId: z.string(), askedById: z.string() })),
  questionReworded: eventKind('question.reworded', 'programme', z.strictObject({ questionId: z.string() })),
  estimated: eventKind('entry.estimated', 'entry', z.strictObject({})),
  joined: eventKind(
    'entry.joined',
    'entry',
    z.strictObject({ programmeId: z.string(), reportId: z.string(), version: z.number(), invitedIds: z.array(z.string()) }),
  ),
  withdrawn: eventKind('entry.withdrawn', 'entry', z.strictObject({ programmeId: z.string(), authorIds: z.array(z.string()) })),
  invited: eventKind('entry.author_invited', 'entry', z.strictObject({ personId: z.string(), shareBasisPoints: z.number() })),
  uninvited: eventKind('entry.invitation_taken_back', 'entry', z.strictObject({ personId: z.string() })),
  accepted: eventKind('entry.share_accepted', 'entry', z.strictObject({ isComplete: z.boolean() })),
  declined: eventKind('entry.share_declined', 'entry', z.strictObject({})),
}
