import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { roleGrants } from '#db/schema/accounts'
import { gradingPanels, gradingSeats } from '#db/schema/grading'
import { entries } from '#db/schema/programmes'
import { organisationMembers } from '#db/schema/systems'
import { castMembers, institute } from '#tests/support/cast'
import { gradedEntry, grades, seatOf } from '#tests/support/grading'
import { world } from '#tests/support/world'
import {
  adjudicate,
  assignPanel,
  getAgreement,
  getDesk,
  getPanel,
  getScore,
  getSeat,
  rankedEntries,
  replaceGrader,
  saveGradeDraft,
  settledScore,
  submitGrade,
} from './index.server.ts'

const three = [castMembers.gus.id, castMembers.gwen.id, castMembers.gil.id]
const reasons = 'The trials show it, and the prompts can be run again.'

async function assigned(graderIds = three) {
  const place = await world()
  const { entryId, programmeId } = await gradedEntry(place)
  const { id: panelId } = await assignPanel(await place.as('root'), entryId, graderIds)
  return { ...place, entryId, programmeId, panelId, ofSeat: (name: 'gus' | 'gwen' | 'gil') => seatOf(place, entryId, name) }
}

test('three graders who agree settle a score that the server computes; the reporter reads the reasons and sees no names', async () => {
  const { as, entryId, ofSeat, store } = await assigned()
  for (const name of ['gus', 'gwen', 'gil'] as const)
    await submitGrade(await as(name), await ofSeat(name), { ratings: grades({ harm: name === 'gil' ? 3 : 2 }), reasons })

  expect(await settledScore(store.read, entryId)).toMatchObject({ score: 5 })
  const shown = await getScore(await as('ada'), entryId)
  expect(shown.settled).toMatchObject({ score: 5, ruling: null, grades: [{ reasons }, { reasons }, { reasons }] })
  expect(JSON.stringify(shown)).not.toMatch(/gus|gwen|gil|usr_/)
})

test('the reporter’s own estimate stands beside the score, with what it would have given; its graders never see it', async () => {
  const { as, entryId, ofSeat, store } = await assigned([castMembers.gus.id, castMembers.gwen.id])
  const ownEstimate = { harm: '3', reach: '3', proof: '2' }
  await store.transact((tx) => tx.update(entries).set({ ownEstimate }).where(eq(entries.id, entryId)))
  for (const name of ['gus', 'gwen'] as const) await submitGrade(await as(name), await ofSeat(name), { ratings: grades(), reasons })

  expect(await getScore(await as('ada'), entryId)).toMatchObject({ settled: { score: 5 }, ownEstimate, ownScore: 8 })
  expect(await getScore(await as('gus'), entryId)).toMatchObject({ settled: { score: 5 }, ownEstimate: null, ownScore: null })
})

test('G-grade 1: before all are in, nothing of another’s grade is in any answer, to graders, authors or admins', async () => {
  const { as, entryId, ofSeat } = await assigned()
  const secret = 'Only the words of gus, which nobody may read yet.'
  await submitGrade(await as('gus'), await ofSeat('gus'), { ratings: grades({ harm: 3 }), reasons: secret })
  await saveGradeDraft(await as('gwen'), await ofSeat('gwen'), { ratings: { harm: 1 }, reasons: 'Half a thought of gwen.', version: 0 })

  const answers = [
    await getSeat(await as('gil'), await ofSeat('gil'), null),
    await getDesk(await as('gil')),
    await getPanel(await as('root'), entryId),
    await getScore(await as('root'), entryId),
    await getScore(await as('ada'), entryId),
  ]
  expect(JSON.stringify(answers)).not.toContain('Only the words')
  expect(JSON.stringify(answers)).not.toContain('Half a thought')
  expect(JSON.stringify([answers[0], answers[1]])).not.toMatch(/gus|gwen|ada|usr_/)
  await expect(getSeat(await as('gil'), await ofSeat('gus'), null)).rejects.toThrow('nothing at this address')
  await expect(getScore(await as('gil'), entryId)).rejects.toThrow('nothing at this address')
})

test('a criterion over its limit goes to an adjudicator who was never asked to grade it', async () => {
  const { as, entryId, ofSeat, store } = await assigned([castMembers.gus.id, castMembers.gwen.id])
  await submitGrade(await as('gus'), await ofSeat('gus'), { ratings: grades({ harm: 0 }), reasons })
  const last = await submitGrade(await as('gwen'), await ofSeat('gwen'), { ratings: grades({ harm: 3 }), reasons })

  expect(last.outcome).toBe('divided')
  expect((await getScore(await as('ada'), entryId)).settled).toBeNull()
  const ruling = { ratings: { harm: 1 }, reasons }
  await expect(adjudicate(await as('gus'), entryId, ruling)).rejects.toThrow('nothing at this address')
  await adjudicate(await as('gil'), entryId, ruling)
  expect(await settledScore(store.read, entryId)).toMatchObject({ score: 4 })
  await expect(adjudicate(await as('gil'), entryId, ruling)).rejects.toThrow('nothing at this address')
})

test('G-grade 2: a grade that is in changes no more, neither by its grader nor in the database', async () => {
  const { as, ofSeat, store } = await assigned()
  const seat = await ofSeat('gus')
  await submitGrade(await as('gus'), seat, { ratings: grades(), reasons })

  await expect(submitGrade(await as('gus'), seat, { ratings: grades({ harm: 0 }), reasons })).rejects.toThrow('Your grade is in')
  await expect(saveGradeDraft(await as('gus'), seat, { ratings: {}, reasons: '', version: 0 })).rejects.toThrow('Your grade is in')
  await expect(store.transact((tx) => tx.update(gradingSeats).set({ reasons: 'x' }).where(eq(gradingSeats.id, seat)))).rejects.toThrow()
})

