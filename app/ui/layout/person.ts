/** Who reads this page, as far as the header needs to know. */
export type Person = {
  handle: string
  isModerator: boolean
  isAdmin: boolean
  /** Holds a role that waits for a second factor. */
  awaitsFactor: boolean
  organisations: readonly { slug: string; name: string }[]
  unread: number
}
