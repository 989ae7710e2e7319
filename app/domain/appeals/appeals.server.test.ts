import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { roleGrants } from '#db/schema/accounts'
import { appealStatements, appeals } from '#db/schema/appeals'
import { events } from '#db/schema/events'
import { notifications } from '#db/schema/notifications'
import { reports } from '#db/schema/reports'
import { sanctions } from '#db/schema/sanctions'
import { addToAppeal, decideAppeal, escalateAppeal, fileAppeal, getAppeal, listAppeals, takeAppeal, withdrawAppeal } from '#domain/appeals'
import { claimReport, judgeReport } from '#domain/triage'
import { runDue } from '#jobs/run.server'
import type { CastName } from '#tests/support/cast'
import { sanction } from '#tests/support/sanction'
import { waitingReport } from '#tests/support/waiting-report'
import { type World, world } from '#tests/support/world'

const plea = { text: 'The address was public on the site of the company.' }
const reasons = 'The page of the company gave that address, so nothing private was published.'

const appealSanction = async (place: World, id: string, by: CastName = 'ada') =>
  fileAppeal(await place.as(by), { type: 'sanction', id }, plea)
const rule = async (place: World, id: string, outcome: 'upheld' | 'overturned', by: CastName = 'ruth') => {
  await takeAppeal(await place.as(by), id)
  return decideAppeal(await place.as(by), id, { outcome, reasons })
}
const stateOf = async (place: World, id: string) => (await place.store.read.select().from(appeals).where(eq(appeals.id, id)))[0]
const makeReviewer = (place: World, personId: string) =>
  place.store.transact(
    async (tx) =>
      void (await tx
        .insert(roleGrants)
        .values({ id: `gra_review_${personId}`, personId, role: 'appeal-reviewer', reason: 'For the test', startsAt: place.now() })),
  )

test('C14: the suspended and the banned appeal, add to it, and take it back', async () => {
  const place = await world()
  const { id: suspension } = await sanction(place, 'ada')
  const { id: ban } = await sanction(place, 'ben', { kind: 'ban' })
  const first = await appealSanction(place, suspension)
  const second = await appealSanction(place, ban, 'ben')

  await addToAppeal(await place.as('ada'), first.id, { text: 'Here is the page.' })
  await withdrawAppeal(await place.as('ben'), second.id)
  expect(await stateOf(place, first.id)).toMatchObject({ state: 'filed', dueAt: new Date('2026-03-09T12:00:00.000Z') })
  expect(await stateOf(place, second.id)).toMatchObject({ state: 'withdrawn' })
})

test('overturning gives back what was taken, voids the points and tells everyone who was told', async () => {
  const place = await world()
  const { id: sanctionId } = await sanction(place, 'ada')
  const { id } = await appealSanction(place, sanctionId)

  await rule(place, id, 'overturned')

  expect((await place.as('ada')).actor).toMatchObject({ standing: 'good', withheld: [] })
  expect(await getAppeal(await place.as('ruth'), id)).toMatchObject({ state: 'overturned', reasons, isOpen: false })
  expect((await place.store.read.select().from(sanctions))[0]).toMatchObject({ state: 'reversed' })
  await runDue(place.house, place.now())
  const told = await place.store.read.select().from(notifications).where(eq(notifications.personId, 'usr_ada'))
  expect(told.map(({ path }) => path)).toEqual(expect.arrayContaining([`/appeals/${id}`, '/standing']))
})

test('upholding changes nothing, and one decision is appealed once', async () => {
  const place = await world()
  const { id: sanctionId, decisionId } = await sanction(place, 'ada')
  const { id } = await appealSanction(place, sanctionId)
  await rule(place, id, 'upheld')
  expect((await place.as('ada')).actor.standing).toBe('suspended')

  const again = await fileAppeal(await place.as('ada'), { type: 'decision', id: decisionId }, plea)
  expect(again.isHeard).toBe(false)
  expect(await stateOf(place, again.id)).toMatchObject({ state: 'inadmissible', inadmissible: 'already_decided' })
})

test('modifying only ever makes it milder', async () => {
  const place = await world()
  const { id: sanctionId } = await sanction(place, 'ada', { days: 30 })
  const { id } = await appealSanction(place, sanctionId)
  await takeAppeal(await place.as('ruth'), id)
  const modify = async (days: number) =>
    decideAppeal(await place.as('ruth'), id, { outcome: 'modified', reasons, kind: 'suspension', days, capabilities: undefined })

  await expect(modify(40)).rejects.toThrow('never makes it worse')
  await modify(14)
  expect((await place.store.read.select().from(sanctions))[0]).toMatchObject({ endsAt: new Date('2026-03-16T12:00:00.000Z') })
})

test('C1, C4: who decided it cannot decide its appeal, whatever they may be today, and the try is kept', async () => {
  const place = await world()
  await makeReviewer(place, 'usr_tess')
  const { id: sanctionId } = await sanction(place, 'ada', { by: 'tess' })
  const { id } = await appealSanction(place, sanctionId)

  expect((await listAppeals(await place.as('tess'))).open).toEqual([])
  await expect(getAppeal(await place.as('tess'), id)).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(takeAppeal(await place.as('tess'), id)).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(decideAppeal(await place.as('tess'), id, { outcome: 'upheld', reasons })).rejects.toMatchObject({ reason: 'forbidden' })
  const refused = await place.store.read.select().from(events).where(eq(events.type, 'appeal.refused'))
  expect(refused.map(({ actorId }) => actorId)).toEqual(['usr_tess', 'usr_tess', 'usr_tess'])
  expect((await listAppeals(await place.as('ruth'))).open).toMatchObject([{ id, appellant: 'ada' }])
})

