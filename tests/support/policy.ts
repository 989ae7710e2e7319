import { approveVersion, editWording, saveClause, scheduleVersion, startPolicyDraft } from '#domain/policies'
import type { ChangeKind, PolicySlug } from '#domain/policies/model'
import type { CastName } from './cast.ts'
import type { World } from './world.ts'

export const whatChanges = 'One rule is new: a person can be asked to stop.'
export const newClause = {
  code: 'COC-1',
  title: 'Stop when asked',
  body: 'When somebody asks you to stop writing to them, stop.',
  is_flaggable: true,
  severity: 'medium' as const,
  heaviest: 'suspension' as const,
}

/** A draft by Tess that says what it changes and has one new clause. Answers with its id and revision. */
export async function draftVersion({ as }: World, change: ChangeKind = 'minor', policy: PolicySlug = 'code-of-conduct') {
  const tess = await as('tess')
  const { id } = await startPolicyDraft(tess, policy)
  const title = change === 'patch' ? 'The code of conduct' : 'Code of conduct'
  await editWording(tess, id, { revision: 0, title, summary: 'For the tests.', change_summary: whatChanges, change })
  if (change === 'patch') return { id, revision: 1 }
  await saveClause(tess, id, { ...newClause, revision: 1 })
  return { id, revision: 2 }
}

/** The same, approved by two others. */
export async function approvedVersion(place: World, change: ChangeKind = 'minor', by: readonly CastName[] = ['max', 'root']) {
  const { id, revision } = await draftVersion(place, change)
  for (const name of by) await approveVersion(await place.as(name), id, { revision })
  return id
}

/** The same, with its first day so many days from now, at midnight. */
export async function scheduledVersion(place: World, change: ChangeKind = 'minor', days = 31) {
  const id = await approvedVersion(place, change)
  const effective_on = new Date(`${new Date(place.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`)
  await scheduleVersion(await place.as('root'), id, { effective_on })
  return { id, effective_on }
}
