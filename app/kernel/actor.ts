/** Who acts: a person, a visitor without an account, or the system itself (jobs and the operator's commands). */
export const roles = ['moderator', 'appeal-reviewer', 'admin', 'grader', 'hazard-reviewer'] as const
export type Role = (typeof roles)[number]

export const organisationRoles = ['owner', 'owner-admin'] as const
export type OrganisationRole = (typeof organisationRoles)[number]

/** What a sanction can take away; nothing else stands between a member in good standing and these. */
export const capabilities = ['submit', 'comment', 'flag', 'claim_bounty', 'upload'] as const
export type Capability = (typeof capabilities)[number]

/** How a person stands, by the sanctions in force now. */
export const standings = ['good', 'limited', 'suspended', 'banned'] as const
export type Standing = (typeof standings)[number]

/** A sanction in force: what it takes away, and until when (null: until it is lifted). */
export type SanctionInForce = { id: string; kind: string; capabilities: readonly Capability[]; endsAt: Date | null }

export type Membership = { organisationId: string; slug: string; name: string; role: OrganisationRole }

export type Actor = {
  kind: 'person' | 'visitor' | 'system'
  /** The person's id; null for a visitor and for the system. */
  id: string | null
  handle: string
  /** Grants in force now, without a scope. */
  roles: readonly Role[]
  /** Grants in force now for one thing alone: they open a desk, and what is on it looks for which thing. */
  scopedRoles?: readonly Role[]
  memberships: readonly Membership[]
  isConfirmed: boolean
  /** Both policies in force are accepted. */
  hasAcceptedPolicies: boolean
  /** Taken away by sanctions in force now: the union of what each names. */
  withheld: readonly Capability[]
  /** Holds a role that works only once there is a second factor: until then it is masked. */
  awaitsFactor?: boolean
  /** Ids of private things that an admin opened with a reason, for an hour each. */
  opened?: readonly string[]
  standing: Standing
  sanctions: readonly SanctionInForce[]
}

/** Suspended and banned people only read, appeal, export, and close their account; staff among them have no powers. */
export const isShutOut = ({ standing }: Actor) => standing === 'suspended' || standing === 'banned'

/** Why something is refused under a sanction, and until when; the page of one's standing says the rest. */
export function sanctionSentence({ kind, capabilities, endsAt }: SanctionInForce): string {
  const until = endsAt ? `until ${said.format(endsAt)} UTC` : 'until it is lifted'
  const what =
    kind === 'ban'
      ? 'Your account is banned'
      : kind === 'suspension'
        ? 'Your account is suspended'
        : `You cannot ${capabilities.map((one) => one.replace('_', ' a ')).join(', ')}`
  return `${what} ${until}. Your standing page says why, what you can still do, and how to appeal.`
}

const said = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

const nobody = {
  id: null,
  roles: [],
  memberships: [],
  isConfirmed: false,
  hasAcceptedPolicies: false,
  withheld: [],
  standing: 'good',
  sanctions: [],
} as const

export const visitor: Actor = { ...nobody, kind: 'visitor', handle: 'visitor' }
export const system: Actor = { ...nobody, kind: 'system', handle: 'Counterweight' }
