import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { notifications } from '#db/schema/notifications'
import { statements } from '#db/schema/sanctions'
import { decideAppeal, fileAppeal, getAppeal, takeAppeal } from '#domain/appeals'
import { getStanding, getStatement } from '#domain/sanctions'
import { runDue } from '#jobs/run.server'
import { facts, reasons as firstReasons, sanction } from '#tests/support/sanction'
import { type World, world } from '#tests/support/world'

const text = 'The address was public on the site of the company.'
const reasons = 'The address was public, but the call to write to her was not, so a limit is enough.'

/** A suspension of Ada, and the appeal that makes it a limit. */
async function modified(place: World) {
  const given = await sanction(place, 'ada', { days: 30, statement: { restrictions: ['hide', 'suspension'] } })
  const appeal = await fileAppeal(await place.as('ada'), { type: 'sanction', id: given.id }, { text })
  place.pass(1)
  await takeAppeal(await place.as('ruth'), appeal.id)
  await decideAppeal(await place.as('ruth'), appeal.id, { outcome: 'modified', reasons, kind: 'limit', days: 7, capabilities: ['comment'] })
  const rows = await place.store.read.select().from(statements).where(eq(statements.personId, 'usr_ada'))
  const second = rows.find(({ supersedes }) => supersedes !== null)?.reference ?? ''
  return { ...given, appealId: appeal.id, second, rows }
}

test('a modified appeal writes a new statement of reasons, in the words of the reviewer', async () => {
  const place = await world()
  const { reference, second, rows, decisionId } = await modified(place)

  expect(rows).toHaveLength(2)
  const statement = await getStatement(await place.as('ada'), second)
  expect(statement).toMatchObject({ decisionId, facts, reasons, restrictions: ['hide', 'limit'], capabilities: ['comment'] })
  expect(statement).toMatchObject({ replaces: { reference }, replacedBy: null, endsAt: new Date('2026-03-09T12:00:00.000Z') })
  expect(statement.sanctions).toMatchObject([{ kind: 'limit', state: 'active', capabilities: ['comment'], points: 2 }])
  expect(statement.redress).toContain('cannot be appealed here once more')
})

test('the statement before stays as it was written, and leads to the one in its place', async () => {
  const place = await world()
  const { reference, second } = await modified(place)

  const statement = await getStatement(await place.as('ada'), reference)
  expect(statement).toMatchObject({ reasons: firstReasons, restrictions: ['hide', 'suspension'], replacedBy: { reference: second } })
  expect(statement.sanctions).toMatchObject([{ kind: 'suspension', state: 'replaced', endsAt: new Date('2026-04-01T12:00:00.000Z') }])
})

test('one’s standing shows the statement that holds now, and the appeal the one it was against', async () => {
  const place = await world()
  const { appealId, reference, second } = await modified(place)

  const standing = await getStanding(await place.as('ada'))
  expect(standing.gravest).toMatchObject({ kind: 'limit', reference: second })
  expect(standing.statement).toMatchObject({ reference: second })
  expect([standing.alsoCurrent, standing.earlier]).toEqual([[], []])
  expect(await getAppeal(await place.as('ada'), appealId)).toMatchObject({ reference, state: 'modified' })
})

test('the change is told once, and leads to the new statement', async () => {
  const place = await world()
  const { second } = await modified(place)

  await runDue(place.house, place.now())
  const told = await place.store.read.select().from(notifications).where(eq(notifications.personId, 'usr_ada'))
  expect(told.filter(({ path }) => path === `/statements/${second}`).map(({ sentence }) => sentence)).toEqual([
    'An appeal changed a decision about you. What holds now, and why, is in a new statement of reasons.',
  ])
  expect(told.filter(({ path }) => path === '/standing')).toEqual([])
})

test('a decision has one first statement for a person, and each statement one that takes its place', async () => {
  const place = await world()
  const { rows } = await modified(place)
  const again = (id: string, changes: object) =>
    place.store.transact(
      async (tx) => void (await tx.insert(statements).values({ ...rows[0], ...changes, id, reference: id } as (typeof rows)[0])),
    )

  await expect(again('sta_first', { supersedes: null })).rejects.toThrow()
  await expect(again('sta_second', { supersedes: rows.find(({ supersedes }) => supersedes === null)?.id })).rejects.toThrow()
})
