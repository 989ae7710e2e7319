import { expect, test } from 'vitest'
import { statements } from '#db/schema/sanctions'
import { startDraft, submitReport } from '#domain/reports'
import { reverseSanctionsOf, suggestRung } from '#domain/sanctions'
import { readStanding } from '#kernel/standing.server'
import { transact } from '#kernel/transact.server'
import { fullReport } from '#tests/support/make'
import { facts, reasons, sanction } from '#tests/support/sanction'
import { type World, world } from '#tests/support/world'

const reverse = async (place: World, decisionId: string) => {
  const ctx = await place.as('ruth')
  return transact(ctx, (tx) => reverseSanctionsOf(tx, ctx, decisionId))
}

test('a suspension takes every capability at once and says so', async () => {
  const place = await world()
  await sanction(place, 'ada')

  const { actor } = await place.as('ada')
  expect(actor).toMatchObject({ standing: 'suspended', withheld: ['submit', 'comment', 'flag', 'claim_bounty', 'upload'] })
  expect((await place.as('ben')).actor).toMatchObject({ standing: 'good', withheld: [], sanctions: [] })
})

test('a limit takes exactly what it names, and several take their union', async () => {
  const place = await world()
  const other = { type: 'comment', id: 'com_other', revision: '1' }
  await sanction(place, 'ada', { kind: 'limit', capabilities: ['comment'], days: 3, decisionId: 'dec_one' })
  await sanction(place, 'ada', { kind: 'limit', capabilities: ['upload', 'comment'], days: 3, decisionId: 'dec_two', subject: other })

  expect((await place.as('ada')).actor).toMatchObject({ standing: 'limited', withheld: ['comment', 'upload'] })
  await expect(sanction(place, 'ben', { kind: 'limit', days: 3 })).rejects.toThrow('Choose what the limit takes away')
  await expect(sanction(place, 'ben', { capabilities: ['comment'] })).rejects.toThrow('fixed')
})

test('C10: reversing one of two sanctions leaves the other with what it takes away', async () => {
  const place = await world()
  const other = { type: 'comment', id: 'com_other', revision: '1' }
  await sanction(place, 'ada', { kind: 'limit', capabilities: ['comment'], days: 3, decisionId: 'dec_one' })
  await sanction(place, 'ada', { kind: 'flagging_suspension', decisionId: 'dec_two', subject: other })

  await reverse(place, 'dec_one')

  expect((await place.as('ada')).actor.withheld).toEqual(['flag'])
})

test('B11, D4: it starts and ends by itself, to the millisecond, without any job', async () => {
  const place = await world()
  const { endsAt } = await sanction(place, 'ada', { startsAt: new Date(place.now().getTime() + 86_400_000) })
  const standingAt = async (offset: number, from: Date) => {
    const there = new Date(from.getTime() + offset)
    return (await readStanding(place.store.read, 'usr_ada', there)).standing
  }
  const startsAt = new Date(place.now().getTime() + 86_400_000)

  expect([await standingAt(-1, startsAt), await standingAt(0, startsAt)]).toEqual(['good', 'suspended'])
  expect([await standingAt(-1, endsAt!), await standingAt(0, endsAt!), await standingAt(1, endsAt!)]).toEqual(['suspended', 'good', 'good'])
})

test('D1: what was loaded before the sanction is stale: the command itself sees the sanction', async () => {
  const place = await world()
  const before = await place.as('ada')
  const { id } = await startDraft(before, {})
  await sanction(place, 'ada')

  await expect(submitReport(before, id, fullReport())).rejects.toThrow('Your account is suspended until 16 March 2026 at 12:00 UTC')
})

test('D7: the same incident is not punished twice, by whoever it may be, until the first is reversed', async () => {
  const place = await world()
  await sanction(place, 'ada', { decisionId: 'dec_one' })

  await expect(sanction(place, 'ada', { decisionId: 'dec_two', by: 'max', kind: 'warning' })).rejects.toThrow(
    'One incident is punished once',
  )
  await sanction(place, 'ada', {
    decisionId: 'dec_edit',
    by: 'max',
    kind: 'warning',
    subject: { type: 'comment', id: 'com_one', revision: '2' },
  })
  await reverse(place, 'dec_one')
  await sanction(place, 'ada', { decisionId: 'dec_two', by: 'max', kind: 'warning' })
})

test('D13: nobody sanctions themself, and the last admin who can act stays', async () => {
  const place = await world()

  await expect(sanction(place, 'tess', { by: 'tess' })).rejects.toThrow('nobody sanctions themself')
  await expect(sanction(place, 'root')).rejects.toThrow('last admin')
  expect((await place.as('root')).actor.roles).toEqual(['admin'])
})

test('D14: the powers of suspended staff rest at once and come back with the end', async () => {
  const place = await world()
  await sanction(place, 'max')

  expect((await place.as('max')).actor.roles).toEqual([])
  place.pass(14)
  expect((await place.as('max')).actor.roles).toEqual(['moderator'])
})

test('points suggest the next rung, count once an incident, expire, and are void when reversed', async () => {
  const place = await world()
  const points = async () => (await suggestRung(place.store.read, 'usr_ada', place.now())).points
  const other = { type: 'comment', id: 'com_other', revision: '1' }
  await sanction(place, 'ada', { decisionId: 'dec_one' })
  await sanction(place, 'ada', { decisionId: 'dec_two', kind: 'warning', clauses: ['COC-2.1'] })
  expect(await points()).toBe(4)

  await sanction(place, 'ada', { decisionId: 'dec_three', kind: 'limit', capabilities: ['flag'], days: 3, subject: other })
  expect(await suggestRung(place.store.read, 'usr_ada', place.now())).toEqual({ points: 6, suggests: { kind: 'suspension', days: 14 } })

  await reverse(place, 'dec_one')
  expect(await points()).toBe(3)
  place.pass(90)
  expect(await points()).toBe(2)
  place.pass(90)
  expect(await points()).toBe(0)
})

test('a statement keeps the clause as it stood, the reasons and the time to appeal', async () => {
  const place = await world()
  const { reference } = await sanction(place, 'ada')

  const [statement] = await place.store.read.select().from(statements)
  expect(reference).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(statement).toMatchObject({
    reference,
    facts,
    reasons,
    clauses: [{ code: 'COC-2.5', title: 'Clause COC-2.5', body: 'The text of COC-2.5.' }],
    source: 'flags',
    isAutomated: false,
    appealUntil: new Date('2026-09-02T23:59:59.999Z'),
  })
})

test('D10: a statement cites a clause of a version that is or was in force', async () => {
  const place = await world()
  const refused = (statement: object, sentence: string) => expect(sanction(place, 'ada', { statement })).rejects.toThrow(sentence)

  await refused({ clauses: [] }, 'at least one clause')
  await refused({ clauses: ['SHR-4.1'] }, 'no clause SHR-4.1')
  await refused({ policyVersionId: 'ver_none' }, 'is or was in force')
  await refused({ reasons: 'Because.' }, 'Write at least 40 characters')
  expect((await place.as('ada')).actor.standing).toBe('good')
})
