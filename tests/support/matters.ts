import { eq } from 'drizzle-orm'
import { cases } from '#db/schema/moderation'
import { decisions } from '#db/schema/moderation-decisions'
import { caseQuestions } from '#db/schema/moderation-questions'
import { fileAppeal, takeAppeal } from '#domain/appeals'
import { askAboutCase, claimCase, decideCase, openWithReason, raiseFlag, sendNotice } from '#domain/moderation'
import { askForRepair } from '#domain/repairs'
import { type CastName, castMembers } from './cast.ts'
import { secretTo } from './newcomer.ts'
import { draftVersion } from './policy.ts'
import { sanction, seedClauses } from './sanction.ts'
import { grantHazard } from './sealed.ts'
import type { World } from './world.ts'

const text = 'Which of these words do you mean, and where do they stand?'
export const leaseOfTess = 'the-lease-that-tess-has'

/** Cases in several states, what a notice sealed, appeals that wait and that Ruth holds, and a policy that Tess drafts. All about people who come to no door. */
export async function mattersIn(place: World) {
  const { as, asVisitor, house } = place
  await seedClauses(place)
  const queued = await flagged(place, 'ben')
  const claimed = await flagged(place, 'gil')
  await claimCase(await as('tess'), claimed.caseId)
  // Forms of the table are fixed, so the claim that they belong to has a name that they know.
  await place.store.transact(
    async (tx) => void (await tx.update(cases).set({ leaseToken: leaseOfTess }).where(eq(cases.id, claimed.caseId))),
  )
  const second = await flagged(place, 'gwen')
  await decide(place, second.caseId, { outcome: 'breach', account: 'ban' })
  const refused = await flagged(place, 'gus')
  await decide(place, refused.caseId, { outcome: 'no_breach' })
  const asked = await flagged(place, 'otto')
  await claimCase(await as('tess'), asked.caseId)
  await askAboutCase(await as('tess'), asked.caseId, { of: 'author', text })
  const [question] = await place.store.read.select({ id: caseQuestions.id }).from(caseQuestions)

  const notice = { address: '/people/vera', explanation: text, law: '', name: 'Nora', good_faith: 'yes' as const }
  await sendNotice(asVisitor(), { ...notice, email: 'nora@example.com', child_abuse: 'yes' }, house.settings)
  await grantHazard(place, 'max', 'root')
  const sealed = (await place.store.read.select({ id: cases.id }).from(cases).where(eq(cases.hazard, 'H4')))[0]?.id ?? ''
  for (const id of [queued.caseId, claimed.caseId, second.caseId, sealed]) await openWithReason(await as('root'), id, { text })

  const restricted = await flagged(place, 'ruth', 'gil')
  await decide(place, restricted.caseId, { outcome: 'breach', content: 'warn' })
  const mended = await flagged(place, 'root', 'gil')
  await decide(place, mended.caseId, { outcome: 'breach', content: 'warn' })
  const decisionOf = async (id: string) => (await place.store.read.select().from(decisions).where(eq(decisions.caseId, id)))[0]?.id ?? ''
  const repair = await askForRepair(await as('root'), await decisionOf(mended.caseId), { body: 'I keep this place running.', said: text })

  const noteOnBen = await noteOn(place, 'ben')
  const noteOnInes = await noteOn(place, 'ines')
  const noteOnOtto = await noteOn(place, 'otto')
  const filed = await fileAppeal(await as('ben'), { type: 'sanction', id: noteOnBen.id }, { text })
  const taken = await fileAppeal(await as('ines'), { type: 'sanction', id: noteOnInes.id }, { text })
  await takeAppeal(await as('ruth'), taken.id)
  return {
    cases: { queued: queued.caseId, claimed: claimed.caseId, second: second.caseId, sealed },
    flags: { open: queued.flagId, refused: refused.flagId },
    question: question?.id ?? '',
    noticeLink: await secretTo(place, 'nora@example.com'),
    restricted: await decisionOf(restricted.caseId),
    repair: repair.id,
    appeals: { filed: filed.id, taken: taken.id },
    noteOnOtto,
    policyDraft: (await draftVersion(place)).id,
  }
}
export type Matters = Awaited<ReturnType<typeof mattersIn>>

/** The profile of somebody, flagged by Ada unless said otherwise. */
async function flagged({ as, store }: World, handle: CastName, by: CastName = 'ada') {
  const { id: flagId } = await raiseFlag(await as(by), { on: `profile:${handle}`, clause: 'COC-2.1', text, evidence: '' })
  const [found] = await store.read.select({ id: cases.id }).from(cases).where(eq(cases.authorId, castMembers[handle].id))
  return { flagId, caseId: found?.id ?? '' }
}

type Found = { outcome: 'breach' | 'no_breach'; account?: 'ban'; content?: 'warn' }

async function decide({ as }: World, caseId: string, found: Found): Promise<void> {
  const { leaseToken } = await claimCase(await as('tess'), caseId)
  const words = { clauses: ['COC-2.1'], facts: text, reasons: `${text} ${text}`, law: '', topic: '', capabilities: [] }
  await decideCase(await as('tess'), caseId, { token: leaseToken, snapshot: '', ground: 'rules', ...words, ...found })
}

const noteOn = (place: World, name: CastName) =>
  sanction(place, name, { kind: 'note', decisionId: `dec_note_${name}`, subject: { type: 'comment', id: `com_${name}`, revision: '1' } })
