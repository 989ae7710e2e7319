import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { roleGrants } from '#db/schema/accounts'
import { appeals } from '#db/schema/appeals'
import { gradingPanels, regradings } from '#db/schema/grading'
import { notifications } from '#db/schema/notifications'
import { entryAuthors } from '#db/schema/programmes'
import { addToAppeal, decideAppeal, fileAppeal, getAppeal, takeAppeal, withdrawAppeal } from '#domain/appeals'
import { assignPanel, getDesk, getPanel, getScore, rankedEntries, settledScore, submitGrade } from '#domain/grading'
import { runDue } from '#jobs/run.server'
import { type CastName, castMembers } from '#tests/support/cast'
import { gradedEntry, grades, seatOf } from '#tests/support/grading'
import { entryIn } from '#tests/support/programme'
import { type World, world } from '#tests/support/world'

const plea = { text: 'The reach was rated without looking at the second table.' }
const words = 'The trials show it, and the prompts can be run again.'
const reasons = 'Nobody with a part in it graded it, every rating has its reasons, no limit was passed.'
const ids = (names: readonly CastName[]) => names.map((name) => castMembers[name].id)

/** Ada's entry with a first score of 5 by Gus and Gwen; Gil and Ben are left to grade it anew. */
async function scored() {
  const place = await world()
  const entry = await gradedEntry(place)
  await place.store.transact((tx) =>
    tx
      .insert(roleGrants)
      .values({ id: 'gra_ben', personId: castMembers.ben.id, role: 'grader', reason: 'Second round', startsAt: place.now() }),
  )
  await gradeBy(place, entry.entryId, ['gus', 'gwen'], 2)
  return {
    ...place,
    ...entry,
    file: async (by: CastName = 'ada') => fileAppeal(await place.as(by), { type: 'score', id: entry.entryId }, plea),
  }
}

async function gradeBy(place: World, entryId: string, names: readonly CastName[], harm: number) {
  await assignPanel(await place.as('root'), entryId, ids(names))
  for (const name of names) await handIn(place, entryId, name, harm)
}
const handIn = async (place: World, entryId: string, name: CastName, harm: number) =>
  submitGrade(await place.as(name), await seatOf(place, entryId, name), { ratings: grades({ harm }), reasons: words })

const rule = async ({ as }: World, id: string, outcome: 'upheld' | 'overturned') => decideAppeal(await as('ruth'), id, { outcome, reasons })

test('a score that was appealed is graded anew by others, and the higher score counts from the decision on', async () => {
  const place = await scored()
  const { id } = await place.file()
  await takeAppeal(await place.as('ruth'), id)
  expect((await getDesk(await place.as('root'))).waiting).toMatchObject([{ entryId: place.entryId, isAnew: true }])
  await gradeBy(place, place.entryId, ['gil', 'ben'], 3)

  expect(await settledScore(place.store.read, place.entryId)).toMatchObject({ score: 5 })
  expect((await getScore(await place.as('ada'), place.entryId)).settled?.score).toBe(5)
  await rule(place, id, 'overturned')
  expect(await settledScore(place.store.read, place.entryId)).toMatchObject({ score: 6 })
  expect(await rankedEntries(place.store.read, place.programmeId)).toEqual([{ entryId: place.entryId, score: 6, rank: 1 }])
  expect(await getScore(await place.as('ada'), place.entryId)).toMatchObject({
    settled: { score: 6, round: 2 },
    other: { score: 5, round: 1 },
  })
})

test('an appeal never makes a score worse, and its reviewer cannot say otherwise', async () => {
  const place = await scored()
  const { id } = await place.file()
  await takeAppeal(await place.as('ruth'), id)
  await expect(rule(place, id, 'upheld')).rejects.toThrow('Other graders have not settled a score yet')
  await gradeBy(place, place.entryId, ['gil', 'ben'], 1)

  await expect(rule(place, id, 'overturned')).rejects.toThrow('came to no higher score')
  await rule(place, id, 'upheld')
  expect(await settledScore(place.store.read, place.entryId)).toMatchObject({ score: 5 })
  expect((await getScore(await place.as('ada'), place.entryId)).other).toMatchObject({ score: 4, round: 2 })
})

test('whoever had a place in the first round is refused in the second, with the reason, and the reporter learns how many', async () => {
  const place = await scored()
  await place.file()

  const { candidates } = await getPanel(await place.as('root'), place.entryId)
  expect(candidates.map(({ handle, conflict }) => [handle, conflict])).toEqual([
    ['ben', null],
    ['gil', null],
    ['gus', 'graded_before'],
    ['gwen', 'graded_before'],
  ])
  await expect(assignPanel(await place.as('root'), place.entryId, ids(['gil', 'gus']))).rejects.toThrow('gus cannot grade this')
})

