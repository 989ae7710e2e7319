import { type Ability, abilities, can } from '#access'
import { type Actor, system, visitor } from '#kernel/actor'

const member: Actor = {
  kind: 'person',
  id: 'usr_me',
  handle: 'me',
  roles: [],
  memberships: [],
  isConfirmed: true,
  hasAcceptedPolicies: true,
  withheld: [],
  standing: 'good',
  sanctions: [],
}
const ownersOf = (role: 'owner' | 'owner-admin') => [{ organisationId: 'org_mine', slug: 'mine', name: 'Mine', role }]

/** One actor for each column of the table in README. */
export const columns: Record<string, Actor> = {
  visitor,
  member,
  owner: { ...member, memberships: ownersOf('owner') },
  'owner-admin': { ...member, memberships: ownersOf('owner-admin') },
  moderator: { ...member, roles: ['moderator'] },
  'appeal reviewer': { ...member, roles: ['appeal-reviewer'] },
  admin: { ...member, roles: ['admin'] },
  operator: system,
}

const told = new Date(0)
const strange = {
  id: 'x',
  authorId: 'usr_other',
  suggestedBy: 'usr_other',
  draftedBy: 'usr_other',
  personId: 'usr_other',
  part: null as string | null,
  organisationId: 'org_other',
  notifiedAt: told,
  authorIds: ['usr_other'],
  flaggerId: 'usr_other',
  payeeIds: ['usr_other'],
  approvedById: 'usr_other',
  proposedById: 'usr_other',
  graderId: 'usr_other',
  graderIds: ['usr_other'],
  isGrader: true,
  involvedIds: ['usr_other'],
  invitedIds: ['usr_other'],
  organisationIds: ['org_other'],
}
const states = ['draft', 'submitted', 'screening', 'needs_info', 'unconfirmed', 'confirmed', 'open']

/** The things a rule may be asked about: a stranger's, one's own, one of one's own organisation. */
const subjects = {
  any: strange,
  own: {
    ...strange,
    authorId: 'usr_me',
    suggestedBy: 'usr_me',
    draftedBy: 'usr_me',
    personId: 'usr_me',
    authorIds: ['usr_me'],
    flaggerId: 'usr_me',
    payeeIds: ['usr_me'],
    approvedById: 'usr_me',
    proposedById: 'usr_me',
    graderId: 'usr_me',
    graderIds: ['usr_me'],
    involvedIds: ['usr_me'],
    invitedIds: ['usr_me'],
  },
  'the community’s': { ...strange, organisationId: null },
  'own organisation’s': { ...strange, id: 'org_mine', organisationId: 'org_mine', organisationIds: ['org_mine'] },
}

/** What an actor may do, in the words of the table: ● on anybody's, or on which, or · on none. */
export function cell(ability: Ability, actor: Actor): string {
  const allowed = Object.entries(subjects).filter(([, subject]) =>
    states.some((state) => (can as (actor: Actor, ability: Ability, subject: object) => boolean)(actor, ability, { ...subject, state })),
  )
  const names = allowed.map(([name]) => name)
  if (names.length === 0) return '·'
  if (!names.includes('any')) return names.join(', ')
  const refused = Object.keys(subjects).filter((name) => !names.includes(name))
  return refused.length ? `● not ${refused.join(', ')}` : '●'
}

/** The table of README, one line an ability. */
export function abilityTable(): string[] {
  const names = Object.keys(columns)
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [
    line(['ability', ...names]),
    line(['---', ...names.map(() => '---')]),
    ...(Object.keys(abilities) as Ability[]).map((ability) =>
      line([`\`${ability}\``, ...names.map((name) => cell(ability, columns[name] as Actor))]),
    ),
  ]
}
