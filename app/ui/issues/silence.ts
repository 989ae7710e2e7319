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
