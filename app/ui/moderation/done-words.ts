import { type ContentChoice, measureNames } from '#domain/moderation/model'
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
  return [content && measureNames[content], sanction].filter(Boolean).join('. ') || 'Nothing is done'
}
