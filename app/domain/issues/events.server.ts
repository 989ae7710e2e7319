import { z } from 'zod'
import { eventKind } from '#kernel/record.server'
import { issueMoves, issueStates, publicationStates, releaseStatuses, silenceStepIds } from './model.ts'

const state = z.enum(issueStates)

export const issueEvents = {
  moved: eventKind(
    'issue.moved',
    'issue',
    z.strictObject({
      move: z.enum(issueMoves),
      from: state,
      to: state,
      text: z.string(),
      releaseId: z.string().nullable(),
      until: z.string().nullable(),
      /** The name of the organisation that spoke, or null for a moderator. */
      byOwner: z.string().nullable(),
    }),
  ),
  published: eventKind('issue.published', 'issue', z.strictObject({ publication: z.enum(publicationStates) })),
  releaseSet: eventKind('issue.release_set', 'issue', z.strictObject({ releaseId: z.string(), status: z.enum(releaseStatuses) })),
  reworded: eventKind('issue.reworded', 'issue', z.strictObject({})),
  /** About the person: the history of an issue names no reporters. */
  shown: eventKind('work.shown', 'person', z.strictObject({ issueId: z.string(), isShown: z.boolean() })),
  silent: eventKind('issue.silent', 'issue', z.strictObject({ step: z.enum(silenceStepIds), isMarked: z.boolean() })),
  lapsed: eventKind('issue.lapsed', 'issue', z.strictObject({ from: state, to: state })),
}
