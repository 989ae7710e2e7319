/** Who reads this page, as far as the header needs to know. */
export type Person = {
  handle: string
  isModerator: boolean
  isAdmin: boolean
  /** Holds a role that waits for a second factor. */
  awaitsFactor: boolean
  /** Has yet to accept the policies in force, or declined them. */
  isAskedForPolicies: boolean
  isReviewer: boolean
  isGrader: boolean
  organisations: readonly { slug: string; name: string }[]
  unread: number
  /** What a sanction in force says; null in good standing. */
  sanction: string | null
}
