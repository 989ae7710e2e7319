import type { Tx } from '#db/open.server'
import { writeAbout } from '#domain/accounts'
import { rewordIssue } from '#domain/issues'
import type { Subject } from '#domain/moderation'
import type { SubjectType } from '#domain/moderation/model'
import { rewordQuestion } from '#domain/programmes'
import { rewordComment, rewordReport } from '#domain/reports'
import type { Ctx } from '#kernel/context.server'
import type { Mending } from './input.server.ts'
import { mendableFields, type Words } from './model.ts'

/** The words of a thing with those that its author wrote anew; what cannot be mended stays. */
export function mendedOf({ type, content }: Pick<Subject, 'type' | 'content'>, given: Mending): Words {
  const written = Object.fromEntries(Object.entries(given).filter(([name]) => (mendableFields[type] as readonly string[]).includes(name)))
  return { ...content, ...written }
}

type Put = (tx: Tx, ctx: Ctx, id: string, words: Words) => Promise<void>

/**
 * At once, when its author mends it. The words of an issue are published by moderators, and beside a question stands an answer by others, so
 * they wait until a moderator lifts the measure.
 */
export const putAtOnce: Record<SubjectType, Put | null> = {
  report: rewordReport,
  comment: rewordComment,
  profile: (tx, ctx, _id, { body }) => writeAbout(tx, ctx, body),
  issue: null,
  question: null,
}
export const putWhenLifted: Record<SubjectType, Put | null> = {
  report: null,
  comment: null,
  profile: null,
  issue: rewordIssue,
  question: rewordQuestion,
}