test('C2: who spoke on a report before cannot decide the appeal of its author', async () => {
  const place = await world()
  const reportId = await rejectedReport(place)
  const { id } = await fileAppeal(await place.as('ada'), { type: 'report', id: reportId }, plea)
  await makeReviewer(place, 'usr_tess')

  await expect(takeAppeal(await place.as('tess'), id)).rejects.toMatchObject({ reason: 'forbidden' })
})

test('C5: where every reviewer has a part in it, it is blocked, says so, and stays', async () => {
  const place = await world()
  const { id: sanctionId } = await sanction(place, 'ada', { by: 'ruth' })
  const { id } = await appealSanction(place, sanctionId)

  expect(await getAppeal(await place.as('ada'), id)).toMatchObject({ isBlocked: true, state: 'filed' })
  await runDue(place.house, place.now())
  const told = await place.store.read.select().from(notifications).where(eq(notifications.personId, 'usr_root'))
  expect(told.map(({ sentence }) => sentence)).toEqual([
    'An appeal is blocked: every appeal reviewer has a part in it. Make another reviewer.',
  ])
  place.pass(30)
  await expect(takeAppeal(await place.as('ruth'), id)).rejects.toMatchObject({ reason: 'forbidden' })
  await makeReviewer(place, 'usr_max')
  expect(await getAppeal(await place.as('ada'), id)).toMatchObject({ isBlocked: false })
})

test('C7: of twenty appeals at once against one decision one is kept', async () => {
  const place = await world()
  const { id } = await sanction(place, 'ada')
  const tries = await Promise.allSettled(Array.from({ length: 20 }, async () => appealSanction(place, id)))

  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await place.store.read.select().from(appeals)).toHaveLength(1)
})

test('C8: it is heard to the last instant of day 184, and after that not, with the reason', async () => {
  const lastInstant = new Date('2026-09-02T23:59:59.999Z')
  for (const [offset, isHeard] of [
    [0, true],
    [1, false],
  ] as const) {
    const place = await world()
    const { id } = await sanction(place, 'ada')
    const ctx = { ...(await place.as('ada')), now: new Date(lastInstant.getTime() + offset) }
    const filed = await fileAppeal(ctx, { type: 'sanction', id }, plea)

    expect(filed.isHeard).toBe(isHeard)
    expect((await stateOf(place, filed.id))?.inadmissible).toBe(isHeard ? null : 'out_of_time')
  }
})

test('C11: another decision while an appeal is open leaves the appeal open', async () => {
  const place = await world()
  const { id: sanctionId } = await sanction(place, 'ada')
  const { id } = await appealSanction(place, sanctionId)
  await sanction(place, 'ada', {
    by: 'max',
    kind: 'warning',
    decisionId: 'dec_new',
    subject: { type: 'comment', id: 'com_new', revision: '1' },
  })

  expect(await stateOf(place, id)).toMatchObject({ state: 'filed' })
})

test('C16: after the decision nothing is taken back or added, and what was written is never changed', async () => {
  const place = await world()
  const { id: sanctionId } = await sanction(place, 'ada')
  const { id } = await appealSanction(place, sanctionId)
  await takeAppeal(await place.as('ruth'), id)
  await addToAppeal(await place.as('ada'), id, { text: 'One more page.' })
  await decideAppeal(await place.as('ruth'), id, { outcome: 'upheld', reasons })

  await expect(withdrawAppeal(await place.as('ada'), id)).rejects.toMatchObject({ reason: 'conflict' })
  await expect(addToAppeal(await place.as('ada'), id, { text: 'And another.' })).rejects.toMatchObject({ reason: 'conflict' })
  expect(await stateOf(place, id)).toMatchObject(plea)
  expect(await place.store.read.select().from(appealStatements)).toMatchObject([{ text: 'One more page.' }])
})

test('C17: an answer that is 14 days late escalates and lets the sanction rest, but never a ban', async () => {
  const place = await world()
  const { id: suspension } = await sanction(place, 'ada', { days: 60 })
  const { id: ban } = await sanction(place, 'ben', { kind: 'ban' })
  const { id } = await appealSanction(place, suspension)
  await appealSanction(place, ban, 'ben')
  place.pass(20)
  expect(await escalateAppeal(place.asSystem())).toBe(false)

  place.pass(1)
  await runDue(place.house, place.now())
  expect((await place.as('ada')).actor.standing).toBe('good')
  expect((await place.as('ben')).actor.standing).toBe('banned')
  expect((await place.store.read.select().from(events).where(eq(events.type, 'appeal.escalated'))).length).toBe(2)

  await rule(place, id, 'upheld')
  expect((await place.as('ada')).actor.standing).toBe('suspended')
})

test('a refused report that is overturned is screened again', async () => {
  const place = await world()
  const reportId = await rejectedReport(place)
  const { id } = await fileAppeal(await place.as('ada'), { type: 'report', id: reportId }, plea)
  await rule(place, id, 'overturned')

  const [report] = await place.store.read.select().from(reports)
  expect(report?.state).toBe('screening')
})

async function rejectedReport(place: World): Promise<string> {
  const id = await waitingReport(place)
  await claimReport(await place.as('tess'), id)
  await judgeReport(await place.as('tess'), id, {
    verdict: 'reject',
    reason: 'not_reproducible',
    text: 'Nothing like it was seen in forty tries.',
  })
  return id
}
