import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { programmes } from '#db/schema/programmes'
import { reports } from '#db/schema/reports'
import { castMembers } from '#tests/support/cast'
import { gradedEntry, grades, seatOf } from '#tests/support/grading'
import { entryIn } from '#tests/support/programme'
import { waitingReport } from '#tests/support/waiting-report'
import { world } from '#tests/support/world'
import { assignPanel, settleChallenge, submitGrade } from './index.server.ts'

test('a challenge is settled once every entry is decided and every accepted one has its score', async () => {
  const place = await world()
  const { entryId, programmeId } = await gradedEntry(place)
  const settle = async () => settleChallenge(await place.as('olga'), 'unifiedqa')
  await expect(settle()).rejects.toThrow('One entry is accepted and without a score')

  await assignPanel(await place.as('root'), entryId, [castMembers.gus.id, castMembers.gwen.id])
  for (const name of ['gus', 'gwen'] as const)
    await submitGrade(await place.as(name), await seatOf(place, entryId, name), {
      ratings: grades(),
      reasons: 'The prompts can be run again.',
    })
  await expect(settleChallenge(await place.as('ada'), 'unifiedqa')).rejects.toThrow('Not allowed')
  await settle()

  const [{ state } = { state: null }] = await place.store.read
    .select({ state: programmes.state })
    .from(programmes)
    .where(eq(programmes.id, programmeId))
  expect(state).toBe('settled')
  await expect(settle()).rejects.toThrow('This is settled now')
})

test('what was refused, and what its authors never agreed on, holds up nobody; what is being screened does', async () => {
  const place = await world()
  const { entryId, programmeId } = await gradedEntry(place)
  await assignPanel(await place.as('root'), entryId, [castMembers.gus.id, castMembers.gwen.id])
  for (const name of ['gus', 'gwen'] as const)
    await submitGrade(await place.as(name), await seatOf(place, entryId, name), {
      ratings: grades(),
      reasons: 'The prompts can be run again.',
    })
  const programme = { id: programmeId }
  await entryIn(place, programme, { reportId: await waitingReport(place, { state: 'rejected' }) })
  const unagreed = await waitingReport(place, { state: 'accepted' })
  await entryIn(place, programme, { reportId: unagreed, team: { ada: 5_000, ben: 5_000 }, awaiting: ['ben'] })
  const settle = async () => settleChallenge(await place.as('olga'), 'unifiedqa')

  const waiting = await entryIn(place, programme)
  await expect(settle()).rejects.toThrow('One entry is still being screened')
  await place.store.transact(
    async (tx) => void (await tx.update(reports).set({ state: 'withdrawn' }).where(eq(reports.id, waiting.reportId))),
  )
  await settle()
})
