/** Who acts: a person, a visitor without an account, or the system itself (jobs and the operator's commands). */
export const roles = ['moderator', 'appeal-reviewer', 'admin', 'grader', 'hazard-reviewer'] as const
export type Role = (typeof roles)[number]

export const organisationRoles = ['owner', 'owner-admin'] as const
export type OrganisationRole = (typeof organisationRoles)[number]

/** What a sanction can take away; nothing else stands between a member in good standing and these. */
export const capabilities = ['submit', 'comment', 'flag', 'claim_bounty', 'upload'] as const
export type Capability = (typeof capabilities)[number]

export type Membership = { organisationId: string; slug: string; name: string; role: OrganisationRole }

export type Actor = {
  kind: 'person' | 'visitor' | 'system'
  /** The person's id; null for a visitor and for the system. */
  id: string | null
  handle: string
  /** Grants in force now, without a scope. */
  roles: readonly Role[]
  memberships: readonly Membership[]
  isConfirmed: boolean
  /** Both policies in force are accepted. */
  hasAcceptedPolicies: boolean
  /** Taken away by sanctions in force now. */
  withheld: readonly Capability[]
  /** Holds a role that works only once there is a second factor: until then it is masked. */
  awaitsFactor?: boolean
  /** Ids of private things that an admin opened with a reason, for an hour each. */
  opened?: readonly string[]
}

const nobody = { id: null, roles: [], memberships: [], isConfirmed: false, hasAcceptedPolicies: false, withheld: [] } as const

export const visitor: Actor = { ...nobody, kind: 'visitor', handle: 'visitor' }
export const system: Actor = { ...nobody, kind: 'system', handle: 'Counterweight' }
