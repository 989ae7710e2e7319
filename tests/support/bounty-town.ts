import { eq } from 'drizzle-orm'
import { roleGrants } from '#db/schema/accounts'
import { awards } from '#db/schema/bounties'
import { gradingPanels, gradingSeats } from '#db/schema/grading'
import { issueReports } from '#db/schema/issues'
import {
  approveAward,
  confirmHold,
  listPayouts,
  proposeHold,
  proposePrizes,
  recordDeposit,
  recordPayout,
  voidAward,
} from '#domain/bounties'
import { assignPanel } from '#domain/grading'
import { castMembers } from './cast.ts'
import { settledChallenge } from './challenge.ts'
import { gradedEntry, grades, seatOf } from './grading.ts'
import { secondAdmin } from './hold.ts'
import { makeIssue } from './make.ts'
import { entryIn, programmeOf } from './programme.ts'
import { waitingReport } from './waiting-report.ts'
import type { World } from './world.ts'

const why = 'The prompts were run again by somebody else, and not one of them came out like that.'
const held = { clause: 'COC-2.1', facts: why, reasons: why, days: 5 }
const payees = ['ada', 'ben', 'ines', 'max', 'tess', 'gil'] as const

/** Awards and panels in every state that a door of the site is about. */
export async function bountiesIn(place: World) {
  const { awardOf, scored } = await awardsIn(place)
  return {
    unsignedAward: awardOf('ada'),
    dueAward: awardOf('ben'),
    paidAward: awardOf('ines'),
    proposedAward: awardOf('max'),
    heldAward: awardOf('tess'),
    duePayout: (await listPayouts(place.store.read, awardOf('ben')))[0]?.id ?? '',
    paidPayout: (await listPayouts(place.store.read, awardOf('ines')))[0]?.id ?? '',
    rewardedEntry: await rewardedEntry(place),
    scored,
    ...(await panelsIn(place)),
  }
}
export type BountyIds = Awaited<ReturnType<typeof bountiesIn>>

/** A settled challenge: one prize waits for a signature, one is due, one paid, one proposed, one held, and one void, so that it can be proposed anew. */
async function awardsIn(place: World) {
  const { as, store } = place
  // All of it happens before the town's doors open, whatever its clock says afterwards.
  const [olga, root, second] = [await as('olga'), await as('root'), await secondAdmin(place, 'gus')]
  const { programme, entries } = await settledChallenge(place, { limit: 200_000, scores: payees.map((name, at) => [name, 6 - at]) })
  await recordDeposit(root, programme.slug, { amount: '10,000', reference: 'Wire 16' })
  await proposePrizes(olga, programme.slug, { theme: [''], corroborating_percent: 0 })
  const made = await store.read.select({ id: awards.id, entryId: awards.entryId }).from(awards).where(eq(awards.programmeId, programme.id))
  const awardOf = (name: (typeof payees)[number]) => made.find(({ entryId }) => entryId === entries[name]?.id)?.id ?? ''

  for (const name of ['ada', 'ben', 'ines', 'tess'] as const) await approveAward(olga, awardOf(name))
  for (const { id } of await listPayouts(store.read, awardOf('ines'))) await recordPayout(root, id, { reference: 'Wire 18' })
  await proposeHold(root, awardOf('tess'), held)
  await confirmHold(second, awardOf('tess'))
  await proposeHold(second, awardOf('ada'), held)
  await place.store.transact((tx) => tx.delete(roleGrants).where(eq(roleGrants.id, 'gra_second_admin')))
  await voidAward(olga, awardOf('gil'), { reason: why })
  return { awardOf, scored: entries.ada?.id ?? '' }
}

/** An accepted entry of Ada's in a standing programme, for which no award is proposed yet. */
async function rewardedEntry(place: World): Promise<string> {
  const reportId = await waitingReport(place, { state: 'accepted' })
  const issueId = await makeIssue(place, { publicId: 'CW-2026-20009' })
  await place.store.transact(
    async (tx) => void (await tx.insert(issueReports).values({ issueId, reportId, role: 'original', joinedAt: place.now() })),
  )
  return (await entryIn(place, await programmeOf(place, { slug: 'rewarding' }), { reportId })).id
}

/** Entries of Ada's in a challenge that is being graded: with Gus on the panel, without a panel, and with two others who do not agree. */
async function panelsIn(place: World) {
  const { entryId: graded, programmeId } = await gradedEntry(place)
  const entry = async () => (await entryIn(place, { id: programmeId }, { reportId: await waitingReport(place, { state: 'accepted' }) })).id
  const [unasked, divided, waiting] = [await entry(), await entry(), await entry()]
  await assignPanel(await place.as('root'), graded, [castMembers.gus.id, castMembers.gil.id])
  const [panel] = await place.store.read.select().from(gradingPanels).where(eq(gradingPanels.entryId, graded))
  if (!panel) throw new Error('Nobody was asked to grade')

  const at = place.now()
  await place.store.transact(async (tx) => {
    await tx.insert(gradingPanels).values([
      { ...panel, id: 'pan_divided', entryId: divided, state: 'divided', revealedAt: at },
      { ...panel, id: 'pan_waiting', entryId: waiting },
    ])
    for (const [name, harm] of [
      ['gil', 0],
      ['gwen', 3],
    ] as const) {
      const seat = { graderId: castMembers[name].id, since: at }
      await tx.insert(gradingSeats).values([
        { ...seat, id: `sea_divided_${name}`, panelId: 'pan_divided', ratings: grades({ harm }), reasons: why, submittedAt: at },
        { ...seat, id: `sea_waiting_${name}`, panelId: 'pan_waiting' },
      ])
    }
  })
  return { seatOfGus: await seatOf(place, graded, 'gus'), unasked, divided, waiting }
}
