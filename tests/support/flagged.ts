import { people } from '#db/schema/accounts'
import { policyAcceptances, policyClauses } from '#db/schema/policies'
import { reportComments, reports } from '#db/schema/reports'
import { type Ctx, personContext } from '#kernel/context.server'
import { newId } from '#kernel/ids.server'
import { type CastName, castMembers, unifiedqa } from './cast.ts'
import { waitingReport } from './waiting-report.ts'
import { type World, world } from './world.ts'

export const harassment = 'COC-2.1'
export const spam = 'COC-3.6'

/** The world with clauses to flag under, and a comment by Ada on her own report that Max and Tess can read. */
export async function ruledWorld(given: Parameters<typeof world>[0] = {}) {
  const place = await world(given)
  await place.store.transact(async (tx) => {
    const clause = (code: string, position: number) => ({
      versionId: code.startsWith('COC') ? 'ver_code-of-conduct' : 'ver_sharing',
      code,
      position,
      title: `Rule ${code}`,
      body: `The words of ${code}.`,
      isFlaggable: true,
      severity: code === spam ? ('low' as const) : ('high' as const),
    })
    await tx.insert(policyClauses).values(['COC-2.1', 'COC-2.5', 'COC-3.6', 'COC-8', 'SHR-7.1', 'SHR-7.2'].map(clause))
  })
  return place
}

/** A comment in the talk of a report; Ben is an outsider to it, the moderators and the author are not. */
export async function commented({ store, now }: World, given: { by?: CastName; reportId: string; audience?: 'shared' | 'moderators' }) {
  const id = newId('com')
  const { by = 'ada', reportId, audience = 'shared' } = given
  await store.transact(
    async (tx) =>
      void (await tx
        .insert(reportComments)
        .values({ id, reportId, authorId: castMembers[by].id, audience, body: 'You people are worthless.', at: now() })),
  )
  return id
}

/** Somebody with an account of some age, and an accepted report where they are a member. */
export async function person(
  { store, now }: World,
  handle: string,
  given: { days?: number; isMember?: boolean; email?: string } = {},
): Promise<Ctx> {
  const { days = 30, isMember = true, email = `${handle}@example.org` } = given
  const id = `usr_${handle}`
  const createdAt = new Date(now().getTime() - days * 86_400_000)
  await store.transact(async (tx) => {
    await tx
      .insert(people)
      .values({ id, handle, handleSkeleton: handle, email, emailKey: email, passwordHash: 'unset', createdAt, confirmedAt: createdAt })
    for (const policy of ['code-of-conduct', 'sharing'])
      await tx.insert(policyAcceptances).values({
        id: newId('acc'),
        personId: id,
        versionId: `ver_${policy}`,
        decision: 'accepted',
        textHash: `hash-of-${policy}`,
        at: now(),
      })
    if (!isMember) return
    const texts = { title: 'A report', body: 'What was seen.', kind: 'bias', depth: 'full', track: 'open', systemId: unifiedqa.id } as const
    const moments = { createdAt, savedAt: createdAt, submittedAt: createdAt, movedAt: createdAt }
    await tx.insert(reports).values({ id: newId('rep'), authorId: id, state: 'accepted', ...texts, ...moments })
  })
  return personContext({ store, now: now() }, id)
}

/** A case about Ben's profile that Ada's flag opened. */
export async function openedCase(place: World, given: { clause?: string; by?: CastName } = {}) {
  const { raiseFlag } = await import('#domain/moderation')
  const { cases } = await import('#db/schema/moderation')
  const { id: flagId } = await raiseFlag(await place.as(given.by ?? 'ada'), {
    on: 'profile:ben',
    clause: given.clause ?? harassment,
    text: '',
    evidence: '',
  })
  const [found] = await place.store.read.select().from(cases)
  return { flagId, caseId: found?.id ?? '' }
}

export { waitingReport }