test('G-grade 3: two graders who hand in at once reveal once, and after that nobody grades', async () => {
  const { as, ofSeat, store, panelId } = await assigned([castMembers.gus.id, castMembers.gwen.id])
  const both = await Promise.all(
    (['gus', 'gwen'] as const).map(async (name) => submitGrade(await as(name), await ofSeat(name), { ratings: grades(), reasons })),
  )

  expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['settled', 'waits'])
  await expect(store.transact((tx) => tx.update(gradingPanels).set({ score: 9 }).where(eq(gradingPanels.id, panelId)))).rejects.toThrow()
  await expect(saveGradeDraft(await as('gus'), await ofSeat('gus'), { ratings: {}, reasons: '', version: 0 })).rejects.toThrow(
    'Your grade is in',
  )
})

test('G-grade 4: a role that has ended grades nothing, and one for this programme alone is enough', async () => {
  const { as, ofSeat, store } = await assigned()
  const mine = eq(roleGrants.personId, castMembers.gus.id)
  await store.transact((tx) =>
    tx
      .update(roleGrants)
      .set({ expiresAt: new Date('2026-03-02T11:00:00Z') })
      .where(mine),
  )
  const grade = { ratings: grades(), reasons }

  await expect(submitGrade(await as('gus'), await ofSeat('gus'), grade)).rejects.toThrow('your role as a grader has ended')
  await store.transact((tx) => tx.update(roleGrants).set({ expiresAt: null, scopeType: 'programme', scopeId: 'unifiedqa' }).where(mine))
  await expect(submitGrade(await as('gus'), await ofSeat('gus'), grade)).resolves.toMatchObject({ outcome: 'waits' })
})

test('G-grade 5: whoever comes to have a part in it after being asked is refused too', async () => {
  const { as, ofSeat, store, now } = await assigned()
  const row = { organisationId: institute.id, personId: castMembers.gus.id, role: 'owner' as const, since: now() }
  await store.transact((tx) => tx.insert(organisationMembers).values(row))

  await expect(submitGrade(await as('gus'), await ofSeat('gus'), { ratings: grades(), reasons })).rejects.toThrow(
    'belongs to the organisation',
  )
})

test('admins see how far each grader lies from what was settled, and nobody else does', async () => {
  const { as, ofSeat } = await assigned()
  for (const name of ['gus', 'gwen', 'gil'] as const)
    await submitGrade(await as(name), await ofSeat(name), { ratings: grades({ harm: name === 'gil' ? 3 : 2 }), reasons })

  expect((await getAgreement(await as('root'), 'unifiedqa')).residuals).toEqual([
    { handle: 'gil', mean: expect.closeTo(1 / 9, 9), ratings: 3 },
    { handle: 'gus', mean: 0, ratings: 3 },
    { handle: 'gwen', mean: 0, ratings: 3 },
  ])
  expect((await getAgreement(await as('ada'), 'unifiedqa')).residuals).toEqual([])
})

test('nobody but an admin asks graders, not for their own entry, and not twice', async () => {
  const { as, entryId } = await assigned()

  for (const name of ['ada', 'olga', 'tess', 'gus'] as const)
    await expect(assignPanel(await as(name), entryId, three)).rejects.toThrow('Not allowed')
  await expect(assignPanel(await as('root'), entryId, three)).rejects.toThrow('has its graders already')
})

test('a grader who has not handed in is replaced by one who was not asked; one who has stays', async () => {
  const { as, entryId, ofSeat } = await assigned([castMembers.gus.id, castMembers.gwen.id])
  const [seat, other] = [await ofSeat('gus'), await ofSeat('gwen')]
  await submitGrade(await as('gwen'), other, { ratings: grades(), reasons })
  const reason = 'Away for a month'

  await expect(replaceGrader(await as('root'), entryId, { seat, grader: castMembers.gwen.id, reason })).rejects.toThrow('asked already')
  await expect(replaceGrader(await as('root'), entryId, { seat: other, grader: castMembers.gil.id, reason })).rejects.toThrow(
    'has submitted',
  )
  await replaceGrader(await as('root'), entryId, { seat, grader: castMembers.gil.id, reason })
  await expect(getSeat(await as('gus'), seat, null)).rejects.toThrow('nothing at this address')
  expect((await getDesk(await as('gil'))).open).toHaveLength(1)
})

test('a settled entry is ranked; of one entry on which all say the same, agreement cannot be told', async () => {
  const { as, entryId, programmeId, ofSeat, store } = await assigned([castMembers.gus.id, castMembers.gwen.id])
  for (const name of ['gus', 'gwen'] as const) await submitGrade(await as(name), await ofSeat(name), { ratings: grades(), reasons })
  const [panel] = await store.read.select().from(gradingPanels).where(eq(gradingPanels.entryId, entryId))

  expect(panel?.state).toBe('settled')
  expect(await rankedEntries(store.read, programmeId)).toEqual([{ entryId, score: 5, rank: 1 }])
  expect((await getAgreement(await as('ada'), 'unifiedqa')).criteria).toMatchObject([
    { name: 'Harm', alpha: null, why: 'all-equal', label: 'cannot be told', entries: 1 },
    { name: 'Reach', alpha: null },
    { name: 'Proof', alpha: null },
  ])
})
