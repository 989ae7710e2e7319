import { eq } from 'drizzle-orm'
import type { Tx } from '#db/open.server'
import { people } from '#db/schema/accounts'
import { policyPreparations } from '#db/schema/policies'
import { paths } from '#kernel/paths'
import type { Audience, Sealed } from './audience.server.ts'

const nobody: Audience = async () => []

/** Everybody hears of a change that matters: by mail and inbox when it is announced, in the inbox once it holds. Wording alone disturbs nobody. */
export const policyAudience = {
  'policy.loaded': nobody,
  'policy.drafted': nobody,
  'policy.edited': nobody,
  'policy.approved': async (tx, event) =>
    toDrafter(tx, event, event.details.isComplete ? 'has both approvals and can be given its date' : 'has its first approval'),
  'policy.scheduled': async (tx, { details }) => {
    if (!details.isMaterial) return []
    const day = new Date(String(details.effectiveAt)).toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
    const sentence = `${policyName(details.policy)} changes on ${day}: read what changes and why before it applies.`
    return [{ people: await everybody(tx), sentence, path: changesPath(details), byMail: true, isForActorToo: true }]
  },
  'policy.enacted': async (tx, { details }) => {
    if (!details.isMaterial) return []
    const sentence = `${policyName(details.policy)} has changed. Before you next contribute, you are asked to accept it.`
    return [{ people: await everybody(tx), sentence, path: paths.acceptances() }]
  },
  'policy.withdrawn': async (tx, event) => toDrafter(tx, event, 'was withdrawn'),
  'policies.accepted': nobody,
  'policies.declined': nobody,
} as const satisfies Record<string, Audience>

const policyName = (policy: unknown) => (policy === 'sharing' ? 'The sharing policy' : 'The code of conduct')
const changesPath = ({ policy, version }: Record<string, unknown>) => paths.policyDifference(String(policy), { to: String(version) })

async function everybody(tx: Tx): Promise<string[]> {
  return (await tx.select({ id: people.id }).from(people)).map(({ id }) => id)
}

async function toDrafter(tx: Tx, { subjectId, details }: Sealed, what: string) {
  const [draft] = await tx
    .select({ by: policyPreparations.draftedBy })
    .from(policyPreparations)
    .where(eq(policyPreparations.versionId, subjectId))
  const sentence = `${policyName(details.policy)} ${String(details.version)} ${what}.`
  return draft ? [{ people: [draft.by], sentence, path: paths.adminPolicy(subjectId), byMail: true }] : []
}
