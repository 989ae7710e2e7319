import { roleGrants } from '#db/schema/accounts'
import { cases } from '#db/schema/moderation'
import { sendNotice } from '#domain/moderation'
import { type CastName, castMembers } from './cast.ts'
import { ruledWorld } from './flagged.ts'
import type { World } from './world.ts'

export async function grantHazard(place: World, ...names: CastName[]): Promise<void> {
  const row = (name: CastName) => ({ personId: castMembers[name].id, role: 'hazard-reviewer' as const, reason: 'For the test' })
  await place.store.transact(async (tx) => {
    for (const name of names) await tx.insert(roleGrants).values({ ...row(name), id: `gra_hazard_${name}`, startsAt: place.now() })
  })
}

/** Ben's profile, sealed after a notice of child abuse; Tess and Max review hazards. */
export async function sealedCase(given: Parameters<typeof ruledWorld>[0] = {}) {
  const place = await ruledWorld(given)
  await grantHazard(place, 'tess', 'max')
  const notice = { address: '/people/ben', explanation: 'The picture there shows a child.', law: '', name: '', email: '' }
  await sendNotice(place.asVisitor(), { ...notice, child_abuse: 'yes', good_faith: 'yes' }, { baseUrl: 'http://localhost:3000' })
  const [found] = await place.store.read.select().from(cases)
  return { place, caseId: found?.id ?? '' }
}
