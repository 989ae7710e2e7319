import type { Store } from '#db/open.server'
import type { Post } from '#domain/notifications'
import type { Ctx } from '#kernel/context.server'
import type { Vault } from '#kernel/vault.server'

/** What the house knows once it is booted, beside its database. */
export type Settings = {
  /** The canonical origin, or null where any loopback host may post. */
  origin: string | null
  /** Where links in mails lead. */
  baseUrl: string
  isSecure: boolean
  /** No mail server: mail is kept in the database and shown to admins. */
  keepsMail: boolean
  /** Addresses count as confirmed at once: only without a mail server, and where nobody but this machine can ask. */
  waivesConfirmation: boolean
  isDemo: boolean
  dataDir: string
  /** The second place of the log's checkpoints, if there is one. */
  checkpointsFile: string | null
  mailFrom: string
}

/** What becomes of the mail that confirms an address here; said to whoever waits for one. */
export const mailHere = ({ keepsMail, waivesConfirmation }: Settings) =>
  waivesConfirmation ? ('waived' as const) : keepsMail ? ('kept' as const) : ('sent' as const)

export type House = {
  store: Store
  settings: Settings
  clock: () => Date
  /** Locks what the database must not be able to read. */
  vault: Vault
  networkOf: (address: string) => string
  /** Carries mail outside; absent where mail is kept. */
  post: Post | null
}

/** What each request brings along (Remix calls it the load context). */
export type Carried = { house: House; address: string; nonce: string }

/** What a door hands to the room behind it. */
export type Visit = {
  ctx: Ctx
  house: House
  request: Request
  url: URL
  /** For the scripts of this answer; pages that are kept never have one. */
  nonce: string
  /** A parameter of the address; a missing one is a mistake in routes.ts. */
  param: (name: string) => string
}

declare module '@remix-run/node' {
  interface AppLoadContext extends Carried {}
}
