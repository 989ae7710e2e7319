import type { ContentChoice } from '#domain/moderation/model'
import { ladder, type SanctionKind } from '#domain/sanctions/model'

/** What a decision did, as one line. */
export function doneWords({
  content,
  account,
  days,
}: {
  content: ContentChoice | null
  account: SanctionKind | null
  days: number | null
}): string {
  const sanction = account && (days ? `${ladder[account].name}, ${days} days` : ladder[account].name)
  return [content && done[content], sanction].filter(Boolean).join('. ') || 'Nothing'
}

/** A form says what will be done, a record what was. */
const done: Record<ContentChoice, string> = {
  relabel: 'Given the right label',
  warn: 'Covered with a warning',
  limit_reach: 'Taken off lists; a direct link still works',
  hide: 'Hidden from everybody but its author and moderators',
  remove: 'Removed; a line that says why stays',
}
