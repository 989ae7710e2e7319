import { eq } from 'drizzle-orm'
import { people } from '#db/schema/accounts'
import { cases } from '#db/schema/moderation'
import { decisions } from '#db/schema/moderation-decisions'
import { claimCase, decideCase, decisionInput, raiseFlag } from '#domain/moderation'
import { type CastName, castMembers } from './cast.ts'
import { harassment } from './flagged.ts'
import type { World } from './world.ts'

export const firstWords = 'You people are worthless, all of you.'

/** `words`: what Ben's profile says first; null where it says something already. */
type Given = {
  words?: string | null
  on?: string
  by?: CastName
  decider?: CastName
  content?: string
  account?: string
  hazard?: string
  days?: string
}

/** Something that Max flagged and Tess restricted: Ben's profile, hidden, unless said otherwise. */
export async function restricted(place: World, given: Given = {}): Promise<{ caseId: string; decisionId: string }> {
  const { words = firstWords, on = 'profile:ben', by = 'max', decider = 'tess', content = 'hide', ...rest } = given
  if (on === 'profile:ben' && words) await writeAbout(place, 'ben', words)
  const { id: flagId } = await raiseFlag(await place.as(by), { on, clause: harassment, text: '', evidence: '' })
  const [open] = await place.store.read.select().from(cases).where(eq(cases.state, 'queued'))
  const { leaseToken } = await claimCase(await place.as(decider), open?.id ?? flagId)
  const said = {
    outcome: 'breach',
    clauses: [harassment],
    facts: 'The words insult people.',
    reasons: 'These words attack people for who they are, and nothing softens that.',
  }
  const { id } = await decideCase(
    await place.as(decider),
    open?.id ?? '',
    decisionInput.parse({ token: leaseToken, ...said, content, ...rest }),
  )
  const [decision] = await place.store.read.select().from(decisions).where(eq(decisions.id, id))
  return { caseId: decision?.caseId ?? '', decisionId: id }
}

export const writeAbout = ({ store }: World, name: CastName, about: string) =>
  store.transact(async (tx) => void (await tx.update(people).set({ about }).where(eq(people.id, castMembers[name].id))))
