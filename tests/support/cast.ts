import type { Store, Tx } from '#db/open.server'
import { people, roleGrants } from '#db/schema/accounts'
import { policyAcceptances, policyVersions } from '#db/schema/policies'
import { organisationMembers, organisations, releases, systems } from '#db/schema/systems'
import type { OrganisationRole, Role } from '#kernel/actor'

type Member = { id: string; role?: Role; organisation?: OrganisationRole }

/** The cast of the tests and of the demo. Ines writes reports too but has not confirmed her address. */
export const castMembers = {
  ada: { id: 'usr_ada' },
  ben: { id: 'usr_ben' },
  ines: { id: 'usr_ines' },
  tess: { id: 'usr_tess', role: 'moderator' },
  max: { id: 'usr_max', role: 'moderator' },
  ruth: { id: 'usr_ruth', role: 'appeal-reviewer' },
  olga: { id: 'usr_olga', organisation: 'owner-admin' },
  otto: { id: 'usr_otto', organisation: 'owner' },
  gus: { id: 'usr_gus', role: 'grader' },
  gwen: { id: 'usr_gwen', role: 'grader' },
  gil: { id: 'usr_gil', role: 'grader' },
  root: { id: 'usr_root', role: 'admin' },
} as const satisfies Record<string, Member>
export type CastName = keyof typeof castMembers

export const institute = { id: 'org_institute', slug: 'allen-institute', name: 'Allen Institute for AI' }
export const unifiedqa = { id: 'sys_unifiedqa', slug: 'unifiedqa-11b', name: 'UnifiedQA (T5-11B)', releaseId: 'rel_unifiedqa' }
export const gpt2 = { id: 'sys_gpt2', slug: 'gpt-2', name: 'GPT-2', releaseId: 'rel_gpt2' }

/** The people, both policies in short, one organisation that answers for UnifiedQA, and GPT-2, for which nobody answers. */
export async function seedCast(store: Store, now: Date): Promise<void> {
  await store.transact(async (tx) => {
    await seedPolicies(tx, now)
    await tx.insert(organisations).values({ ...institute, createdAt: now })
    for (const [handle, member] of Object.entries(castMembers)) await seedPerson(tx, handle, member, now)
    await seedSystems(tx, now)
  })
}

async function seedPolicies(tx: Tx, now: Date): Promise<void> {
  const version = (policy: 'code-of-conduct' | 'sharing', title: string) => ({
    id: `ver_${policy}`,
    policy,
    version: '1.0.0',
    state: 'in_force' as const,
    title,
    summary: 'For the tests.',
    changeSummary: 'First version.',
    textHash: `hash-of-${policy}`,
    effectiveAt: now,
  })
  await tx.insert(policyVersions).values([version('code-of-conduct', 'Code of conduct'), version('sharing', 'Sharing policy')])
}

async function seedPerson(tx: Tx, handle: string, { id, role, organisation }: Member, now: Date): Promise<void> {
  const email = `${handle}@example.org`
  await tx.insert(people).values({
    id,
    handle,
    handleSkeleton: handle,
    email,
    emailKey: email,
    // No test signs in with a password unless it set one; this hash matches nothing.
    passwordHash: 'unset',
    createdAt: now,
    confirmedAt: handle === 'ines' ? null : now,
  })
  const acceptance = (policy: string) => ({
    id: `acc_${handle}_${policy}`,
    personId: id,
    versionId: `ver_${policy}`,
    decision: 'accepted' as const,
    textHash: `hash-of-${policy}`,
    at: now,
  })
  await tx.insert(policyAcceptances).values([acceptance('code-of-conduct'), acceptance('sharing')])
  if (role) await tx.insert(roleGrants).values({ id: `gra_${handle}`, personId: id, role, reason: 'The cast', startsAt: now })
  if (organisation)
    await tx.insert(organisationMembers).values({ organisationId: institute.id, personId: id, role: organisation, since: now })
}

async function seedSystems(tx: Tx, now: Date): Promise<void> {
  const shared = { modality: 'text', state: 'confirmed', createdAt: now } as const
  await tx.insert(systems).values([
    {
      ...shared,
      id: unifiedqa.id,
      slug: unifiedqa.slug,
      name: unifiedqa.name,
      developer: 'Allen Institute for AI',
      accessLevel: 'downloadable',
      releasedOn: '2020-05-02',
      parameters: 11_000_000_000,
      organisationId: institute.id,
    },
    {
      ...shared,
      id: gpt2.id,
      slug: gpt2.slug,
      name: gpt2.name,
      developer: 'OpenAI',
      accessLevel: 'gradual_staged',
      releasedOn: '2019-02-14',
    },
  ])
  await tx.insert(releases).values([
    {
      id: unifiedqa.releaseId,
      systemId: unifiedqa.id,
      name: '11B, May 2020',
      releasedOn: '2020-05-02',
      parameters: 11_000_000_000,
      accessLevel: 'downloadable',
      gating: 'public',
    },
    { id: gpt2.releaseId, systemId: gpt2.id, name: '1.5B', releasedOn: '2019-11-05', accessLevel: 'downloadable', gating: 'public' },
  ])
}
