/** How often somebody was right, of what was decided. */
export type TrackRecord = { right: number; decided: number }

/** A record with the lower bound of its share. */
export type Reputation = TrackRecord & { bound: number }

export const trustTiers = ['new', 'member', 'trusted', 'veteran'] as const
export type TrustTier = (typeof trustTiers)[number]

/** The lower end of Wilson's interval (95 %) for k of n, in [0, 1]; 0 where nothing was decided. Source: E. B. Wilson, JASA 22 (1927). */
export function wilsonBound(k: number, n: number): number {
  if (n === 0) return 0
  const z2 = 1.96 ** 2
  const share = k / n
  return (share + z2 / (2 * n) - 1.96 * Math.sqrt((share * (1 - share) + z2 / (4 * n)) / n)) / (1 + z2 / n)
}

/** The trust tier of a person. The only function that knows where one ends and the next begins. */
export function trustTierOf({ isMember, right, decided }: TrackRecord & { isMember: boolean }): TrustTier {
  if (!isMember) return 'new'
  const bound = wilsonBound(right, decided)
  if (decided >= 50 && bound >= 0.7) return 'veteran'
  return decided >= 10 && bound >= 0.5 ? 'trusted' : 'member'
}