test('a score is appealed once, by one of its authors: of two at once one is heard, and after the decision nobody is', async () => {
  const place = await scored()
  const row = {
    entryId: place.entryId,
    personId: castMembers.ines.id,
    shareBasisPoints: 1,
    invitedAt: place.now(),
    acceptedAt: place.now(),
  }
  await place.store.transact(async (tx) => {
    await tx.update(entryAuthors).set({ shareBasisPoints: 9999 }).where(eq(entryAuthors.entryId, place.entryId))
    await tx.insert(entryAuthors).values(row)
  })
  const both = await Promise.allSettled([place.file('ada'), place.file('ines')])

  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const [open] = await place.store.read.select().from(appeals)
  await takeAppeal(await place.as('ruth'), open!.id)
  await gradeBy(place, place.entryId, ['gil', 'ben'], 3)
  await rule(place, open!.id, 'overturned')
  expect(await place.file('ines')).toMatchObject({ isHeard: false })
  expect(await place.file('ada')).toMatchObject({ isHeard: false })
  expect(await place.store.read.select().from(gradingPanels)).toHaveLength(2)
})

test('twenty tries at once make one appeal and one regrading', async () => {
  const place = await scored()
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => place.file()))

  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await place.store.read.select().from(regradings)).toHaveLength(1)
})

test('an appeal that was taken back ends the second round; filed again, the same one goes on', async () => {
  const place = await scored()
  const first = await place.file()
  await assignPanel(await place.as('root'), place.entryId, ids(['gil', 'ben']))
  await withdrawAppeal(await place.as('ada'), first.id)
  expect((await getDesk(await place.as('gil'))).open).toEqual([])
  await expect(handIn(place, place.entryId, 'gil', 3)).rejects.toThrow('has ended')

  await place.file()
  expect(await handIn(place, place.entryId, 'gil', 3)).toMatchObject({ outcome: 'waits' })
})

test('the second score is nobody’s to read before the appeal is decided, its graders see nothing of the first', async () => {
  const place = await scored()
  const { id } = await place.file()
  await gradeBy(place, place.entryId, ['gil', 'ben'], 3)

  for (const name of ['ada', 'root', 'gus'] as const)
    expect(await getScore(await place.as(name), place.entryId)).toMatchObject({ settled: { score: 5 }, other: null })
  await expect(getScore(await place.as('gil'), place.entryId)).rejects.toThrow('nothing at this address')
  expect((await getAppeal(await place.as('ada'), id)).procedure).toBeNull()
  expect((await getAppeal(await place.as('ruth'), id)).procedure).toMatchObject({ before: 5, after: 6, follows: 'overturned' })
  expect(JSON.stringify((await getAppeal(await place.as('ruth'), id)).procedure)).not.toMatch(/gus|gwen|gil|ben|usr_/)
})

test('C1: a reviewer who graded it, shares the entry, or has a rival one, cannot take the appeal', async () => {
  const place = await scored()
  const { id } = await place.file()
  await addToAppeal(await place.as('ada'), id, { text: 'See table two.' })
  await entryIn(place, { id: place.programmeId }, { author: 'ruth' })

  await expect(takeAppeal(await place.as('ruth'), id)).rejects.toThrow('Not allowed')
  const grant = {
    id: 'gra_gus_review',
    personId: castMembers.gus.id,
    role: 'appeal-reviewer',
    reason: 'Test',
    startsAt: place.now(),
  } as const
  await place.store.transact((tx) => tx.insert(roleGrants).values(grant))
  await expect(takeAppeal(await place.as('gus'), id)).rejects.toThrow('Not allowed')
})

test('admins are told to find other graders, the reviewer that they are done, and authors only of the decision', async () => {
  const place = await scored()
  await runDue(place.house, place.now())
  const { id } = await place.file()
  await takeAppeal(await place.as('ruth'), id)
  const told = async (name: CastName, sentence: string) => {
    await runDue(place.house, place.now())
    const mine = eq(notifications.personId, castMembers[name].id)
    return (await place.store.read.select().from(notifications).where(mine)).filter((one) => one.sentence.includes(sentence)).length
  }

  expect(await told('root', 'ask other graders')).toBe(1)
  await gradeBy(place, place.entryId, ['gil', 'ben'], 3)
  expect(await told('ruth', 'You can decide it now')).toBe(1)
  expect(await told('ada', 'Your entry has its score')).toBe(1)
  await rule(place, id, 'overturned')
  expect(await told('ada', 'Your appeal is decided')).toBe(1)
  expect(await told('gus', 'was appealed and overturned')).toBe(1)
})

test('there is nothing to appeal before a score is settled, and to others there is no score', async () => {
  const place = await world()
  const { entryId } = await gradedEntry(place)

  await expect(fileAppeal(await place.as('ada'), { type: 'score', id: entryId }, plea)).rejects.toThrow('nothing at this address')
  const later = await scored()
  for (const name of ['ben', 'gus', 'olga'] as const) await expect(later.file(name)).rejects.toThrow('nothing at this address')
})
