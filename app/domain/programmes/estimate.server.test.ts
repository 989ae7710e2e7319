import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { entries } from '#db/schema/programmes'
import { assignPanel, getScore, getSeat, submitGrade } from '#domain/grading'
import { estimateInput, estimateOwn, getEstimate } from '#domain/programmes'
import { castMembers } from '#tests/support/cast'
import { gradedEntry, grades, seatOf } from '#tests/support/grading'
import { entryIn, programmeOf } from '#tests/support/programme'
import { world } from '#tests/support/world'

const own = { harm: '3', reach: '1', proof: '2' }

test('a reporter rates their own entry by the rubric, the server computes the score, and no grader sees it', async () => {
  const place = await world()
  const { entryId } = await gradedEntry(place)
  const { score } = await estimateOwn(await place.as('ada'), entryId, own)
  expect(await getEstimate(await place.as('ada'), entryId)).toMatchObject({ given: own, score: { score }, isOpen: true })
  await assignPanel(await place.as('root'), entryId, [castMembers.gus.id, castMembers.gwen.id])

  const seat = await getSeat(await place.as('gus'), await seatOf(place, entryId, 'gus'), null)
  expect(JSON.stringify(seat)).not.toContain('ownEstimate')
  for (const name of ['gus', 'gwen', 'olga', 'tess'] as const)
    await expect(getEstimate(await place.as(name), entryId)).rejects.toThrow(/nothing at this address|Not allowed/)

  for (const name of ['gus', 'gwen'] as const)
    await submitGrade(await place.as(name), await seatOf(place, entryId, name), {
      ratings: grades(),
      reasons: 'The prompts can be run again.',
    })
  await expect(estimateOwn(await place.as('ada'), entryId, own)).rejects.toThrow('before the grades are known')
  expect((await getScore(await place.as('ada'), entryId)).ownEstimate).toEqual(own)
})

test('an estimate is made of anchors of the rubric alone, by who made the entry, where there is a rubric', async () => {
  const place = await world()
  const { entryId } = await gradedEntry(place)
  const { rubric } = await getEstimate(await place.as('ada'), entryId)
  const input = estimateInput(rubric?.contents.criteria ?? [])
  for (const rating_harm of ['99', '1.5', '-1', '', 'x'])
    expect([rating_harm, input.safeParse({ rating_harm, rating_reach: '1', rating_proof: '2' }).success]).toEqual([rating_harm, false])
  expect(input.safeParse({ rating_harm: '3', rating_reach: '1', rating_proof: '2', score: '99' }).success).toBe(false)

  const plain = await entryIn(place, await programmeOf(place))
  await expect(estimateOwn(await place.as('ada'), plain.id, {})).rejects.toThrow('no rubric')
  const [stored] = await place.store.read.select({ own: entries.ownEstimate }).from(entries).where(eq(entries.id, plain.id))
  expect(stored).toEqual({ own: null })
})
