import type { SilenceStep } from '#domain/issues/model'

const day = 86_400_000

/** How long an owner has said nothing, from the thirtieth day on; before that nothing is said about it. */
export function silenceOf({
  notifiedAt,
  answeredAt,
  state,
  now,
}: {
  notifiedAt: Date | null
  answeredAt: Date | null
  state: string
  now: Date
}): string | undefined {
  if (!notifiedAt || answeredAt || state === 'resolved' || state === 'dismissed') return undefined
  const days = daysBetween(notifiedAt, now)
  return days >= 30 ? `No answer for ${days} days` : undefined
}

export const daysBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((new Date(to).getTime() - new Date(from).getTime()) / day))

const stepWords: Record<SilenceStep, string> = {
  reminder: 'reminded the owner, here and by mail: seven days without an answer',
  second_contact: 'contacted the owner a second time, here and by mail: fourteen days without an answer',
  mark: 'noted 30 days without an answer',
  deadline: 'noted 45 days without an answer: it may be published',
}

/** What the clock did while an owner said nothing. */
export const silenceWords = (step: SilenceStep, isMarked: boolean) =>
  `${stepWords[step]}${isMarked ? ', and named the issue in public without its contents' : ''}.`
