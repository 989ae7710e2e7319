import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { programmes } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { castMembers } from '#tests/support/cast'
import { gradedEntry, grades, seatOf } from '#tests/support/grading'
import { entryIn } from '#tests/support/programme'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'
import { assignPanel, listPlaces, settleChallenge, submitGrade } from './index.server.ts'

async function graded(place: World, entryId: string, harm: number) {
  await assignPanel(await place.as('root'), entryId, [castMembers.gus.id, castMembers.gwen.id])
  for (const name of ['gus', 'gwen'] as const)
    await submitGrade(await place.as(name), await seatOf(place, entryId, name), {
      ratings: grades({ harm }),
      reasons: 'The prompts can be run again.',
    })
}

test('places are shown once they are final; who ties shares one, and what is not accepted any more has none', async () => {
  const place = await world()
  const { entryId, programmeId } = await gradedEntry(place)
  const reportId = () => waitingReport(place, { state: 'accepted', author: 'ben' })
  const programme = { id: programmeId }
  const tied = await entryIn(place, programme, { author: 'ben', reportId: await reportId() })
  const last = await entryIn(place, programme, { team: { ben: 6_000, ada: 4_000 }, reportId: await reportId() })
  const gone = await entryIn(place, programme, { author: 'ben', reportId: await reportId() })
  for (const [id, harm] of [
    [entryId, 2],
    [tied.id, 2],
    [last.id, 1],
    [gone.id, 3],
  ] as const)
    await graded(place, id, harm)
  expect(await listPlaces(place.asVisitor(), 'unifiedqa')).toBeNull()

  await place.store.transact(async (tx) => void (await tx.update(reports).set({ state: 'rejected' }).where(eq(reports.id, gone.reportId))))
  await settleChallenge(await place.as('olga'), 'unifiedqa')
  const [first, second, third, ...more] = (await listPlaces(place.asVisitor(), 'unifiedqa')) ?? []
  expect([first, second].map((one) => [one?.rank, one?.isTied])).toEqual([
    [1, true],
    [1, true],
  ])
  expect([first, second].map((one) => one?.authors?.[0]).sort()).toEqual(['ada', 'ben'])
  expect(third).toMatchObject({ rank: 3, isTied: false, authors: ['ada', 'ben'], issue: null })
  expect(more).toEqual([])
  const [settled] = await place.store.read.select({ state: programmes.state }).from(programmes).where(eq(programmes.id, programmeId))
  expect(settled).toEqual({ state: 'settled' })
})
